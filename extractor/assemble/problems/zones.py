"""Passages that are about problems: there every lament is one, however it is worded."""

from collections.abc import Container, Iterator, Sequence
from typing import Literal, NamedTuple

from extractor.assemble.problems.sections import (
    Siblings,
    announces_problems,
    lamenting,
    shows_problem,
    states_problem,
)
from extractor.deferred import deferred
from extractor.marks import behind_last
from extractor.outline import Outline, Role, Section
from extractor.rules.problems.guards import NOT_STATED
from extractor.rules.problems.passages import ENDS_LISTING, LISTING, LISTINGS
from extractor.span import Span

_SILENT: tuple[Role, ...] = ("causes", "recommendations", "furniture")
_LONGEST_LEAD = 60
"""Characters of a clause that may say that the problems are only looked for: 找准存在问题."""
_ADDED = deferred("(?<=[。\n])(?:此外|另外|除此之外)，(?P<told>[^。\n]+)")
"""A sentence that adds a further problem to the one that the heading over it states."""
_DEEPEST = 2
"""Level of sections that end a list; 一是 and 二是 of level 3 are its items."""


Setting = Literal["section", "narrative"]


class Zone(NamedTuple):
    """A passage; `setting` tells whether it is a section of its own."""

    span: Span
    setting: Setting


def zones_of(text: str, outline: Outline) -> list[Zone]:
    """Return the passages about problems that no heading states one by one, in reading order."""
    zones = [*_section_zones(text, outline.sections), *_listings(text, outline)]
    return sorted(zones)


def _section_zones(text: str, sections: Sequence[Section]) -> Iterator[Zone]:
    all_lament = lamenting(text, sections)
    for section in sections:
        start, end = section.heading.end + 1, section.body.end
        if start >= end:
            continue
        if _names_zone(text, section, all_lament):
            yield Zone(Span(start, end), "section")
        elif section.role == "problems":
            for added in _ADDED.finditer(text, start, end):
                yield Zone(Span(*added.span("told")), "section")


def _names_zone(text: str, section: Section, all_lament: Container[Siblings]) -> bool:
    """Tell whether a section is about problems, none of which its own heading states."""
    heading = section.heading.of(text)
    if section.role != "problems":
        return section.role not in _SILENT and shows_problem(heading)
    return announces_problems(text, section) or not states_problem(text, section, all_lament)


def _listings(text: str, outline: Outline) -> Iterator[Zone]:
    """Yield the passages behind 仍存在一些困难和问题：, up to the pledges that follow."""
    covered = 0
    for match in LISTINGS.matches(LISTING, text):
        section = outline.at(match.start())
        role = section.role if section else None
        if match.start() < covered or role == "problems" or role in _SILENT:
            continue
        floor = max(0, match.start() - _LONGEST_LEAD)
        clause = behind_last("，。；：\n", text, floor, match.start())
        if NOT_STATED.search(text, clause, match.start()):
            continue
        paragraph = text.find("\n", match.end())
        limit = min(
            paragraph if paragraph >= 0 else len(text), _end_of(outline, match.start(), text)
        )
        stop = ENDS_LISTING.search(text, match.end(), limit)
        end = stop.start() if stop else limit
        if end > match.end():
            covered = end
            yield Zone(Span(match.end(), end), "narrative")


def _end_of(outline: Outline, offset: int, text: str) -> int:
    """Return where the next section begins that is no item of a list in its paragraph."""
    index = outline.index_at(offset)
    for following in range(0 if index is None else index + 1, len(outline.sections)):
        section = outline.sections[following]
        if section.level <= _DEEPEST and section.body.start > offset:
            return section.body.start
    return len(text)
