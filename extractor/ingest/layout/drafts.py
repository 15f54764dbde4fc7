"""Blocks before their text is put together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.document import BlockKind, Cell
from extractor.ingest.layout.lines import Line


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines that will be one block, with what is known of it."""

    kind: BlockKind
    lines: tuple[Line, ...]
    level: int | None = None
    cell: Cell | None = None
    reason: str | None = None

    @property
    def page(self) -> int:
        """Return the page on which the block begins."""
        return self.lines[0].page

    @property
    def text(self) -> str:
        """Return the lines joined as they are in the source text."""
        return "".join(
            part for line, gap in joints(self.lines) for part in (gap, line.text) if part
        )

    def named(self, kind: BlockKind, level: int | None = None) -> "Draft":
        """Return the same lines as a block of another kind."""
        return replace(self, kind=kind, level=level)


def joints(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """Yield each line with what stands before it: a space between Latin words, else nothing."""
    before = ""
    for line in lines:
        yield line, " " if _are_words(before, line.text) else ""
        before = line.text


def _are_words(before: str, after: str) -> bool:
    last, first = before[-1:], after[:1]
    if not (last.isascii() and first.isascii() and last and first):
        return False
    if last.isdigit():
        return first.isalpha()
    return (last.isalpha() or last in ",.;:)") and first.isalnum()


def single(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines that hold any character."""
    return tuple(line for line in lines if line.text.strip())
