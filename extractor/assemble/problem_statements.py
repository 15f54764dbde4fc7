"""Which statements of problems a report makes: under headings, in lists, in running text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from extractor.assemble.problem_zones import Setting, Zone, announces_problems, zones_of
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.outline import Role, Section
from extractor.rules.problems import Plight
from extractor.span import Span

_TELLING: tuple[Role | None, ...] = (None, "background", "measures", "results", "other")
_ITEM = deferred("[^。；！？\n]+")
_OPENS_ITEM = deferred(
    "[“（]?(?:[一二三四五六七八九十]是|[一二三四五六七八九十]、|第[一二三四五六]"
    "|（[一二三四五六]）|[0-9][.、]|[①-⑨]|首先|其次|再次|最后|此外|另外|同时|一方面"
    "|另一方面)"
)
_FORMERLY = deferred(
    "长期以来|过去(?!的?[一两三几五十])|以往|曾|一度|此前|原来|原先|改革前|以前|前些年|多年来|之前|一直以来"
)
_RECTIFIED = deferred(
    "(?:关于|针对|对于|对)“?(?P<what>[^“”]{4,60}?)”?的?(?:突出)?问题"
    "(?:的?整改.{0,8})?(?:（.{1,12}）)?"
)
_TREATED = deferred("(?:规范|解决|加强|完善|健全|推进|落实|处理|明确|妥善).*问题$")
"""A heading that says what is done about a problem."""
_STILL = deferred("目前|当前|仍|依然|依旧|尚|还|现阶段|亟待|有待|至今|但")
_LONGEST_ITEM = 300
"""Characters on each side of a statement that are its sentence; longer ones lost their marks."""
_LEAST_IN_ROW = 3
"""Laments between commas that are a list of problems, where no semicolon parts the list."""
_LONGEST_DETAILS = 12
"""Sentences; a problem whose text goes on for longer is a chapter."""

Status = Literal["open", "resolved"]


class Statement(NamedTuple):
    """A problem's shortest statement, its details (spans of the normalised text), and its kind."""

    title: Span
    details: tuple[Span, ...]
    setting: Setting
    status: Status
    rule: str


def statements_of(reading: Reading, *, plans: bool, reports: bool) -> list[Statement]:
    """Return the statements of problems, in reading order, none overlapping.

    `plans` tells that the document rules what is to be: what it calls bad is not yet so.
    `reports`
    tells that it praises what was done: what was bad in it is no more, unless it says so.
    """
    mentions: list[Mention[Plight]] = reading.of_kind("problem")
    zones = zones_of(reading.text.text, reading.outline)
    found = [
        *_headed(reading),
        *_rectified(reading, mentions),
        *(statement for zone in zones for statement in _listed(reading, zone, mentions)),
        *([] if plans else _narrated(reading, mentions, zones, reports=reports)),
    ]
    return list(_apart(sorted(found)))


def _apart(statements: Sequence[Statement]) -> Iterator[Statement]:
    end = 0
    for statement in statements:
        if statement.title.start >= end:
            end = statement.title.end
            yield statement


def _headed(reading: Reading) -> Iterator[Statement]:
    for section in reading.outline.sections:
        text = reading.text.text
        named = section.role == "problems" and not announces_problems(text, section)
        ends = _ends(section.heading)
        if named and not (_RECTIFIED.fullmatch(text, *ends) or _TREATED.match(text, *ends)):
            details = _sentences(reading, section)
            yield Statement(section.heading, details, "section", "open", "problem_heading")


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _sentences(reading: Reading, section: Section) -> tuple[Span, ...]:
    """Return the sentences of a section's own text."""
    if section.heading.end >= section.body.end:
        return ()
    body = Span(section.heading.end, section.body.end)
    inside = [s for s in reading.sentences.within(body) if s.start >= section.heading.end]
    return tuple(s for s in inside if len(s) > 1)[:_LONGEST_DETAILS]


def _rectified(reading: Reading, mentions: Sequence[Mention[Plight]]) -> Iterator[Statement]:
    """Yield the problems whose correction a heading names: 关于…不到位问题的整改."""
    text = reading.text.text
    for section in reading.outline.sections:
        match = _RECTIFIED.fullmatch(text, *_ends(section.heading))
        if match and (section.role == "problems" or _within(mentions, section.heading)):
            what = Span(*match.span("what"))
            yield Statement(what, _sentences(reading, section), "section", "resolved", "rectified")


def _within(mentions: Sequence[Mention[Plight]], span: Span) -> Sequence[Mention[Plight]]:
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    return mentions[first:last]


def _listed(
    reading: Reading, zone: Zone, mentions: Sequence[Mention[Plight]]
) -> Iterator[Statement]:
    """Yield the problems of a passage: one an item, the sentences behind it its details."""
    text, setting = reading.text.text, zone.setting
    around = zone.span.of(text)
    title: Span | None = None
    details: list[Span] = []
    for match in _ITEM.finditer(text, zone.span.start, zone.span.end):
        item = Span(*match.span())
        stated = [m for m in _within(mentions, item) if not m.value.resolved]
        before = text[item.start - 1]
        opens = (
            setting == "narrative" or before in "；\n" or bool(_OPENS_ITEM.match(text, item.start))
        )
        if len(stated) >= _LEAST_IN_ROW and setting == "narrative" and "；" not in around:
            for mention in stated:
                yield Statement(mention.span, (item,), setting, "open", "problem_listed")
        elif stated and (opens or title is None):
            if title:
                yield Statement(title, tuple(details), setting, "open", "problem_listed")
            title, details = stated[0].span, [item]
        elif title and before != "\n":
            details.append(item)
    if title:
        yield Statement(title, tuple(details), setting, "open", "problem_listed")


def _narrated(
    reading: Reading,
    mentions: Sequence[Mention[Plight]],
    zones: Sequence[Zone],
    *,
    reports: bool,
) -> Iterator[Statement]:
    """Yield what running text admits: one problem a stretch between semicolons and full stops."""
    text, end = reading.text.text, 0
    starts = [zone.span.start for zone in zones]
    for mention in mentions:
        section = reading.outline.at(mention.span.start)
        role = section.role if section else None
        if mention.span.start < end or role not in _TELLING or not mention.value.admitted:
            continue
        if section and section.heading.overlaps(mention.span) and not mention.value.resolved:
            continue
        zone = bisect_right(starts, mention.span.start) - 1
        if zone >= 0 and mention.span.start < zones[zone].span.end:
            continue
        item = _item_around(text, mention.span)
        end = item.end if not mention.value.resolved else mention.span.end
        status = _status(text, Span(item.start, mention.span.end), mention.value, reports=reports)
        yield Statement(mention.span, (item,), "narrative", status, f"problem_{mention.rule}")


def _status(text: str, told: Span, plight: Plight, *, reports: bool) -> Status:
    """Return whether a problem is over, by the words up to its statement."""
    if plight.resolved or _FORMERLY.search(text, told.start, told.end):
        return "resolved"
    past = reports and plight.shape == "plight" and not _STILL.search(text, told.start, told.end)
    return "resolved" if past else "open"


def _item_around(text: str, span: Span) -> Span:
    floor = max(0, span.start - _LONGEST_ITEM)
    start = max(floor, *(text.rfind(mark, floor, span.start) + 1 for mark in "。；！？\n"))
    match = _ITEM.match(text, span.end, span.end + _LONGEST_ITEM)
    return Span(start, match.end() if match else span.end)
