"""A text cut into pieces, so that spans which overlap in any way can be shown at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractor.deferred import deferred
from extractor.span import Span

_LINE_END = deferred("\r\n?|[\n\v\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Layer:
    """Spans of one sort; `name` says which sort, and a span's place in `spans` is its number."""

    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that the same spans cover: `covers` holds (layer name, number), shortest first.

    `begins` are those that begin with this piece; `is_break` marks a line end.
    """

    text: str
    covers: tuple[tuple[str, int], ...]
    begins: tuple[tuple[str, int], ...]
    is_break: bool

    def numbers(self, layer: str) -> tuple[int, ...]:
        """Return the numbers of the layer's spans that cover the piece, shortest first."""
        return tuple(number for name, number in self.covers if name == layer)

    def starts(self, layer: str) -> tuple[int, ...]:
        """Return the numbers of the layer's spans that begin with the piece."""
        return tuple(number for name, number in self.begins if name == layer)


def pieces(text: str, layers: Iterable[Layer]) -> Iterator[Piece]:
    """Cut `text` where a span of the `layers` or a line begins or ends.

    >>> figures = Layer("figure", (Span(0, 3), Span(2, 4)))
    >>> [(piece.text, piece.numbers("figure")) for piece in pieces("甲乙丙丁戊", [figures])]
    [('甲乙', (0,)), ('丙', (1, 0)), ('丁', (1,)), ('戊', ())]
    """
    opening: dict[int, list[tuple[int, str, int]]] = defaultdict(list)
    closing: dict[int, list[tuple[int, str, int]]] = defaultdict(list)
    for layer in layers:
        for number, span in enumerate(layer.spans):
            opening[span.start].append((len(span), layer.name, number))
            closing[span.end].append((len(span), layer.name, number))
    line_ends = {match.start(): match.end() for match in _LINE_END.finditer(text)}
    cuts = sorted({0, len(text), *opening, *closing, *line_ends, *line_ends.values()})
    active: set[tuple[int, str, int]] = set()
    for start, end in pairwise(cuts):
        active.difference_update(closing.get(start, ()))
        active.update(opening.get(start, ()))
        yield Piece(
            text=text[start:end],
            covers=tuple((name, number) for _, name, number in sorted(active)),
            begins=tuple((name, number) for _, name, number in sorted(opening.get(start, ()))),
            is_break=start in line_ends,
        )


def paragraphs(cut: Iterable[Piece], gone: str) -> Iterator[list[Piece]]:
    """Group pieces into paragraphs, which end at the line ends that no span of `gone` covers.

    >>> removed = Layer("removed", (Span(1, 2),))
    >>> cut = pieces("甲\\n乙\\n丙", [removed])
    >>> [[piece.text for piece in paragraph] for paragraph in paragraphs(cut, "removed")]
    [['甲', '\\n', '乙'], ['丙']]
    """
    paragraph: list[Piece] = []
    for piece in cut:
        if piece.is_break and not piece.numbers(gone):
            yield paragraph
            paragraph = []
        else:
            paragraph.append(piece)
    yield paragraph
