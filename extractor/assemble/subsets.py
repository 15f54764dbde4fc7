"""Parts of a whole: 其中持证的35人, 15个乡镇中有9个存在缺编, 首批52项, 占总数的62%."""

from extractor.assemble.clause import Clause
from extractor.assemble.noun_after import phrase_after
from extractor.assemble.noun_before import phrase_before, trimmed
from extractor.assemble.terms import WORDS, terms_of
from extractor.assemble.told import Metric, Told
from extractor.assemble.topics import topic_of
from extractor.deferred import deferred
from extractor.schema import FigureKind

_LINK = r"(?:占(?:比)?|超过|超|达到?|近|约|仅有?|只有|有|共有?|为|不足|不到|就有?|分别)*"
_RESTRICTED = deferred(
    rf"(?:^|[、中和及])(?:其中|含|包括)?，?(?P<part>(?!将?[由从比较每按依以])[^，；。、（）]{{2,24}})的{_LINK}$"
)
_WITHIN = deferred(r"(?P<whole>[^，；。]{2,24})(?:中|里|当中)，?(?=[^，；。]*$)")
_BATCH = deferred(
    rf"(?:^|[、，和])(?:其中)?(?P<part>首批|次批|前者|后者|第[一二三四五六七八九十]批){_LINK}$"
)
_WHOSE = deferred(
    r"(?:^|其中，?|其次|分别|为|[、和，（])(?P<whose>农村|城镇|城市|乡村|乡镇|街道|社区|[省市县镇村区乡组][级直本])"
    r"(?:有|为|达)?$"
)
_COMPLETING = deferred(
    "[，、和（]?(?:其中，?)?(?:已经?|全部)?(?P<deed>(?:正在|尚未|未|实际)?(?P<core>[^，。；]{2,4}))"
)
_PROVINCES = (
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西"
    "|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆"
)
_PROVINCE_HAS = deferred(
    f"(?:^|其中，?|其次|分别|为|有|[、和，（])(?P<where>{_PROVINCES})(?:省|市|自治区)?(?:有|为|达)?$"
)
_OF_PROVINCE = deferred(f"^(?:{_PROVINCES})(?:省|市|自治区)?的?")
_AGED_SHARE = deferred(
    "(?P<part>[0-9]{2}周?岁(?:（含）)?(?:以[上下]|[-—至到][0-9]{2}周?岁))的?(?:干部|人员)?占?比?(?:达|为|约|超过?)?$"
)
_AVERAGE_AGE = deferred("的?(?:平均)?年龄$")
_LONGEST_PART = 14
_PAUSES = ("", "、", "和", "）")
_DESCRIBING = deferred(
    "(?:^|[，、；：“”‘’）]|(?:对于|[将把对由从向在给]))(?:目前|现有|全部|共)?(?P<part>[^，；。：、0-9的将把对由从向在给“”]{2,14})的$"
)
_NO_PART = deferred("^(?:新|用于|个别|各)|(?:领域|方面|以来)$")
_COMPARES = deferred("^不(?:得)?[低高少多大小]于")
_BELONGS = ("直属", "下属", "所属", "在建", "规模以上")
_BATCHES = deferred(r"^(?:首批|次批|第[一二三四五六七八九十]批)")
_OF_THEM = deferred(r"(?:其中|[中里]|尚|还|仍|已|现)(?:，)?(?:就|仅|只|已|还)?有?$")
_NO_HEAD = frozenset(["verb", "weak", "link", "trailing"])
_DEED_OPENS = deferred("[由可在已因被未无]|没有|存在|纳入|来自|具有")
_DEED = deferred(r"(?P<deed>[^，；。]{2,20}?)(?:[，；。]|并|而且|$)")
_SHARE = deferred(
    r"(?P<deed>占到?|完成|相当于|仅?为|是|不[少低高]于|不超过)(?P<whole>[^，。；占]{2,16}?)的?$"
)
_WHOLES = deferred("总[数量额]|全[市县省国区镇]|目标|任务|计划|收入|支出|比重|水平|的")
_QUALIFIED = deferred(
    r"(?P<part>规模以上|(?<![0-9])[0-9]{1,3}周?岁以[上下])(?:的)?[^，；。、0-9的]{1,8}$"
    r"|(?:^|[，、])(?P<size>[^，；。、0-9]{2,8}[0-9]{1,9}[^，；。、0-9个名项件家省市县]{1,6})的$"
)
_BOUND = deferred(
    r"(?:^|[，、；])(?P<of>[^，；。、0-9]{0,14}?[0-9]{0,4}年?[^，；。、0-9]{0,10}?)"
    r"(?P<bound>(?:没有|未)?(?:超过|不足|不到|达到|低于|高于|不满|超)[0-9][0-9.]*[^，；。、0-9的]{1,4}"
    r"|(?<![0-9.])[0-9][0-9.]*[^，；。、0-9的]{1,4}以[上下内])$"
)
_FORMER = (
    "原来",
    "原有",
    "原先",
    "以前",
    "过去",
    "目前",
    "现在",
    "当前",
    "最初",
    "此前",
    "年",
    "前",
)


def subset_of(clause: Clause, kind: FigureKind, told: Told) -> Metric | None:
    """Return the metric of a figure that counts a part of what was named before, else None."""
    if kind == "count":
        return _restricted(clause, told) or _batch(clause, told) or _counted_part(clause, told)
    if kind in ("percent", "ratio"):
        part = _share_of_age(clause, told) or _share_of_part(clause, told)
        return part or _share_of_whole(clause, told)
    return None


def qualified(clause: Clause, name: str) -> str | None:
    """Return the class that is counted where the words before name it: 60周岁以上|老人9800人."""
    if name and (bounded := _bounded(clause.left, name)):
        return bounded
    says = clause.left.endswith("的") or "以" in clause.left
    match = _QUALIFIED.search(clause.left) if says else None
    return (match["part"] or match["size"]) if match else None


def described(clause: Clause) -> str | None:
    """Return what sets the counted things apart: 已启用的|25个街道, 区教育局直属的|32家单位."""
    match = _DESCRIBING.search(clause.near) if clause.near.endswith("的") else None
    if match is None or match["part"].endswith(_FORMER) or _NO_PART.search(match["part"]):
        return None
    acts = any(term.part in ("verb", "weak", "both") for term in terms_of(match["part"]))
    return match["part"] if acts or match["part"].endswith(_BELONGS) else None


def _bounded(left: str, name: str) -> str:
    """Return the bound of size before the name of what is counted: 10万人以上|的镇增至11个."""
    for joint in ("的", ""):
        end = left.find(joint + name)
        match = _BOUND.search(left, 0, end) if end > 0 else None
        if match:
            noun, start = phrase_before(match["of"]).noun, match.start("bound")
            return left[left.rfind(noun, 0, start) if _ends_in_noun(noun) else start : end]
    return ""


def _counted_part(clause: Clause, told: Told) -> Metric | None:
    part = _completed(clause, told) or _acting(clause, told) or _placed(clause, told)
    return part or _of_province(clause, told)


def _of_province(clause: Clause, told: Told) -> Metric | None:
    """Read 其次为广东30个 after 江苏百强镇达41个: the same is counted elsewhere."""
    part = _PROVINCE_HAS.search(clause.near) if clause.right[:1] in _PAUSES else None
    if part is None or not told.whole:
        return None
    whole = _OF_PROVINCE.sub("", told.whole)
    return Metric(part["where"] + whole, None, whole)


def _placed(clause: Clause, told: Told) -> Metric | None:
    """Read 其中农村1万个 after 新建充电桩2万个: whose they are divides them from the others."""
    part = _WHOSE.search(clause.near) if clause.right[:1] in _PAUSES else None
    if part is None or not told.whole:
        return None
    return Metric(f"{part['whose']}{_bare(told.whole)}", part["whose"], told.whole)


def _restricted(clause: Clause, told: Told) -> Metric | None:
    """Read 其中持证的35人 and 执法人员中具有法学背景的仅29人."""
    match = _RESTRICTED.search(clause.left) if "的" in clause.left else None
    if match is None or (clause.right and phrase_after(clause.right).noun):
        return None
    part, whole = _divided(match["part"], clause, told)
    if not whole or part.endswith(_FORMER):
        return None
    return Metric(f"{part}的{_bare(whole)}", part, whole)


def _bare(whole: str) -> str:
    """Return `whole` without the verb that governs it: 化解|信访积案."""
    whole = whole.rsplit("的", 1)[-1] or whole
    first = terms_of(whole)[0]
    return whole.removeprefix(first.text) if first.part == "verb" and first.text != whole else whole


def _completed(clause: Clause, told: Told) -> Metric | None:
    """Read 办结72408件 after 上报事件73214件."""
    if not told.whole or clause.right[:1] not in ("", "、", "（", "）"):
        return None
    match = _COMPLETING.fullmatch(trimmed(clause.near))
    if match is None or match["core"] not in WORDS["completions"]:
        return _parallel(clause, told)
    deed, whole = match["deed"], _bare(told.whole)
    return Metric(f"{deed}{'的' if deed != match['core'] else ''}{whole}", deed, told.whole)


def _parallel(clause: Clause, told: Told) -> Metric | None:
    """Read 其中实际运行19个，与邻村合办6个: another part of the same whole."""
    part = clause.near.lstrip("，、和")
    divided = told.metric.condition and told.metric.whole
    if not divided or not 2 < len(part) <= _LONGEST_PART:
        return None
    if clause.before and not clause.left.startswith(part):
        return None
    if terms_of(part)[-1].part not in ("weak", "verb") or "平均" in part:
        return None
    return Metric(f"{part}的{_bare(told.whole)}", part, told.whole)


def _divided(part: str, clause: Clause, told: Told) -> tuple[str, str]:
    """Return the restriction, and the set it divides: that before 中, else the one told of."""
    for text in (part, clause.before):
        if (inside := _WITHIN.search(text)) and (whole := _head(inside["whole"])):
            rest = part[inside.end() :] if text is part else part
            return rest.strip("，") or part, whole
    return part, told.whole or topic_of(clause)


def _head(text: str) -> str:
    """Return the head of the phrase that ends `text`: 考入乡镇的|公务员."""
    return phrase_before(text).noun.rsplit("的", 1)[-1]


def _batch(clause: Clause, told: Told) -> Metric | None:
    match = _BATCH.search(clause.left)
    if match is None or clause.right[:1] not in ("", "、", "和", "，") or not told.whole:
        return None
    whole = _BATCHES.sub("", told.whole)
    return Metric(f"{match['part']}{whole}", match["part"], whole)


def _acting(clause: Clause, told: Told) -> Metric | None:
    """Read 15个乡镇中有9个|存在缺编: what they do divides them from the others."""
    if not told.whole or not _OF_THEM.search(clause.near):
        return None
    if not clause.right or clause.right[0] in "、，的":
        return None
    opens = terms_of(clause.right[:8])[0].part
    if opens not in _NO_HEAD and not _DEED_OPENS.match(clause.right):
        return None
    match = _DEED.match(clause.right)
    if match is None:
        return None
    return Metric(f"{match['deed']}的{_bare(told.whole)}", match["deed"], told.whole)


def _share_of_age(clause: Clause, told: Told) -> Metric | None:
    """Read 干部平均年龄42岁，35岁以下占31%: the share of an age among those told of."""
    match = _AGED_SHARE.search(clause.left)
    whole = _AVERAGE_AGE.sub("", told.whole)
    if match is None or not whole:
        return None
    return Metric(f"{match['part']}的{whole}占比", match["part"], whole)


def _share_of_part(clause: Clause, told: Told) -> Metric | None:
    """Read 赋权事项中专业性较强的占37%: the share of a restricted part."""
    match = _RESTRICTED.search(clause.left) if "的" in clause.left else None
    if match is None or "占" in match["part"]:
        return None
    part, whole = _divided(match["part"], clause, told)
    if (
        not whole
        or len(part) < 2
        or not ("中" in clause.before + clause.left or "占" in clause.left)
    ):
        return None
    return Metric(f"{part}的{whole}占比", part, whole)


def _ends_in_noun(text: str) -> bool:
    return bool(text) and terms_of(text)[-1].part == "noun"


def _share_of_whole(clause: Clause, told: Told) -> Metric | None:
    """Read 占提拔总数的62% and 完成年度目标的102.6%."""
    match = _SHARE.search(clause.near)
    if match is None or (match["deed"] != "占" and not _WHOLES.search(match["whole"])):
        return None
    own = phrase_before(clause.near[: match.start()]).noun
    if match["deed"] in ("为", "仅为", "相当于", "是"):
        return Metric(own) if own and clause.near.endswith("的") else None
    if match["whole"].startswith(("比", "到")):
        return None
    bounded, whose = match["deed"].startswith("不"), clause.right.startswith("的")
    if bounded and whose:
        return None
    deed = "占" if bounded else match["deed"]
    if whose and not _ends_in_noun(clause.near[: match.start()]):
        own = phrase_after(clause.right[1:]).noun or own
    subject = own or told.name or topic_of(clause)
    whole = trimmed(match["whole"]).removesuffix("比重").removesuffix("比例").removesuffix("的")
    return Metric(f"{subject}{deed}{_COMPARES.sub('', whole)}")
