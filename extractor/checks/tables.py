"""The totals of tables against what they add up: a row 合计 under its column, a column 小计 behind.

A row may divide another (其中：公办) without saying so. A total that fails is therefore only told
where other columns of the same rows add up, or where the one there is fails by a slip of the pen.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from extractor.checks.bounds import bounds_of
from extractor.checks.completeness import sum_of
from extractor.checks.finding import Finding, compared
from extractor.checks.rows import are_alike, is_countable
from extractor.checks.slips import is_slip_of_pen
from extractor.rules.tables.words import adds_up
from extractor.schema import Evidence, Figure

Axis = Literal["row", "column"]

_LEAST_PARTS = 2
_LEAST_DIGITS = 3
"""Digits of a lone total that fails; shorter ones differ from most sums by a digit."""


class _Line(NamedTuple):
    """A total, the cells that it adds up, and where these stand along their row or column."""

    total: Figure
    parts: tuple[Figure, ...]
    places: tuple[int, ...]


def totals_of_tables(text: str, figures: Sequence[Figure]) -> Iterator[Finding]:
    """Yield the totals in tables of the normalised `text` that cells confirm or contradict."""
    tables: defaultdict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        at = figure.evidence.locator
        if at and at.table is not None and figure.found_by == "cell" and is_countable(figure):
            tables[at.table].append(figure)
    for cells in tables.values():
        yield from _of_axis(text, cells, "row")
        yield from _of_axis(text, cells, "column")


def _of_axis(text: str, cells: Sequence[Figure], axis: Axis) -> Iterator[Finding]:
    lines = list(_lines(text, cells, axis))
    found = [(line, finding) for line in lines if (finding := _finding(line))]
    adding = {line.places for line, finding in found if finding.verdict == "consistent"}
    for line, finding in found:
        alone = len(lines) == 1 and _is_slip(finding, line.total)
        if finding.verdict == "consistent" or line.places in adding or alone:
            yield finding


def _lines(text: str, cells: Sequence[Figure], axis: Axis) -> Iterator[_Line]:
    """Yield each column of a table that has one total and divides nothing, or each such row."""
    across: defaultdict[int, dict[int, Figure]] = defaultdict(dict)
    for figure in cells:
        row, column = _place(figure)
        along, beside = (row, column) if axis == "row" else (column, row)
        across[beside][along] = figure
    for line in across.values():
        totals = [place for place, figure in line.items() if _is_total(figure, axis)]
        if len(totals) == 1 and not any(_divides(text, figure) for figure in line.values()):
            yield from _line(line, totals[0])


def _line(line: Mapping[int, Figure], at: int) -> Iterator[_Line]:
    total = line[at]
    places = tuple(place for place in line if place != at)
    parts = tuple(line[place] for place in places)
    if len(parts) >= _LEAST_PARTS and all(are_alike(total, part) for part in parts):
        yield _Line(total, parts, places)


def _place(figure: Figure) -> tuple[int, int]:
    at = figure.evidence.locator
    return (at.row or 0, at.column or 0) if at else (0, 0)


def _is_total(figure: Figure, axis: Axis) -> bool:
    return any(adds_up(label) for label in (figure.cues or {}).get(axis, "").split("/"))


def _divides(text: str, figure: Figure) -> bool:
    """Tell whether a label says that its cells are part of the ones before: 其中：公办."""
    return any(_opening(text, label) == "其中" for label in figure.support)


def _opening(text: str, label: Evidence) -> str:
    return text[max(0, text.rfind("\n", 0, label.start) + 1) :][:2]


def _finding(line: _Line) -> Finding | None:
    stated, summed = bounds_of(line.total), sum_of(line.parts)
    if stated is None or summed is None or not (stated.is_closed and summed.is_closed):
        return None
    return compared("parts", summed, line.total, stated, line.parts)


def _is_slip(finding: Finding, total: Figure) -> bool:
    expected, found = finding.expected, finding.found
    digits = sum(character.isdigit() for character in total.quote)
    if expected is None or found is None or digits < _LEAST_DIGITS:
        return False
    return is_slip_of_pen(expected, found)
