"""Names in quotation marks: what stands there with a numeral is a name, unless it is a figure."""

from collections.abc import Iterable, Iterator

from extractor.deferred import deferred
from extractor.mention import Kind, Mention
from extractor.rules.numbers.numerals import word_around
from extractor.span import Span
from extractor.values.compact_name import CompactName
from extractor.values.units import UNIT

_COUNTING = "0-9一二三四五六七八九十百千万两双"
_QUOTED = deferred(rf"[“\"](?=[^“”\"\n]{{0,24}}[{_COUNTING}+])([^“”\"\n。；：！？]{{1,24}})[”\"]")
_NUMERAL = deferred(r"[0-9]+|[一二三四五六七八九十百千万两双]+")
_STRUCTURE = deferred(r"(?:[0-9]{1,2}[办局队委所站科室院厅中庭区窗馆园][^\W\d]?、?)+")
_FIGURE = deferred(
    rf"[0-9][多余几]?(?:[万亿成]|人(?!才)|(?!人){UNIT})"
    r"|[一二两三四五六七八九十百千几]{1,12}[多余]?(?:"
    r"(?<![百千])[万亿][^\W村户企家人]|年|个?月|天|日|岁|元|亩|公里|吨|人次|小时|分钟|刻钟|成|"
    r"倍|分之|个?以[上下])"
)
# “5项权力” counts the parts of a bundle as “五项权力” does.
_BUNDLE = deferred("[2-9][项张个][\u4e00-\u9fff]{2,6}(?<!工作日)(?<!小时)(?<!月)")
# 15分钟便民服务圈 is a measure, not a duration.
CIRCLE = deferred("[0-9一二三五十]{1,3}分钟[\u4e00-\u9fff]{0,8}圈")
_SPLIT_NUMERAL = deferred(
    "[两三四五六七八九十2-9](?<![0-9.第几数十百千万点].)(?:[张个条本套把道双支枚块盏项]|(?=[“‘]))"
    "[“‘](?:[\u4e00-\u9fff1]{1,2}|[\u4e00-\u9fff]{2,8}(?:清单|台账|[网表图账]))[”’](?!字)"
)
_PLAN = deferred(r"十?[一二三四五六七八九十]?五")
_DATE = deferred(r"[0-9]{1,2}[·•.][0-9]{1,2}")
_SHORT = deferred(r"[0-9]{1,2}|1(?:1[0-9]|2[0-2]|23[0-9]{2})|96[0-9]{3,4}")
_WORDS_ADDED = deferred(r"[\u4e00-\u9fffA-Za-z]\+|\+[\u4e00-\u9fff]")
_CLAUSE_END = deferred("[，,、]")
_LONGEST_CLAUSE = 9
_LONGEST_SINGLE = 14
_SPREADING = deferred(r"(?:[二两三四五六七八九十]|双(?=..)|一(?![个名位次种批天年])).{2,}")


def quoted_names(text: str) -> Iterator[Mention[CompactName]]:
    """Yield the names and labels in quotation marks; their spans leave the marks out."""
    for match in _QUOTED.finditer(text):
        content = match[1]
        if rule := compact_rule(content):
            kind, name = rule
            yield Mention(
                kind,
                Span(*match.span(1)),
                name,
                CompactName(content, kind == "name" and name != "quoted_circle"),
            )


def split_numerals(text: str) -> Iterator[Span]:
    """Yield names whose numeral stands before the quotation marks: 两张“网”, 六个“一”."""
    return (Span(*match.span()) for match in _SPLIT_NUMERAL.finditer(text))


def known_names(mentions: Iterable[Mention[CompactName]]) -> frozenset[str]:
    """Return the quoted names that remain names where the report leaves the marks out."""
    names = {mention.value.name for mention in mentions if mention.kind == "name"}
    return frozenset(name for name in names if _SPREADING.fullmatch(name))


def compact_rule(content: str) -> tuple[Kind, str] | None:
    """Return kind and rule of what stands in quotation marks, None where it is no compact name.

    >>> compact_rule("五个一"), compact_rule("3·15"), compact_rule("十四五")
    (('name', 'quoted'), ('label', 'quoted_date'), None)
    """
    if "+" in content and _WORDS_ADDED.search(content):
        return "name", "quoted_plus"
    if CIRCLE.fullmatch(content):
        return "name", "quoted_circle"
    if _DATE.fullmatch(content):
        return "label", "quoted_date"
    if content.isdecimal():
        return ("label", "quoted_number") if _SHORT.fullmatch(content) else ("name", "quoted_code")
    if _PLAN.fullmatch(content) or not _counts(content) or _measures(content):
        return None
    clauses = _CLAUSE_END.split(content)
    longest = _LONGEST_SINGLE if len(clauses) == 1 else _LONGEST_CLAUSE
    short = max(map(len, clauses)) <= longest
    return ("name", "quoted") if short else None


def is_figure(content: str) -> bool:
    """Tell whether quoted words state a quantity or a plan period rather than count measures.

    >>> is_figure("30万元"), is_figure("十四五"), is_figure("三位一体")
    (True, True, False)
    """
    return bool(_PLAN.fullmatch(content)) or _measures(content)


def _measures(content: str) -> bool:
    named = _STRUCTURE.fullmatch(content) or _BUNDLE.fullmatch(content)
    return bool(_FIGURE.search(content)) and not named


def _counts(content: str) -> bool:
    """Tell whether a numeral stands outside dictionary words (统一, 进一步)."""
    return any(not word_around(content, *match.span()) for match in _NUMERAL.finditer(content))
