"""PDF files with known text, drawn for the tests."""

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
WIDTH, HEIGHT = A4
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


class Sheets:
    """Pages to draw on; all places in points from the top left."""

    def __init__(self, encrypt=None, size=A4):
        self._buffer = io.BytesIO()
        self.width, self.height = size
        self.canvas = Canvas(self._buffer, pagesize=size, encrypt=encrypt, invariant=1)

    def line(self, x: float, y: float, text: str, size: float = 12) -> None:
        """Draw `text` with its baseline at `y`; every character takes its usual width."""
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, self.height - y, text)

    def centred(self, y: float, text: str, size: float = 12) -> None:
        self.canvas.setFont(FONT, size)
        self.canvas.drawCentredString(self.width / 2, self.height - y, text)

    def paragraph(self, place: tuple[float, float], text: str, count: int, size: float = 12):
        """Draw a paragraph in lines as wide as `count` Chinese characters, indented by two.

        Returns the baseline of the line below it.
        """
        x, y = place
        start, indent = 0, 2 * size
        while start < len(text):
            end = start + 1
            while end < len(text) and self._fits(
                text[start : end + 1], count * size - indent, size
            ):
                end += 1
            self.line(x + indent, y, text[start:end], size)
            start, indent, y = end, 0, y + 1.5 * size
        return y

    def _fits(self, text: str, room: float, size: float) -> bool:
        return pdfmetrics.stringWidth(text, FONT, size) <= room + 0.01

    def seal(self, x: float, y: float, words: str, radius: float = 60) -> None:
        """Stamp a round red seal with `words` along its upper edge, its middle at (x, y)."""
        canvas = self.canvas
        canvas.saveState()
        canvas.setStrokeColorRGB(0.85, 0.1, 0.1)
        canvas.setFillColorRGB(0.85, 0.1, 0.1)
        canvas.setLineWidth(3)
        canvas.circle(x, self.height - y, radius)
        canvas.circle(x, self.height - y, 14, stroke=0, fill=1)
        canvas.setFont(FONT, 13)
        for number, character in enumerate(words):
            angle = 210 - 240 * number / (len(words) - 1)
            canvas.saveState()
            canvas.translate(x, self.height - y)
            canvas.rotate(angle - 90)
            canvas.drawCentredString(0, radius - 16, character)
            canvas.restoreState()
        canvas.restoreState()

    def grid(self, place: tuple[float, float], widths: Sequence[float], rows: int, height=24.0):
        """Draw the rules of a table."""
        x, y = place
        edges = [x + sum(widths[:i]) for i in range(len(widths) + 1)]
        tops = [y + height * i for i in range(rows + 1)]
        self.canvas.grid(edges, [self.height - top for top in tops])

    def table(self, place: tuple[float, float], widths: Sequence[float], rows, height=24.0):
        """Draw a ruled table with one line of text in each cell."""
        self.grid(place, widths, len(rows), height)
        x, y = place
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                left = x + sum(widths[:column]) + 4
                self.line(left, y + height * number + height * 0.65, text)
        return y + height * len(rows)

    def next_page(self) -> None:
        self.canvas.showPage()

    def data(self) -> bytes:
        self.canvas.save()
        return self._buffer.getvalue()
