"""The offices that act in a report's opening, or sign it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.assemble.document.frontmatter import Frontmatter
from extractor.assemble.document.organs import ORGAN
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.values.places import PlaceName
from extractor.values.words import tagged

_OWN_MAKER = deferred("(?:^|[。\n])本[^。\n]{0,80}由$")
_SPEAKS_FOR = deferred("我[谨现]?代表(?:中共)?$")
_CHARGED = deferred("(?<![一-鿿])我?受(?:中共)?$")
_SHORT = 8
"""Characters that words by which somebody speaks for an office have at most."""
_MAKES = deferred("编制|编写|编印|起草|撰写|制[定发]")
_SIGNED = deferred("[（(](?:作者单位[:：]?|供稿[:：]?)?$")
_NOT_ITSELF = deferred("[为是第]")
"""What follows an office that is spoken of (为县委工作部门) or a group of it (县委第一巡察组)."""
_LETTERHEAD = deferred("文件|关于|印发|\n|$")
_CLOSED = deferred("[）)。]*(?:$|\n|[0-9]{4}年)")


def acting(parts: Frontmatter, places: Sequence[Mention[PlaceName]]) -> Iterator[str]:
    """Yield the offices that begin a line or a sentence and act: 某县委编办立足实际."""
    for index, place in enumerate(places):
        if place.value.sort in ("named", "masked") and _may_act(parts, place.span.start):
            office = _office(parts.text, places[index:])
            if office and _acts(parts.text, office.end):
                yield office.name
        elif place.value.sort in ("named", "masked") and _may_charge(parts, place.span.start):
            office = _office(parts.text, places[index:])
            if office and parts.text.startswith("委托", office.end):
                yield office.name
        elif place.value.sort == "named" and _may_make(parts, place.span.start):
            office = _office(parts.text, places[index:])
            if office and _MAKES.match(parts.text, office.end):
                yield office.name


def _may_make(parts: Frontmatter, start: int) -> bool:
    """Tell whether words at `start` say who made the report: 本报告由某市统计局编制."""
    if start not in parts.opening:
        return False
    line = parts.text.rfind("\n", 0, start) + 1
    return bool(_OWN_MAKER.search(parts.text, line, start))


def _may_act(parts: Frontmatter, start: int) -> bool:
    """Tell whether words at `start` open a sentence, stand in the letterhead or after 我代表."""
    if start < parts.opening.start:
        return start == 0 or parts.text[start - 1] == "\n"
    return parts.begins_sentence(start) or spoken_for(parts.text, start)


def _may_charge(parts: Frontmatter, start: int) -> bool:
    """Tell whether words at `start` say who had the report made: 受某镇人民政府委托，…."""
    return start in parts.opening and charging(parts.text, start)


def spoken_for(text: str, start: int) -> bool:
    """Tell whether a speaker reports for the office at `start`: 我谨代表|某镇党委."""
    return bool(_SPEAKS_FOR.search(text, max(0, start - _SHORT), start))


def charging(text: str, start: int) -> bool:
    """Tell whether the office at `start` may have had a report made: 受|某镇人民政府委托."""
    return bool(_CHARGED.search(text, max(0, start - _SHORT), start))


class _Office(NamedTuple):
    name: str
    end: int


def _office(text: str, places: Sequence[Mention[PlaceName]]) -> _Office | None:
    """Return the office of the first of `places`, with those that follow it without a gap."""
    first, end, joint = places[0].span, 0, 0
    for place in places:
        organ = ORGAN.match(text, place.span.end)
        if organ is None or (end and place.span.start != end):
            break
        end, joint = organ.end(), joint + 1
    if not end:
        return None
    party = "中共" if text.endswith("中共", 0, first.start) else ""
    if joint > 1:
        return _Office(party + text[first.start : end], end)
    letterhead = _LETTERHEAD.match(text, end)
    name = first.of(text) if letterhead else places[0].value.inmost
    return _Office(party + name + text[first.end : end], end)


def _acts(text: str, end: int) -> bool:
    """Tell whether a verb follows, or the words of a document's title: not 某区政府质量奖."""
    if _LETTERHEAD.match(text, end):
        return True
    if _NOT_ITSELF.match(text, end):
        return False
    tags = [word.tag for word in tagged(text[end : end + 6])[:2]]
    return not tags or tags[0][0] in "vdptmxcw" or tags[-1] == "v"


def signing(parts: Frontmatter, places: Sequence[Mention[PlaceName]]) -> Iterator[str]:
    """Yield the offices that stand alone on one of the last lines or in its parentheses."""
    for index, place in enumerate(places):
        if place.span.start in parts.ending and place.value.sort in ("named", "masked"):
            office = _office(parts.text, places[index:])
            if office and _stands_alone(parts.text, place.span.start, office.end):
                yield office.name


def _stands_alone(text: str, start: int, end: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    opened = start == line or text[line:start] == "中共" or _SIGNED.search(text, line, start)
    return bool(opened) and bool(_CLOSED.match(text, end))
