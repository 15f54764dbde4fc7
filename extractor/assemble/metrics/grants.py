"""What is granted: the word that names a grant, behind its sum, before it, or a clause before."""

from extractor.assemble.metrics.rewarded import restricted_to, rewarded
from extractor.assemble.phrases.antecedent import Metric
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.last_match import last_match
from extractor.assemble.phrases.noun_before import phrase_before, trimmed
from extractor.deferred import deferred
from extractor.schema import FigureKind

GRANTS = ("奖励", "补助", "补贴", "资助", "奖补", "补偿", "津贴", "贴息")
"""Words for a grant, with which its name ends."""
_GRANTS = "|".join(GRANTS)
_GRANT, _WORD = deferred(_GRANTS), f"(?:{_GRANTS}|扶持|支持)"
_ENDS = deferred(f"(?:{_WORD}|处罚|罚款|扣除)$")
_LIST = r"(?:[、和及或][0-9.]+[万亿千]?(?:元|%)?(?:以[内下上])?){0,8}"
_BEHIND = deferred(
    rf"(?:[/／][^，。；、0-9]{{1,4}}?(?={_WORD}))?{_LIST}(?:元)?(?:以[内下上])?的?(?:标准|"
    rf"比例|额度)?"
    r"(?:，?(?:一次性|再|每年|分期|连续[一二三四五1-5]年)?(?:给[予以]|予以|进行|发放|享受)"
    r"(?:[^，。；、的0-9]{0,6}(?:企业|单位|个人|机构))?(?P<amount>[0-9.]+万?元(?:以[内下上])?)?)?"
    rf"的?(?:一次性|[一二三四五]年)?(?!部分)(?:费用的)?"
    rf"(?P<grant>(?![^，。；]{{0,6}}用于)[^，。；、的0-9给（）/／]{{0,8}}?(?:（[^（）]{{1,10}}）)?{_WORD})"
    r"(?=[，。；、）（：\n并]|$|资金|政策|和[^0-9])"
)
"""10%给予风险补偿补助, 20万元、10万元的奖励, 50元一次性给予奖励."""
_BEFORE = deferred(
    rf"(?P<grant>[^，。；、0-9（）]{{0,8}}?{_WORD})(?:给?(?:企业|单位|个人|机构|团队))?"
    rf"(?:最高)?(?:为|达|约|共|计|按|至多|不超过|一次性){{0,3}}$"
)
_LEVEL = (
    "(?:(?:[国省市县区乡镇村]家?|[一二三四五六七八九]|[0-9]?[A-Z]{1,3}|[特初中高])"
    "(?:级工?|类|等奖?|档|星级?|层次)|(?:高级)?技师)"
)
_LEVELED = deferred(
    rf"(?P<grant>[^，。；、0-9（）：]{{0,8}}?(?:{_GRANTS}))(?:标准)?[，：:]?(?:标准)?(?:分别)?"
    rf"(?:为|：|:)?\n?"
    rf"(?:{_LEVEL}(?:最高|不超过)?[0-9.]+万?元[、，和；]){{0,6}}(?P<level>{_LEVEL})(?:最高|"
    rf"不超过)?$"
)
"""A grant told level by level: 奖励省级20万元、市级|10万元."""
_AT_LEVEL, _LONGEST_LEVEL = deferred(f"{_LEVEL}(?:最高|不超过)?$"), 12
"""What every such sum stands behind, in so few characters."""
_CAPPED = deferred("最高|至多|不超过|上限|限额|[单各]个|单家|限$|每[年家户人个]")
_GIVING = deferred("(?:给[予以]|予以)(?:一次性)?(?:最高|不超过|每[人家户个件])?$")
_OWNER = deferred(
    "^.*(?:企业|单位|团体|协会|项目|个人|机构|家庭|人员|人才|产品|平台|组织|用人|每.|最高|"
    "一次性|给予|予以|再|每年|增加|财政|[）”])"
    f"(?={_WORD})"
)
TAKER = deferred(
    "(?:企业|单位|团体|协会|项目|个人|机构|家庭|产品|限额?|额度|场所|专利|认证|"
    "[户人家镇乡村县市区内外件])$"
)
"""Ends of who or what gets a sum, or for each of which it is given."""
_BASE = deferred(
    "(?:按照?|依照|以|给予|予以)(?:其|对)?(?!每)"
    "(?P<base>(?:(?!给予|予以|规定)[^，。；：0-9占超]){2,24}?)的?(?:给予|予以)?$"
)
GIVES = deferred("给[予以]|予以|发放|享受|获得|申请")
"""Verbs that grant money."""
_PAID: frozenset[FigureKind] = frozenset(["money", "percent", "ratio"])
_AMOUNT = deferred("^[万亿千百]*元")
_LONGEST, _REACH = 40, 160


def grants(text: str) -> bool:
    """Tell whether words before a number grant money: 分别给予, 一次性奖励."""
    return bool(GIVES.search(text) or _ENDS.search(trimmed(text)))


def granted(clause: Clause, kind: FigureKind) -> Metric | None:
    """Return the grant that a sum or share is, with what it is given for; None where it is none.

    The condition of a share is what it is a share of: 按购置价的|15%给予补助.
    """
    if kind not in _PAID:
        return None
    name = _behind(clause, kind)
    if not name and kind == "money":
        name = _before(clause) or _told_before(clause)
        if not name and (leveled := _of_level((clause.before + clause.left)[-_REACH:])):
            return leveled
    if not name:
        return Metric(None) if kind == "money" and _GIVING.search(clause.near) else None
    base = _BASE.search(clause.near) if kind != "money" else None
    return Metric(name, base["base"] if base else restricted_to(clause) or rewarded(clause) or None)


def _of_level(said: str) -> Metric | None:
    """Read a grant told level by level, of which `said` tells up to the sum of one of them."""
    match = _LEVELED.search(said) if _AT_LEVEL.search(said[-_LONGEST_LEVEL:]) else None
    return Metric(_bare(match["grant"]), match["level"]) if match else None


def _behind(clause: Clause, kind: FigureKind) -> str:
    """Return the grant that follows its sum or share: 15%给予|补助, 20万元的|建站补助.

    Of two sums the later one is granted: 每增加1亿元给予1万元奖励.
    """
    match = _BEHIND.match((clause.right + clause.after)[:_LONGEST])
    if match is None or (match["amount"] and kind == "money"):
        return ""
    return _OWNER.sub("", match["grant"])


def _before(clause: Clause) -> str:
    """Return the grant right before its sum: 每家奖励|5万元, 最高补助不超过|40万元."""
    match = _BEFORE.search(clause.near)
    return _bare(match["grant"]) if match else ""


def _told_before(clause: Clause) -> str:
    """Return the grant that a clause caps: 给予费用30%的补助，最高不超过5万元."""
    each = clause.near.startswith(("每", "单")) and not _GRANT.search(clause.near)
    if not _CAPPED.search(clause.near) or not (each or _names_nobody(clause.near)):
        return ""
    last = last_match(_GRANT, clause.before[-_REACH:])
    if last is None:
        return ""
    noun = phrase_before(clause.before[-_REACH:][: last.end()]).noun
    return _bare(_AMOUNT.sub("", noun) or last[0])


def _names_nobody(near: str) -> bool:
    """Tell whether words before a sum name no thing that it could be the price of."""
    noun = phrase_before(near).noun
    return not noun or bool(TAKER.search(noun))


def _bare(grant: str) -> str:
    """Return the grant without who gets it and how: 单个企业最高|奖励, 租金奖励."""
    named = phrase_before(_OWNER.sub("", grant)).noun
    return named if _ENDS.search(named) else grant[-2:]
