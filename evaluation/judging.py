"""Tables for a reviewer who judges what was found: written as TSV, read back with the verdicts."""

import csv
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.schema import Figure, Report

CONTEXT = 60
FIGURE = (*("quote", "value", "low", "high", "unit", "kind", "qualifier"), "role", "metric")
COLUMNS = ("number", "report", *FIGURE, "missing", "context", "place_ok", "value_ok", "unit_ok")
VERDICTS = ("place_ok", "value_ok", "unit_ok")
PARAGRAPH_COLUMNS = ("number", "report", "found", "missed", "paragraph")
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Rate:
    """A share with its 95 % interval (Wilson), since a sample is only a sample."""

    right: int
    of: int

    @property
    def share(self) -> float:
        """The share itself."""
        return self.right / self.of if self.of else 1.0

    def interval(self) -> tuple[float, float]:
        """Return the bounds.

        >>> [round(bound, 3) for bound in Rate(194, 200).interval()]
        [0.936, 0.986]
        """
        if not self.of:
            return 0.0, 1.0
        z, n, p = 1.96, self.of, self.share
        middle, root = p + z * z / (2 * n), math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        scale = 1 + z * z / n
        return (middle - z * root) / scale, (middle + z * root) / scale

    def __str__(self) -> str:
        low, high = self.interval()
        return f"{self.right}/{self.of} = {self.share:.3f} (95 %: {low:.3f} to {high:.3f})"


def figure_row(number: int, report: Report, name: str, figure: Figure) -> Row:
    """Return one line of the table: the figure, its words in context, empty verdicts."""
    row = {"number": str(number), "report": name, "context": in_context(report, figure)}
    row |= {field: _shown(getattr(figure, field)) for field in (*FIGURE, "missing")}
    return row | dict.fromkeys(VERDICTS, "")


def in_context(report: Report, figure: Figure) -> str:
    """Return the source around the figure, which stands in 【】; line ends become ⏎."""
    source = report.source.text or ""
    start, end = figure.evidence.source_start, figure.evidence.source_end
    before, after = source[max(0, start - CONTEXT) : start], source[end : end + CONTEXT]
    return one_line(f"{before}【{source[start:end]}】{after}")


def one_line(text: str) -> str:
    """Return text that fits a cell: line ends and tabs made visible.

    >>> one_line("一、\\r\\n做法")
    '一、⏎做法'
    """
    return text.replace("\r\n", "⏎").replace("\n", "⏎").replace("\r", "⏎").replace("\t", " ")


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write rows as tab-separated values with a header."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, dialect="excel-tab")
        writer.writeheader()
        writer.writerows(rows)


def read_table(path: Path) -> list[Row]:
    """Read rows back."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, dialect="excel-tab"))


def yes(verdict: str) -> bool:
    """Tell what a reviewer's verdict says; anything but yes or no is refused.

    >>> yes("y"), yes("0")
    (True, False)
    """
    said = verdict.strip().lower()
    if said not in ("y", "yes", "1", "对", "n", "no", "0", "错"):
        raise ValueError(f"a verdict is y or n, not {verdict!r}")
    return said in ("y", "yes", "1", "对")


def _shown(value: object) -> str:
    return "" if value is None or value is False else one_line(str(value))
