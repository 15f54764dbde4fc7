"""Parts of a whole: 其中持证的35人, 15个乡镇中有9个存在缺编, 首批52项."""

from extractor.assemble.metrics.participants import PERSON
from extractor.assemble.metrics.restrictions import FORMER
from extractor.assemble.phrases.antecedent import NOTHING_NAMED, NOTHING_TOLD, Metric, Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import phrase_before, trimmed
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.terms import terms_of
from extractor.assemble.phrases.topics import topic_of
from extractor.deferred import deferred, grouped

_LINK = r"(?:占(?:比)?|超过|超|达到?|近|约|仅有?|只有|有|共有?|为|不足|不到|就有?|分别)*"
RESTRICTED = deferred(
    rf"(?:^|[、中和及])(?:其中|含|包括)?，?(?P<part>(?!将?[由从比较每按依以])"
    rf"(?:[^，；。、（）“”]{{0,12}}“[^“”]{{1,24}}”[^，；。、（）“”]{{0,8}}|[^，；。、（）]{{2,24}}))的{_LINK}$"
)
_WITHIN = deferred(
    r"(?P<whole>[^，；。]{2,24})(?:(?<![集初高城])中(?![共央心国级学小村])|(?<![邻城公华])里|当中)，?(?=[^，；。]*$)"
)
_COUNTED = deferred("^.*[0-9一二三四五六七八九十百千][余多]?[个名家项件户条座处]")
_BATCH = deferred(
    rf"(?:^|[、，和])(?:其中)?(?P<part>首批|次批|前者|后者|第[一二三四五六七八九十]批){_LINK}$"
)
_WHOSE = deferred(
    r"(?:^|其中，?|其次|分别|为|[、和，（])(?P<whose>农村|城镇|城市|乡村|乡镇|街道|社区|"
    r"[省市县镇村区乡组][级直本])"
    r"(?:有|为|达)?$"
)
_KINDS = frozenset(["乡", "镇", "村", "乡镇", "街道", "社区", "县", "区", "市"])
"""Kinds of places stand beside one another: 镇11个、乡3个、街道|2个."""
_OF_LEVEL = deferred("^(?:国家|[省市县镇村区乡])[级直本](?=..)")
_REST = deferred("(?:其余|其他|剩余|剩下|余下)(?=的?(?:还有|尚有)?$)")
_GRADE = deferred(
    "(?:^|其中，?|[，、])(?!其中)(?:具有|取得|获得)?(?P<part>[^，；。、0-9岁]{1,6}(?:及其?)?以[上下]"
    "(?:学历|学位|文化(?:程度)?|职称|职务|级别|干部级别)?)的?(?:有|共|达)?$"
)
_SIBLINGS = ("、其他", "、其它", "、其余")
"""The last of a row of parts is none of the one before: 许可类12项、处罚类61项、|其他14项."""
_COMPLETING = deferred(
    "[，、和（]?(?:其中，?)?(?:已经?|全部)?(?P<deed>(?:正在|尚未|未|实际)?(?P<core>[^，。；]{2,4}))"
)
_PROVINCES = grouped(sorted(WORDS["provinces"]))
_PROVINCE_HAS = deferred(
    f"(?:^|其中，?|其次|分别|为|有|[、和，（])(?P<where>{_PROVINCES})(?:省|市|自治区)?(?:有|"
    f"为|达)?$"
)
_OF_PROVINCE = deferred(f"^(?:{_PROVINCES})(?:省|市|自治区)?的?")
_LONGEST_PART, _SHORTEST, _LONGEST_NAME = 14, 2, 24
_PAUSES = ("", "、", "和", "）")
_COMPLETIONS = WORDS["completions"] | {""}
_PACES = ("推进", "进展", "完成", "正在", "尚未", "未能")
_MEASURES = frozenset(["元", "%", "亩", "平方米", "平方公里", "公里", "吨", "百分点"])
"""Units of what has no parts to be counted: 负债1000万元以上的有|23个 counts those in debt."""
_BATCHES = deferred(r"^(?:首批|次批|第[一二三四五六七八九十]批)")
_OF_THEM = deferred(r"(?:其中|[中里]|尚|还|仍|已|现)(?:，)?(?:就|仅|只|已|还)?有?$")
_OWN_WHOLE = deferred("，?(?:在)?(?P<whole>[^，；。、0-9]{2,12}(?<![集其初高之城]))中，?有?")
"""The whole that the clause itself names: 清退人员中|8人转到物业公司."""
_NO_HEAD = frozenset(["verb", "weak", "link", "trailing"])
_DEED_OPENS = deferred("[由可在已因被未无尚仍]|还[未没]|正在|没有|存在|纳入|来自|具有")
_STATE_OPENS = deferred("尚|仍|还[未没]|已经?|正在|未|没有")
_DEED = deferred(r"(?P<deed>[^，；。]{2,20}?)(?:[，；。]|并|而且|$)")
_MAY_BE_PEOPLE = deferred(f"{PERSON.pattern}|(?<!形)[医师工生民警队]$")
_DUE = deferred("应[配有设到](?=..)")
"""How many there ought to be is no name of those who are there: 应配执法人员9名，实有|5名."""
_POSTS = ("编制", "职数", "名额", "岗位")
_STAFF = ("人", "名")
"""Who is there is no part of the posts, of which there may be fewer: 编制62名，实有|98人."""


def subset_of(clause: Clause, told: Told) -> Metric | None:
    """Return the metric of a figure that counts a part of what was named before, else None."""
    if told.unit in _MEASURES:
        told = _before_share(told)
    elif told.unit in WORDS["times"] and _is_of_people(clause):
        told = Told(NOTHING_NAMED, None, heading=told.heading)
    return _restricted(clause, told) or _batch(clause, told) or _counted_part(clause, told)


def _is_of_people(clause: Clause) -> bool:
    """Tell whether people are counted, who are no part of deeds: 发函3次，被借用的|11人."""
    return clause.quote.endswith(tuple(WORDS["people"]))


def _before_share(told: Told) -> Told:
    """Return what was told before the share of a part: 215人，占32.58%；35岁以下的|89人."""
    divided = told.metric.whole and told.name.endswith("占比")
    return Told(told.earlier, None, heading=told.heading) if divided else NOTHING_TOLD


def _counted_part(clause: Clause, told: Told) -> Metric | None:
    part = (
        _rest(clause, told)
        or _graded(clause, told)
        or _completed(clause, told)
        or _acting(clause, told)
    )
    return part or _placed(clause, told) or _of_province(clause, told)


def _rest(clause: Clause, told: Told) -> Metric | None:
    """Read 其余46项 after 107项权限中使用过的有61项: what is left of the whole."""
    part = _REST.search(clause.near)
    if part and not told.metric.whole and clause.near.startswith(_SIBLINGS):
        return Metric(part[0])
    if part is None or not told.metric.whole or phrase_after(clause.right).noun:
        return None
    return Metric(_bare(told.whole), part[0], told.whole)


def _graded(clause: Clause, told: Told) -> Metric | None:
    """Read 其中本科以上60人 after 执法人员96人: a grade tells which of them, not what they are."""
    part = _GRADE.search(clause.near) if told.unit in _STAFF else None
    if part is None or clause.right[:1] not in _PAUSES or not PERSON.search(told.whole):
        return None
    return Metric(f"{part['part']}的{_bare(told.whole)}", part["part"], told.whole)


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
    if part is None or not told.whole or _WHOSE.search(told.whole) or told.whole in _KINDS:
        return None
    whole = _OF_LEVEL.sub("", _bare(told.whole))
    return Metric(f"{part['whose']}{whole}", part["whose"], told.whole)


def _restricted(clause: Clause, told: Told) -> Metric | None:
    """Read 其中持证的35人 and 执法人员中具有法学背景的仅29人."""
    match = RESTRICTED.search(clause.left) if "的" in clause.left else None
    if match is None or (clause.right and phrase_after(clause.right).noun):
        return None
    part, whole = divided(match["part"], clause, told)
    verbal = whole and all(term.part in _NO_HEAD for term in terms_of(whole))
    if not whole or verbal or part.endswith((*FORMER, whole)):
        return None
    whole_fits = len(part) + len(_bare(whole)) <= _LONGEST_NAME
    return Metric(f"{part}的{_bare(whole)}" if whole_fits else whole, part, whole)


def _bare(whole: str) -> str:
    """Return `whole` without the verb that governs it: 化解|信访积案."""
    whole = whole.rsplit("的", 1)[-1] or whole
    first = terms_of(whole)[0]
    return whole.removeprefix(first.text) if first.part == "verb" and first.text != whole else whole


def _completed(clause: Clause, told: Told) -> Metric | None:
    """Read 办结72408件 after 上报事件73214件."""
    if (
        told.whole in _COMPLETIONS
        or told.whole.endswith("答复")
        or clause.right[:1] not in ("", "、", "（", "）")
    ):
        return None
    match = _COMPLETING.fullmatch(trimmed(clause.near))
    if match is None or match["core"].removeprefix("完成") not in _COMPLETIONS:
        return _parallel(clause, told)
    all_told = _DUE.sub("", told.whole)
    deed, whole = match["deed"], _bare(all_told)
    if whole.endswith(_POSTS) and clause.quote.endswith(_STAFF):
        return Metric(f"{deed}人员", None, told.whole)
    if _is_deed(whole):
        return Metric(deed, None, told.whole)
    of = "的" if deed != match["core"] or len(deed) > _SHORTEST else ""
    return Metric(f"{deed}{of}{whole}", deed, all_told)


def _is_deed(whole: str) -> bool:
    """Tell whether what was told is a deed, of which no part is named: 立案38起，结案|35起."""
    terms = terms_of(whole)
    return len(terms) == 1 and terms[0].part == "verb"


def _parallel(clause: Clause, told: Told) -> Metric | None:
    """Read 其中实际运行19个，与邻村合办6个: another part of the same whole."""
    part = clause.near.lstrip("，、和")
    part = part.removeprefix(_bare(told.whole)) if told.whole else part
    divided = told.metric.condition and told.metric.whole
    if not divided or not 2 < len(part) <= _LONGEST_PART:
        return None
    if clause.before and not clause.left.startswith(part):
        return None
    if terms_of(part)[-1].part not in ("weak", "verb") or "平均" in part:
        return None
    return Metric(f"{part}的{_bare(told.whole)}", part, told.whole)


def divided(part: str, clause: Clause, told: Told) -> tuple[str, str]:
    """Return the restriction, and the set it divides: that before 中, else the one told of."""
    for text in (part, clause.before):
        if (inside := _WITHIN.search(text)) and (whole := _head(inside["whole"])):
            rest = part[inside.end() :] if text is part else part
            return rest.strip("，") or part, whole
    whole = told.whole or topic_of(clause).removesuffix("平均年龄")
    if not told.whole and _is_of_people(clause) and not _MAY_BE_PEOPLE.search(whole):
        whole = "人员"
    return part, whole if len(whole) > 1 else ""


def _head(text: str) -> str:
    """Return the head of the phrase that ends `text`: 考入乡镇的|公务员, 全镇38个|村."""
    return phrase_before(_COUNTED.sub("", text)).noun.rsplit("的", 1)[-1]


def _batch(clause: Clause, told: Told) -> Metric | None:
    match = _BATCH.search(clause.left)
    if match is None or clause.right[:1] not in ("", "、", "和", "，"):
        return None
    if not told.whole:
        return Metric(None, match["part"])
    whole = _BATCHES.sub("", told.whole)
    return Metric(f"{match['part']}{whole}", match["part"], whole)


def _acting(clause: Clause, told: Told) -> Metric | None:
    """Read 15个乡镇中有9个|存在缺编: what they do divides them from the others."""
    if (inside := _OWN_WHOLE.fullmatch(clause.near)) and (whole := _head(inside["whole"])):
        told = told._replace(metric=Metric(whole))
    if not told.whole or not (_OF_THEM.search(clause.near) or _shares_out(clause, told)):
        return None
    if not clause.right or clause.right[0] in "、，的":
        return None
    opens = terms_of(clause.right[:8])[0].part
    if opens not in _NO_HEAD and not _DEED_OPENS.match(clause.right):
        return None
    match = _DEED.match(clause.right)
    if match is None or match["deed"].endswith("、") or _is_thing(match["deed"]):
        return None
    return Metric(f"{match['deed']}的{_bare(told.whole)}", match["deed"], told.whole)


def _is_thing(deed: str) -> bool:
    """Tell whether words that open like a deed name a thing: 具有水平的|急救点."""
    _, of, head = deed.rpartition("的")
    return bool(of and head) and terms_of(head)[-1].part == "noun"


def _shares_out(clause: Clause, told: Told) -> bool:
    """Tell whether a bare number shares out what was told: 隐患120处，98处已整改，4处未整改."""
    if clause.near.strip("，、和") or not clause.quote.endswith(told.unit or ""):
        return False
    divided = told.metric.condition or told.metric.whole or clause.right[:2] in _PACES
    if divided or clause.before.endswith(("中，", "里，")):
        return True
    if _STATE_OPENS.match(clause.right):
        return clause.before.endswith("，")
    same_unit = clause.before.endswith(f"{clause.quote[-1]}，")
    return same_unit and bool(_DEED_OPENS.match(clause.right))
