"""What sets the counted things apart: 60周岁以上|老人, 10万人以上的|镇, 已启用的|站点."""

from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import phrase_before
from extractor.assemble.phrases.terms import terms_of
from extractor.deferred import deferred

_DESCRIBING = deferred(
    "(?:^|[，、；：“”‘’）]|(?:对于|[将把对由从向在给]|选取|抽取|选择|确定|紧扣|围绕|聚焦|落实|"
    "完成))(?:目前|现有|全部|共|和(?!谐|平)|及|"
    "与)?(?P<part>[^，；。：、0-9的将把对由从向在给“”]{2,14})的$"
)
_NO_PART = deferred("^(?:新|用于|个别|各)|(?:领域|方面|以来)$")
_BELONGS = ("直属", "下属", "所属", "在建", "规模以上")
_QUALIFIED = deferred(
    r"(?P<part>规模以上|(?<![0-9])[0-9]{1,3}周?岁以[上下])(?:的)?[^，；。、0-9的]{1,8}$"
    r"|(?:^|[，、])(?P<size>[^，；。、0-9]{2,8}[0-9]{1,9}[^，；。、0-9个名项件家省市县]{1,6})的$"
)
_BOUND = deferred(
    r"(?:^|[，、；])(?P<of>[^，；。、0-9]{0,14}?[0-9]{0,4}年?[^，；。、0-9]{0,10}?)"
    r"(?P<bound>(?:没有|未)?(?:超过|不足|不到|达到|低于|高于|不满|"
    r"超)[0-9][0-9.]*[^，；。、0-9的]{1,4}"
    r"|(?<![0-9.])[0-9][0-9.]*[^，；。、0-9的]{1,4}以[上下内])$"
)
_DIGIT = deferred("[0-9]")
"""Every bound has one, and few words before a name: it is found sooner than a bound is."""
_OWNING = deferred(
    "(?P<part>(?:具有|拥有|符合|来自|从事|属于|享有|持有|达到|获得|通过|超过|"
    "超(?=[百千万一二三四五六七八九十]))[^，；。、的0-9]{2,16})的(?P<head>[^，；。、]{2,16})"
)
_THERE_ARE = deferred("(?:^|[，、中里内国省市县全])(?:已|共|约|就)?有$")
_DID = deferred(
    "(?P<who>[^，；。、0-9的了]{2,8}?)(?P<deed>[^，；。、0-9的了]{2}了[^，；。、0-9]{2,12})"
)
_OWNER = deferred(
    "(?:^|[，；：])(?:其中)?(?P<who>[^，；。：、0-9的]{0,8}?(?:企业|单位|行业|产业|园区|景区|"
    "公司|集团|基地|合作社|平台))"
    "(?:共|累计|全年|年内|已|预计|将|计划|力争)*(?:实现|完成|达到?|创造|上缴)"
)
_ALL_OF = deferred("^(?:全年|今年|去年|全[省市区县镇乡国]|[我该本各])")
FORMER = (
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
"""Words that set apart a time, not a part: 原来的|12个."""


def qualified(clause: Clause, name: str) -> str | None:
    """Return the class that is counted where the words before name it: 60周岁以上|老人9800人."""
    if name and (bounded := _bounded(clause.left, name)):
        return bounded
    says = clause.left.endswith("的") or "以" in clause.left
    match = _QUALIFIED.search(clause.left) if says else None
    return (match["part"] or match["size"]) if match else None


def owned(clause: Clause) -> str | None:
    """Return whose amount the clause states: 规模企业|实现工业总产值28亿元.

    >>> from extractor.assemble.phrases.clause import clause_of
    >>> from extractor.span import Span
    >>> owned(clause_of("规模企业实现产值28亿元", Span(0, 13), Span(8, 13)))
    '规模企业'
    """
    match = _OWNER.match(clause.left)
    who = _ALL_OF.sub("", match["who"]) if match else ""
    return who or None


def described(clause: Clause) -> str | None:
    """Return what sets the counted things apart: 已启用的|25个街道, 区教育局直属的|32家单位."""
    match = _DESCRIBING.search(clause.near) if clause.near.endswith("的") else None
    if match is None or match["part"].endswith(FORMER) or _NO_PART.search(match["part"]):
        return None
    acts = any(term.part in ("verb", "weak", "both") for term in terms_of(match["part"]))
    return match["part"] if acts or match["part"].endswith(_BELONGS) else None


def told_apart(clause: Clause) -> tuple[str, str] | None:
    """Return what sets apart the things behind a number, and their name.

    Either a clause with 的 before the name (100个|具有自主产权的品牌), or, where there are so many
    (有3000万), what they did (贫困人口|解决了温饱).
    """
    if match := _OWNING.match(clause.right):
        head = phrase_after(match["head"])
        return (match["part"], head.noun) if head.noun and not head.verb else None
    match = _DID.fullmatch(clause.right) if _THERE_ARE.search(clause.near) else None
    return (match["deed"], match["who"]) if match else None


def _bounded(left: str, name: str) -> str:
    """Return the bound of size before the name of what is counted: 10万人以上|的镇增至11个."""
    for joint in ("的", ""):
        end = left.rfind(joint + name)
        match = _BOUND.search(left, 0, end) if end > 0 and _DIGIT.search(left, 0, end) else None
        if match:
            noun, start = phrase_before(match["of"]).noun, match.start("bound")
            return left[left.rfind(noun, 0, start) if ends_in_noun(noun) else start : end]
    return ""


def ends_in_noun(text: str) -> bool:
    """Tell whether the last word of `text` is a noun."""
    return bool(text) and terms_of(text)[-1].part == "noun"
