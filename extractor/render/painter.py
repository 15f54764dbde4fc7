"""The report's text as HTML, its facts, headings and removed stretches marked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup, escape

from extractor.render.facts import Fact, group
from extractor.render.grids import Filled, table_of
from extractor.render.pieces import Layer, Piece, paragraphs, pieces
from extractor.render.relations import flagged
from extractor.render.visible import visible
from extractor.schema import Evidence, Report, SourceCell
from extractor.span import Span

_LINE = Markup("<br>")
_BREAK = Markup('<br class="removed">')


class _Part(NamedTuple):
    """Part of a paragraph: all of it, or what is in a table cell or beside it."""

    cell: SourceCell | None
    text: str
    html: Markup
    is_removed: bool


def painted(report: Report, facts: Sequence[Fact]) -> Iterator[Markup]:
    """Yield the source text's paragraphs and tables, the `facts` marked with their numbers."""
    parts = _parts(report, facts)
    waiting: list[_Part] = []
    for part in parts:
        open_table = waiting[0].cell if waiting else None
        if open_table and (part.is_removed if part.cell is None else _same(part.cell, open_table)):
            waiting.append(part)
            continue
        yield from _table(waiting)
        waiting = [part] if part.cell else []
        if not part.cell:
            yield _paragraph(part)
    yield from _table(waiting)


def _same(cell: SourceCell, other: SourceCell) -> bool:
    return cell.table == other.table


def _paragraph(part: _Part) -> Markup:
    return Markup("<p>{}</p>").format(part.html)


def _table(parts: Sequence[_Part]) -> Iterator[Markup]:
    """Yield the table that `parts` make, and after it what was removed from its midst."""
    cells = [
        Filled(cell, "".join(part.text for part in lines), _LINE.join(part.html for part in lines))
        for cell, lines in _by_cell(parts).items()
    ]
    if cells:
        yield Markup('<div class="grid">{}</div>').format(table_of(cells))
    yield from (_paragraph(part) for part in parts if not part.cell)


def _by_cell(parts: Iterable[_Part]) -> dict[SourceCell, list[_Part]]:
    """Return the parts, mostly one, that each cell has: a cell of several lines has several."""
    cells: dict[SourceCell, list[_Part]] = defaultdict(list)
    for part in parts:
        if part.cell:
            cells[part.cell].append(part)
    return cells


def _parts(report: Report, facts: Sequence[Fact]) -> Iterator[_Part]:
    cells = report.source.cells
    removed = (Span(each.source_start, each.source_end) for each in report.removed)
    layers = (
        Layer("removed", tuple(removed)),
        Layer("heading", _places(entry.evidence for entry in report.outline)),
        Layer("fact", _places(fact.evidence for fact in facts)),
        Layer("cell", tuple(Span(cell.source_start, cell.source_end) for cell in cells)),
    )
    wrong = flagged(report)
    groups = [group(fact) + " flagged" * (fact.id in wrong) for fact in facts]
    reasons = [each.reason for each in report.removed]
    for paragraph in paragraphs(pieces(report.source.text or "", layers), "removed"):
        for numbers, some in groupby(paragraph, key=lambda piece: piece.numbers("cell")):
            same = list(some)
            yield _Part(
                cells[numbers[0]] if numbers else None,
                "".join(piece.text for piece in same),
                Markup("").join(_painted(piece, groups, reasons) for piece in same),
                all(piece.numbers("removed") or piece.is_break for piece in same),
            )


def _places(evidence: Iterable[Evidence]) -> tuple[Span, ...]:
    return tuple(Span(each.source_start, each.source_end) for each in evidence)


def _painted(piece: Piece, groups: Sequence[str], reasons: Sequence[str]) -> Markup:
    if piece.is_break:
        return _BREAK
    html = escape(visible(piece.text))
    if taken_out := piece.numbers("removed"):
        reason = reasons[taken_out[0]]
        sort = "removed" if piece.text.strip() else "removed blank"
        html = Markup('<span class="{}" title="{}">{}</span>').format(sort, reason, html)
    if numbers := piece.numbers("fact"):
        # The shortest fact, the innermost, gives the colour.
        html = Markup('<mark class="{}" data-f="{}"{}>{}</mark>').format(
            groups[numbers[0]], " ".join(map(str, numbers)), _id(piece, "fact", "f"), html
        )
    if piece.numbers("heading"):
        html = Markup('<span class="heading"{}>{}</span>').format(_id(piece, "heading", "h"), html)
    return html


def _id(piece: Piece, layer: str, letter: str) -> Markup:
    """Return the id that makes the first piece of a span the target of links."""
    starting = piece.starts(layer)[:1]
    return Markup("").join(Markup(' id="{}{}"').format(letter, number) for number in starting)
