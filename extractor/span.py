"""A place in a text: half-open, in code points, never empty."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters from `start` up to, not including, `end` (code points).

    >>> text = "全县十个乡镇"
    >>> Span(2, 4).of(text)
    '十个'
    >>> Span(2, 4).overlaps(Span(3, 6)), Span(2, 4).overlaps(Span(4, 6))
    (True, False)
    """

    start: int
    end: int

    # Spans are made by the hundred for each page: setting the slots directly takes two thirds of
    # the time that the initialiser of frozen dataclasses takes.
    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            raise ValueError(f"a span needs 0 <= start < end, not {start}:{end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether every character of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end


_set_start, _set_end = (vars(Span)[slot].__set__ for slot in ("start", "end"))
