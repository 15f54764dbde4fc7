"""PDF files without tables, drawn from text: running header, page numbers, an embedded font."""

import io
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_FONT = "Blocks"
_SIZE = 12.0
_LEADING = 20.0
_LEFT, _TOP, _FOOT = 80.0, 90.0, 780.0
_PER_LINE = 36
_HEADER = "基层治理改革情况汇编"
_EM = 1000


def pdf_of(texts: Iterable[str], pages: int) -> bytes:
    """Return a PDF of so many pages with the paragraphs of `texts`, as many as fit."""
    read = list(texts)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "blocks.ttf"
        _make_font(path, _HEADER + "— 0123456789" + "".join(read))
        pdfmetrics.registerFont(TTFont(_FONT, path))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    lines = _lines(read)
    for number in range(1, pages + 1):
        _page(canvas, lines, number)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _page(canvas: Canvas, lines: Iterator[tuple[float, str]], number: int) -> None:
    width, height = A4
    canvas.setFont(_FONT, _SIZE)
    canvas.drawCentredString(width / 2, height - 50, _HEADER)
    y = _TOP
    while y < _FOOT:
        x, line = next(lines)
        canvas.drawString(x, height - y, line)
        y += _LEADING
    canvas.drawCentredString(width / 2, height - 810, f"— {number} —")


def _lines(texts: Iterable[str]) -> Iterator[tuple[float, str]]:
    """Yield lines with where they begin; a paragraph's first is indented by two characters."""
    for text in texts:
        for paragraph in filter(str.strip, text.split("\n")):
            rest = paragraph.strip()
            yield _LEFT + 2 * _SIZE, rest[: _PER_LINE - 2]
            for start in range(_PER_LINE - 2, len(rest), _PER_LINE):
                yield _LEFT, rest[start : start + _PER_LINE]


def _make_font(path: Path, text: str) -> None:
    """Write a font that has a block for each character of `text`, as wide as it should be.

    Files that come from offices embed their fonts; without one, readers spend their time looking
    for a substitute on each page.
    """
    codes = {ord(character): f"u{ord(character):X}" for character in sorted(set(text))}
    names = [".notdef", *codes.values()]
    widths = {f"u{code:X}": _EM // 2 if code < 0x80 else _EM for code in codes}
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 700), (400, 700), (400, 0)):
        pen.lineTo(corner)
    pen.closePath()
    block = pen.glyph()
    font = FontBuilder(_EM, isTTF=True)
    font.setupGlyphOrder(names)
    font.setupCharacterMap(codes)
    font.setupGlyf(dict.fromkeys(names, block))
    font.setupHorizontalMetrics({name: (widths.get(name, _EM), 0) for name in names})
    font.setupHorizontalHeader(ascent=880, descent=-120)
    font.setupNameTable({"familyName": _FONT, "styleName": "Regular", "psName": _FONT})
    font.setupOS2()
    font.setupPost()
    font.save(path)
