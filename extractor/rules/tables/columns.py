"""What the columns of a table are: those that name rows hold words where others hold numbers."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.rules.tables.shape import Part, is_numeric
from extractor.rules.tables.words import is_a, is_empty, is_year, unit_in


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a part hold.

    `stubs` are the columns that name rows, side by side where a table has two halves; `units`
    name the unit of each row, `values` hold numbers.
    """

    stubs: tuple[tuple[int, ...], ...]
    units: tuple[int, ...]
    values: frozenset[int]

    def side(self, column: int) -> tuple[int, ...]:
        """Return the columns that name the rows of a column: the nearest group before it."""
        before = [side for side in self.stubs if side[0] < column]
        return before[-1] if before else ()

    def unit(self, column: int) -> int | None:
        """Return the column that names the unit of a column's numbers."""
        before = [each for each in self.units if each < column]
        return before[-1] if before else next(iter(self.units), None)


def columns_of(part: Part) -> Columns:
    """Return what the columns of a part hold; numbers that look like years are what others are."""
    numbers: defaultdict[int, int] = defaultdict(int)
    words: defaultdict[int, int] = defaultdict(int)
    years: defaultdict[int, int] = defaultdict(int)
    for row in part.rows:
        for cell in row:
            if is_year(cell.words):
                years[cell.column] += 1
            elif not is_empty(cell.words):
                names = cell.column == 1 and _is_scale(cell.words)
                (numbers if is_numeric(cell) and not names else words)[cell.column] += 1
    for column, count in years.items():
        head = part.head(column)
        measures = numbers[column] or (head and unit_in(head[-1].words))
        (numbers if measures else words)[column] += count
    known = sorted({*numbers, *words})
    units = tuple(c for c in known if words[c] and is_a("unit_column", part.names(c)))
    values = frozenset(c for c in known if numbers[c] and numbers[c] >= words[c])
    naming = [
        c
        for c in known
        if c not in values and c not in units and not is_a("identifier", part.names(c))
    ]
    return Columns(tuple(_sides(part, naming, values)), units, values)


def _is_scale(words: str) -> bool:
    """Tell whether words in the first column are a stretch of a scale: 3月, 36—45岁, 60岁以上."""
    return is_a("period", words) or is_a("class", words)


def _sides(part: Part, naming: Sequence[int], values: frozenset[int]) -> Iterator[tuple[int, ...]]:
    """Group the columns that name rows; a table in two halves has the same column twice."""
    side: list[int] = []
    for column in naming:
        valued = side and any(side[-1] < value < column for value in values)
        if valued and part.names(column) == part.names(naming[0]):
            yield tuple(side)
            side = []
        side.append(column)
    if side:
        yield tuple(side)
