"""A row of spans that answers quickly which of them holds a given place."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.span import Span


@dataclass(frozen=True, slots=True)
class Spans:
    """Spans in reading order that do not overlap, kept as two rows of numbers (code points).

    >>> row = Spans((0, 5), (4, 9))
    >>> list(row)
    [Span(start=0, end=4), Span(start=5, end=9)]
    >>> row.at(6), row.at(4)
    (Span(start=5, end=9), None)
    >>> row.before(5), row.before(3)
    (Span(start=0, end=4), None)
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> Span:
        return Span(self.starts[index], self.ends[index])

    def __iter__(self) -> Iterator[Span]:
        return map(Span, self.starts, self.ends)

    def index_at(self, offset: int) -> int | None:
        """Return the index of the span that holds `offset`, None between spans."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.ends[index] else None

    def at(self, offset: int) -> Span | None:
        """Return the span that holds `offset`, None between spans."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0 or offset >= self.ends[index]:
            return None
        return Span(self.starts[index], self.ends[index])

    def before(self, offset: int) -> Span | None:
        """Return the last span that ends at `offset` or earlier, None where there is none."""
        index = bisect_right(self.ends, offset) - 1
        return self[index] if index >= 0 else None

    def within(self, span: Span) -> list[Span]:
        """Return the spans that share a character with `span`."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        last = bisect_right(self.starts, span.end - 1)
        return [self[i] for i in range(first, last) if self.ends[i] > span.start]


def spans_of(spans: Iterable[Span]) -> Spans:
    """Return the row of `spans`, which may come in any order.

    >>> spans_of([Span(5, 9), Span(0, 4)]).starts
    (0, 5)
    """
    ordered = sorted(spans)
    return Spans(tuple(span.start for span in ordered), tuple(span.end for span in ordered))
