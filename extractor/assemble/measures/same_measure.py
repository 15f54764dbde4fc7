"""Whether two places name one measure: 五个一工程 is 五个一, 能耗“双控” is not 碳排放“双控”."""

from collections.abc import Iterable

from extractor.assemble.phrases.noun_before import phrase_before
from extractor.deferred import deferred
from extractor.rules.names.naming import WORDS
from extractor.span import Span
from extractor.values.measure_name import MeasureName
from extractor.values.units import any_of

# Names that many measures share: whose they are is told by the words before them.
_SUM = deferred("[1-9]\\+[NX1-9]")
_GREAT = deferred(f"[二两三四五六七八九十1-9]{{1,2}}[大项](?:{any_of(WORDS['bundle_heads'])})")
# 能耗“双控”转向碳排放“双控”: one name for two things.
_TURNED = deferred("[”’]?[^，。；“”‘’]{0,2}[向为到和与、][\u4e00-\u9fff]{2,6}[“‘]?")
_CLAUSE = deferred("[，。；：！？\n]|(?:这|也)?就?是$")
_ARABIC = str.maketrans("23456789", "二三四五六七八九")
_OWNER = deferred("[\u4e00-\u9fff]{2,6}?(?=[二三四五六七八九十]{1,2}大[\u4e00-\u9fff]+$)")
_LONGER = frozenset("长员化者型")
_LEVEL = deferred("[一二三四五]级")
_OF_LEVELS = deferred("[二两三四五六七八九2-9]级(?P<of>[\u4e00-\u9fff]*)")
_LONGEST_DEED = 4
# 三级物流体系 and 三级养老网络 are two, 四级联动机制 and 四级网格体系 may be one.
_SHARED_BY_LEVELS = deferred(
    "体系|网络|架构|构架|机制|平台|模式|服务|管理|治理|网格|组织|联动|责任|工作"
)
_BEFORE = 12
"""Characters in which the words that a name belongs to may stand."""
_BESIDE = 20
"""Characters before a level in which another level makes it one of a row."""


def identity(name: MeasureName) -> object:
    """Return what two spellings of one measure share: 五个一 and 五个一工程 count the same."""
    if _GREAT.fullmatch(name.name):
        return name.name.translate(_ARABIC)  # 六大行动 are not the 六项行动 of another field
    if (levels := _OF_LEVELS.fullmatch(name.name)) and _is_deed(levels["of"]):
        return name.key  # 三级联训 and 三级联建 are two
    counted = name.formula and all(part.noun for part in name.formula)
    return name.formula if counted else name.key


def _is_deed(words: str) -> bool:
    """Tell whether words behind levels say what these do, by no word that such names share."""
    return 1 < len(words) <= _LONGEST_DEED and not _SHARED_BY_LEVELS.search(words)


def domain(text: str, span: Span, name: MeasureName) -> str:
    """Return whose measure a name that many share is, "" where nothing says so or needs to.

    >>> text = "由能耗“双控”转向碳排放“双控”"
    >>> domain(text, Span(4, 6), MeasureName("双控", "package"))
    '能耗'
    """
    if owner := _OWNER.match(name.name):
        return owner[0]
    if levels := _OF_LEVELS.fullmatch(name.name):
        return _SHARED_BY_LEVELS.sub("", levels["of"]) if levels["of"] else name.name
    quoted = text[max(0, span.start - 1) : span.start] in ("“", "‘")
    shared = _SUM.fullmatch(name.name) or (not quoted and _GREAT.fullmatch(name.name))
    if not shared and not _is_turned(text, span):
        return ""
    start = span.start - quoted
    return phrase_before(_CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]).noun


def _is_turned(text: str, span: Span) -> bool:
    """Tell whether the same name stands right before or behind for another thing."""
    name = span.of(text)
    _, found, rest = text[max(0, span.start - _BESIDE) : span.start].rpartition(name)
    if found and _TURNED.fullmatch(rest):
        return True
    rest, found, _ = text[span.end : span.end + _BESIDE].partition(name)
    return bool(found and _TURNED.fullmatch(rest))


def compatible(one: str, other: str) -> bool:
    """Tell whether two domains can be one: 绿美生态建设 and 绿美建设 can, 能耗 and 碳排放 not."""
    return not one or not other or bool(_pairs(one) & _pairs(other))


def _pairs(words: str) -> set[str]:
    return {words[i : i + 2] for i in range(len(words) - 1)}


def outside_longer_words(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return the places that stand for a name, and are no part of a longer word or of a row.

    四级网格长 is a person; in 三级网格12个、四级网格30个 the fourth level is counted.
    """
    return [span for span in spans if not _is_longer(text, span) and not _is_one_level(text, span)]


def _is_longer(text: str, span: Span) -> bool:
    return text[span.end : span.end + 1] in _LONGER


def _is_one_level(text: str, span: Span) -> bool:
    start = max(0, span.start - _BESIDE)
    return bool(_LEVEL.match(text, span.start, span.end) and _LEVEL.search(text, start, span.start))
