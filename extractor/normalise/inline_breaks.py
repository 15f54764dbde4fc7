"""Lines that were inline elements of a web page: a number, a quotation or a name in its own font.

A copy of such a page breaks the line around each of them: `安排近`, `800`, `余人次，按照`. A table
is copied into lines as well, so a break goes only where the words before it are an unfinished
sentence and the words after it run on; what has once run on so runs on to the end of its sentence.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from extractor.deferred import deferred
from extractor.normalise.broken_paragraphs import MARK, Paragraph
from extractor.normalise.measure_words import is_count, is_measure, is_more_than, is_torn_count
from extractor.normalise.text_lines import CLOSERS, LABEL, Line

_NUMBER = deferred(r"[0-9][0-9.,]{0,14}(?:[%‰]|[万亿])?|[xX×]{2,4}")
"""A number, or the mask that stands for one or for a name."""
_QUOTE = deferred('[“”‘’"]{1,2}')
_AFTER_QUOTATION = deferred("[的等之型式](?!级)")
_YEAR = deferred("(?:19|20)[0-9]{2}")
_DATE = deferred("年(?!份|均|报|龄|轻|级|度?$)|月(?!报|均|度|份?$)|日(?!报|常|均|前?$)")
_SIGNED = deferred("[0-9]{4} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日")
_FIRST = frozenset('0123456789“”‘’"xX×')
_MASKS = frozenset("xX×")
_LONGEST_FRAGMENT = 16
_LONGEST_LABEL = 3
_TITLE_LINES = 8
_LONGEST_TITLE = 40
_SITES = 2
"""So many certain breaks around numbers or quotation marks show that the whole page has them."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines, and which of them hold only a number, only quotation marks, only a label."""

    lines: Sequence[Line]
    numbers: Set[int]
    quotes: Set[int]
    labels: Set[int]
    is_broken: bool = False

    def words(self, n: int) -> str:
        """Return the words of line `n`, none beyond the last."""
        return self.lines[n].words if n < len(self.lines) else ""


def inline_breaks(lines: Sequence[Line], joined: Set[int]) -> set[int]:
    """Return the breaks (index of the line before) around what was an inline element.

    `joined` are the breaks that go for other reasons.

    >>> from extractor.normalise.text_lines import lines_of
    >>> sorted(inline_breaks(lines_of("今年累计巡查，出动\\n620\\n余人次，成效明显。"), set()))
    [0, 1]
    >>> inline_breaks(lines_of("村名\\n620\\n余额"), set())
    set()
    """
    fragments = [
        n for n, line in enumerate(lines) if line.words[0] in _FIRST and is_fragment(line.words)
    ]
    if not fragments:
        return set()
    page = _page(lines, fragments)
    breaks: set[int] = set()
    paragraph = Paragraph.of(lines[0].words)
    for n in range(len(lines) - 1):
        if n not in joined and _goes(page, n, paragraph):
            breaks.add(n)
        words = lines[n + 1].words
        runs_on = n in breaks or n in joined
        paragraph = paragraph.joined(words, n in breaks) if runs_on else Paragraph.of(words)
    return breaks


def is_fragment(words: str) -> bool:
    """Tell whether a line holds nothing but a number or quotation marks, or begins with zeros.

    >>> is_fragment("99.8%"), is_fragment("”"), is_fragment("00多份"), is_fragment("35人")
    (True, True, True, False)
    """
    if words[0] == "0" and is_torn_count(words):
        return True
    is_short = len(words) <= _LONGEST_FRAGMENT
    return is_short and bool(_NUMBER.fullmatch(words) or _QUOTE.fullmatch(words))


def _page(lines: Sequence[Line], fragments: Sequence[int]) -> _Page:
    quotes = {n for n in fragments if _QUOTE.fullmatch(lines[n].words)}
    figures = [n for n in fragments if _NUMBER.fullmatch(lines[n].words)]
    labels = _labels(lines, figures)
    numbers = set(figures) - labels
    page = _Page(lines, numbers, quotes, labels)
    counts = sum(_runs_on_as_count(page.words(n), page.words(n + 1)) for n in numbers)
    return _Page(lines, numbers, quotes, labels, len(quotes) + counts >= _SITES)


def _labels(lines: Sequence[Line], figures: Sequence[int]) -> set[int]:
    """The numbers that count up by one from line to line: labels of a list, or of pages."""
    plain = [n for n in figures if len(lines[n].words) <= _LONGEST_LABEL]
    whole = [(n, int(lines[n].words)) for n in plain if lines[n].words.isdecimal()]
    runs = [(m, n) for (m, before), (n, after) in pairwise(whole) if after == before + 1]
    return {n for run in runs for n in run}


def _runs_on_as_count(number: str, after: str) -> bool:
    """Tell whether a number and the next line are a count or a date, and the sentence goes on."""
    if is_more_than(after):
        return True
    if _DATE.match(after):
        return _YEAR.fullmatch(number) is not None or MARK.search(after) is not None
    return MARK.search(after) is not None and is_measure(after)


def _goes(page: _Page, n: int, paragraph: Paragraph) -> bool:
    """Tell whether the break after line `n` goes; `paragraph` is what that line ends."""
    if page.labels & {n, n + 1} or LABEL.match(page.words(n + 1)) or _is_signed(page, n):
        return False
    if n in page.numbers and n + 1 in page.numbers:
        return False
    return (
        (paragraph.was_broken and (paragraph.is_open or n in page.numbers))
        or (n in page.numbers and _begins_with_number(page, n))
        or (n + 1 in page.numbers and _before_number(page, n, paragraph))
        or _around_quotation(page, n, paragraph)
        or _before_count(page, n, paragraph)
    )


def _is_signed(page: _Page, n: int) -> bool:
    """Tell whether the next lines are a date or a name over a date, as under a report."""
    return any(_SIGNED.fullmatch(page.words(m)) for m in (n + 1, n + 2))


def _begins_with_number(page: _Page, n: int) -> bool:
    """Tell whether a number that begins a paragraph is a year or an open count, and no label."""
    number, after = page.words(n), page.words(n + 1)
    return is_more_than(after) or bool(_YEAR.fullmatch(number) and _DATE.match(after))


def _before_number(page: _Page, n: int, paragraph: Paragraph) -> bool:
    """Tell whether a number on its own continues the paragraph before it."""
    number, after = page.words(n + 1), page.words(n + 2)
    if not after or n in page.numbers or n + 2 in page.numbers:
        return False
    if _runs_on_as_count(number, after) and (paragraph.is_open or paragraph.was_cut):
        return True
    if not paragraph.is_open:
        return _is_title(page, n) or (paragraph.wants_number and is_more_than(after))
    is_figure = number[-1] in "%‰万亿" or "." in number or number[0] in _MASKS
    goes_on = after[0] in "。，；、" or (page.is_broken and MARK.search(after) is not None)
    return is_figure and goes_on


def _is_title(page: _Page, n: int) -> bool:
    """Tell whether the lines are pieces of a title that a year stands in."""
    before, number, after = page.words(n), page.words(n + 1), page.words(n + 2)
    pieces = before + after
    is_year = _YEAR.fullmatch(number) is not None and after[0] == "年"
    is_plain = not MARK.search(pieces) and not LABEL.match(before) and before[-1] not in CLOSERS
    is_early = page.is_broken and n < _TITLE_LINES
    return is_early and is_year and is_plain and len(pieces) <= _LONGEST_TITLE


def _around_quotation(page: _Page, n: int, paragraph: Paragraph) -> bool:
    """Tell whether a sentence goes on at quotation marks that stand on a line of their own."""
    if not page.quotes & {n, n + 1}:
        return False
    return paragraph.is_open or _AFTER_QUOTATION.match(page.words(n + 1)) is not None


def _before_count(page: _Page, n: int, paragraph: Paragraph) -> bool:
    """Tell whether the next line begins with the count, or the last digits, of an open sentence."""
    after = page.words(n + 1)
    if n in page.numbers or not paragraph.is_open or not after[0].isdecimal():
        return False
    is_torn = page.words(n)[-1].isdecimal() and is_torn_count(after)
    return is_torn or (page.is_broken and is_count(after))
