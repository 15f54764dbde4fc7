"""All places where a report names its packages, structures and slogans, joined by measure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.assemble.measures.same_measure import (
    compatible,
    domain,
    identity,
    outside_longer_words,
)
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.names.finder import repeated
from extractor.rules.names.measures import measure_names
from extractor.rules.names.naming import WORDS
from extractor.span import Span
from extractor.values.measure_name import MeasureName
from extractor.values.units import any_of

Found = Mention[MeasureName]
_SHORTEST_REPEATED = 3
BY_CONTEXT = frozenset(["named", "introduced", "shaped"])
"""Rules that the words around a quotation satisfy; other names stand for themselves."""
_JOINT = deferred("[、，]|[—→-]+")
_OPENING, _CLOSING = ("“", "‘"), ("”", "’")
_SET_UP = deferred(f"(?:{any_of(WORDS['naming_verbs'])})[^，。；：！？\n的“]{{0,14}}$")
_TOLD_REACH = 20
"""Characters before a name in which its verb stands, other names in a row between them."""
_LONGEST_TITLE = 36
"""Characters of a line that may be a title."""


class Named(NamedTuple):
    """One measure: its name where it is first named, and every place, in reading order."""

    name: MeasureName
    rule: str
    places: tuple[Span, ...]


def named_in(reading: Reading) -> list[Named]:
    """Return the named measures of a report, in the order in which they are first named."""
    text = reading.text.text
    found = _within_cells(reading, list(measure_names(text, reading.of_kind("name"))))
    groups: dict[object, list[_Group]] = {}
    wholes: dict[str, MeasureName] = {}
    for mention in found:
        whole = _whole_of(mention, wholes)
        own = domain(text, mention.span, whole)
        rows = groups.setdefault(identity(whole), [])
        group = next((each for each in rows if compatible(each.domain, own)), None)
        if group is None:
            rows.append(group := _Group(own, []))
        group.domain = group.domain or own
        group.found.append(mention)
    every = [group for rows in groups.values() for group in rows]
    for name, spans in _again(text, found).items():
        _add(text, name, spans, [group for group in every if name in group.names])
    return sorted(map(_joined, every), key=_place)


def _within_cells(reading: Reading, found: list[Found]) -> list[Found]:
    """Drop what only the cells of a row make together: 编制 72, 增减 +8 are no 72+8."""
    if "\t" not in reading.text.source:
        return found
    return [mention for mention in found if "\t" not in reading.text.quote(mention.span)]


def _whole_of(mention: Found, wholes: dict[str, MeasureName]) -> MeasureName:
    """Return the couplet that a quoted phrase was a part of before, else its own name.

    Behind “访渔情、议渔事、解渔难”活动 the words 议渔事 take up a part of it. `wholes` keeps by
    part the couplets that were read so far.
    """
    name = mention.value
    if name.kind != "slogan":
        return name
    parts = _JOINT.split(name.name)
    if len(parts) > 1:
        wholes.update(dict.fromkeys(parts, name))
    return wholes.get(name.name, name) if mention.rule in BY_CONTEXT else name


@dataclass(slots=True)
class _Group:
    """The mentions of one measure while they are gathered, and whose measure it is."""

    domain: str
    found: list[Found]
    places: list[Span] = field(default_factory=list)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(mention.value.name for mention in self.found)


def _add(text: str, name: str, spans: Sequence[Span], groups: Sequence[_Group]) -> None:
    """Give every place where `name` stands once more to the group that it belongs to.

    Before the words that make a name of them, the same words are the name where they are quoted
    or in a title, or where a verb sets them up: “红心管家”上门 in a lead, 推出红心管家、红心超市.
    """
    for span in outside_longer_words(text, spans):
        own = domain(text, span, MeasureName(name, "package"))
        fitting = [group for group in groups if compatible(group.domain, own)]
        begun = [group for group in fitting if group.found[0].span < span]
        if begun or (fitting and _is_told(text, span)):
            (begun or fitting)[0].places.append(span)


def _is_told(text: str, span: Span) -> bool:
    """Tell whether quotation marks or a verb before make a name of the words at `span`."""
    before = text[max(0, span.start - _TOLD_REACH) : span.start]
    if before.endswith(_OPENING):
        return text.startswith(_CLOSING, span.end)
    return bool(_SET_UP.search(before)) or _is_in_title(text, span)


def _is_in_title(text: str, span: Span) -> bool:
    """Tell whether a name stands in a short line that is no sentence."""
    first, end = max(0, span.start - _LONGEST_TITLE), span.end + _LONGEST_TITLE
    before, after = text[first : span.start], text[span.end : end]
    line = before[before.rfind("\n") + 1 :] + after.partition("\n")[0]
    return len(line) < _LONGEST_TITLE and "。" not in line


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


def _joined(group: _Group) -> Named:
    first = group.found[0]
    places = {*(mention.span for mention in group.found), *group.places}
    return Named(first.value, first.rule, tuple(sorted(places)))


def _place(measure: Named) -> Span:
    return measure.places[0]
