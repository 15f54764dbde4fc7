"""The report's text as HTML, its facts, headings and removed stretches marked."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup, escape

from extractor.render.facts import Fact, group
from extractor.render.pieces import Layer, Piece, paragraphs, pieces
from extractor.render.relations import flagged
from extractor.render.visible import visible
from extractor.schema import Evidence, Report
from extractor.span import Span

_BREAK = Markup('<br class="removed">')


def painted(report: Report, facts: Sequence[Fact]) -> Iterator[Markup]:
    """Yield the source text's paragraphs, the `facts` marked with their numbers."""
    removed = (Span(each.source_start, each.source_end) for each in report.removed)
    layers = (
        Layer("removed", tuple(removed)),
        Layer("heading", _places(entry.evidence for entry in report.outline)),
        Layer("fact", _places(fact.evidence for fact in facts)),
    )
    wrong = flagged(report)
    groups = [group(fact) + " flagged" * (fact.id in wrong) for fact in facts]
    reasons = [each.reason for each in report.removed]
    for paragraph in paragraphs(pieces(report.source.text or "", layers), "removed"):
        yield Markup("").join(_painted(piece, groups, reasons) for piece in paragraph)


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
