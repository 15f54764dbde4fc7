"""All places where a report names its packages, structures and slogans, joined by measure."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extractor.assemble.reading import Reading
from extractor.mention import Mention
from extractor.rules.measures import measure_names
from extractor.rules.names import repeated
from extractor.span import Span
from extractor.values.measure_name import MeasureName

Found = Mention[MeasureName]
_SHORTEST_REPEATED = 3


class Named(NamedTuple):
    """One measure: its name where it is first named, and every place, in reading order."""

    name: MeasureName
    rule: str
    places: tuple[Span, ...]


def named_in(reading: Reading) -> list[Named]:
    """Return the named measures of a report, in the order in which they are first named."""
    text = reading.text.text
    found = list(measure_names(text, reading.of_kind("name")))
    groups: dict[object, list[Found]] = {}
    for mention in found:
        groups.setdefault(_identity(mention.value), []).append(mention)
    again = _again(text, found)
    return sorted((_joined(group, again) for group in groups.values()), key=_place)


def _identity(name: MeasureName) -> object:
    """Return what two spellings of one measure share: 五个一 and 五个一工程 count the same."""
    counted = name.formula and all(part.noun for part in name.formula)
    return name.formula if counted else name.key


def _again(text: str, found: Sequence[Found]) -> dict[str, list[Span]]:
    """Return the places where names stand once more without quotation marks."""
    names = {m.value.name for m in found if len(m.value.name) >= _SHORTEST_REPEATED}
    places: dict[str, list[Span]] = {}
    for mention in _outside(repeated(text, names), found):
        places.setdefault(mention.span.of(text), []).append(mention.span)
    return places


def _outside(
    mentions: Iterable[Mention[object]], found: Sequence[Found]
) -> Iterator[Mention[object]]:
    """Yield the mentions that lie in none of those `found`; both are in order."""
    at = 0
    for mention in mentions:
        while at < len(found) and found[at].span.end <= mention.span.start:
            at += 1
        if at == len(found) or not found[at].span.overlaps(mention.span):
            yield mention


def _joined(group: Sequence[Found], again: dict[str, list[Span]]) -> Named:
    names = {mention.value.name for mention in group}
    places = {mention.span for mention in group}
    first = group[0]
    later = (span for name in names for span in again.get(name, ()) if first.span < span)
    places.update(later)
    return Named(first.value, first.rule, tuple(sorted(places)))


def _place(measure: Named) -> Span:
    return measure.places[0]
