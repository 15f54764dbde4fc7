"""What stands on pages beside the text: running headers and footers, page numbers, watermarks."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import NamedTuple

from extractor.ingest.layout.lines import Line, line_of, lines_of, rows_of
from extractor.ingest.layout.page import Page
from extractor.ingest.layout.runs import Run

# Headers and footers lie in these parts of the page, at most so many lines deep.
_MARGIN = 0.12
_DEPTH = 3
# They keep their height from page to page, but for rounding (points).
_DRIFT = 6.0
_OFTEN = 3
# What is larger than the text may be a heading: “第1章”, “第2章” are not one line that comes back.
_LARGE = 1.2
_WATERMARK_SIZE = 1.5
_WATERMARK_SHARE = 0.6

_DIGITS = re.compile(r"[0-9０-９]+")
_SPACES = re.compile(r"\s+")
_DASHES = "-－—–―_·•|"
_DECORATED = re.compile(
    rf"[{_DASHES}]+\d{{1,4}}[{_DASHES}]+|第\d{{1,4}}页(?:[,，/]?共\d{{1,4}}页)?|\d{{1,4}}/\d{{1,4}}"
)
_PLAIN = re.compile(r"\d{1,4}")
# Browsers print the file's address and when it was printed; what names a source is the page's own.
_PRINTED = re.compile(
    r"(?:https?|file)://\S+"
    r"|\d{1,4}/\d{1,2}/\d{1,4}[,，]?(?:[上下]午)?\d{1,2}:\d{2}(?:[AP]M)?"
    r"(?!.*(?:来源|來源|發布|发布))"
)


class Furniture(NamedTuple):
    """A line of a page that is not text, with the reason for which it is not."""

    line: Line
    reason: str


class Parted(NamedTuple):
    """A page's furniture and the runs that are left for its text."""

    furniture: tuple[Furniture, ...]
    runs: tuple[Run, ...]


class _Margin(NamedTuple):
    line: Line
    runs: tuple[Run, ...]
    depth: int
    at_top: bool

    @property
    def key(self) -> tuple[bool, str]:
        return self.at_top, _DIGITS.sub("0", _SPACES.sub("", self.line.text))


def part(pages: Sequence[Page], drawn: Mapping[int, str], body: float) -> list[Parted]:
    """Return what is furniture on each of `pages`; `body` is the size of the text in points."""
    margins = [list(_margins(page, drawn[page.number])) for page in pages]
    repeated = _repeated([margin for page in margins for margin in page], len(pages), body)
    numbered = _numbered([margin for page in margins for margin in page])
    marks = _watermarks(pages, drawn, body)
    return [
        _parted(page, drawn[page.number], (_named(found, repeated, numbered), marks))
        for page, found in zip(pages, margins, strict=True)
    ]


def _margins(page: Page, drawn: str) -> Iterator[_Margin]:
    """Yield the lines at the top and the bottom of a page, the outermost first."""
    rows = rows_of(page.runs)
    top, bottom = _MARGIN * page.height, (1 - _MARGIN) * page.height
    for at_top, some in ((True, rows[:_DEPTH]), (False, rows[: -_DEPTH - 1 : -1])):
        for depth, row in enumerate(some):
            line = lines_of(row, page.number, drawn)[0]
            if line.y1 <= top if at_top else line.y0 >= bottom:
                yield _Margin(line, tuple(row), depth, at_top)


def _repeated(margins: Sequence[_Margin], count: int, body: float) -> set[tuple[bool, str]]:
    """Return the keys of lines that come back at the same height on other pages."""
    alike: dict[tuple[bool, str], list[Line]] = defaultdict(list)
    for margin in margins:
        alike[margin.key].append(margin.line)
    return {key for key, lines in alike.items() if _comes_back(lines, count, body)}


def _comes_back(lines: Sequence[Line], count: int, body: float) -> bool:
    middle = median(line.y0 for line in lines)
    level = [line for line in lines if abs(line.y0 - middle) <= _DRIFT]
    same_words = len({_SPACES.sub("", line.text) for line in level}) == 1
    large = any(line.size > _LARGE * body for line in level)
    # Two pages show repetition only by the same words.
    least = 2 if count == 2 and same_words else _OFTEN
    return len(level) >= least and (same_words or not large)


def _numbered(margins: Sequence[_Margin]) -> set[int]:
    """Return by how much bare numbers in the margins differ from the pages they stand on."""
    shifts = Counter(
        int(text) - margin.line.page
        for margin in margins
        if _PLAIN.fullmatch(text := _SPACES.sub("", margin.line.text))
    )
    return {0} | {shift for shift, count in shifts.items() if count >= 2}


def _named(
    margins: Sequence[_Margin], repeated: set[tuple[bool, str]], shifts: set[int]
) -> dict[_Margin, str]:
    """Return the margins that are furniture, from outside inwards up to the first that is not."""
    named: dict[_Margin, str] = {}
    depth = {True: 0, False: 0}
    for margin in margins:
        reason = _reason(margin, repeated, shifts)
        if reason and margin.depth == depth[margin.at_top]:
            named[margin] = reason
            depth[margin.at_top] += 1
    return named


def _reason(margin: _Margin, repeated: set[tuple[bool, str]], shifts: set[int]) -> str | None:
    text = _SPACES.sub("", margin.line.text)
    if _DECORATED.fullmatch(text):
        return "page number"
    if _PLAIN.fullmatch(text) and int(text) - margin.line.page in shifts:
        return "page number"
    if _PRINTED.match(text):
        return "print line"
    if margin.key in repeated:
        return "running header" if margin.at_top else "running footer"
    return None


def _watermarks(pages: Sequence[Page], drawn: Mapping[int, str], body: float) -> set[Run]:
    """Return the large runs that stand at one place of most pages."""
    places: dict[tuple[str, int, int], list[Run]] = defaultdict(list)
    for page in pages:
        for run in page.runs:
            if run.size >= _WATERMARK_SIZE * body:
                text = drawn[page.number][run.start : run.end]
                places[text, round(run.x0 / _DRIFT), round(run.y0 / _DRIFT)].append(run)
    least = max(_OFTEN, _WATERMARK_SHARE * len(pages))
    return {run for found in places.values() if len(found) >= least for run in found}


def _parted(page: Page, drawn: str, named: tuple[dict[_Margin, str], set[Run]]) -> Parted:
    margins, repeated_marks = named
    marks = (*page.marks, *(run for run in page.runs if run in repeated_marks))
    gone = {run for margin in margins for run in margin.runs} | set(marks)
    furniture = [Furniture(margin.line, reason) for margin, reason in margins.items()]
    furniture += [Furniture(line_of(marks, page.number, drawn), "watermark")] if marks else []
    return Parted(tuple(furniture), tuple(run for run in page.runs if run not in gone))
