"""OFD files with known text, written for the tests."""

import io
import struct
from collections.abc import Sequence
from xml.sax.saxutils import escape

from PIL import Image, ImageOps

from tests.ingest.office_files import archive

_NAMES = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
WIDTH, HEIGHT = 210.0, 297.0


class Papers:
    """Pages to draw on; all places in millimetres from the top left."""

    def __init__(self) -> None:
        self._pages: list[list[str]] = [[]]
        self.template: list[str] = []
        self._pictures: dict[str, bytes] = {}

    def draw(self, item: str) -> None:
        """Put an element on the page."""
        self._pages[-1].append(item)

    def line(self, x: float, y: float, text: str, size: float = 4.2) -> None:
        """Draw `text` with its baseline at `y`; each character is as wide as the type."""
        self.draw(text_object(x, y, text, size))

    def centred(self, y: float, text: str, size: float = 4.2) -> None:
        self.line((WIDTH - len(text) * size) / 2, y, text, size)

    def paragraph(self, place: tuple[float, float], text: str, count: int, size: float = 4.2):
        """Draw lines of `count` characters, the first indented by two; return where to go on."""
        x, y = place
        start, indent = 0, 2
        while start < len(text):
            self.line(x + indent * size, y, text[start : start + count - indent], size)
            start, indent, y = start + count - indent, 0, y + 1.6 * size
        return y

    def table(self, place: tuple[float, float], widths: Sequence[float], rows, height=8.0):
        """Draw a ruled table with one line of text in each cell."""
        x, y = place
        edges = [x + sum(widths[:i]) for i in range(len(widths) + 1)]
        below = y + height * len(rows)
        for edge in edges:
            self.draw(path(edge, y, f"M 0 0 L 0 {below - y}"))
        for number in range(len(rows) + 1):
            self.draw(path(x, y + number * height, f"M 0 0 L {sum(widths)} 0"))
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                self.line(edges[column] + 1, y + height * number + height * 0.7, words)
        return below

    def picture(self, data: bytes, box=(0, 0, WIDTH, HEIGHT), matrix: str | None = None) -> None:
        """Show a picture in `box`: left, top, width and height; `matrix` turns it there."""
        left, top, width, height = box
        name = f"picture_{len(self._pictures)}.png"
        self.draw(
            f'<ofd:ImageObject ID="7" Boundary="{left} {top} {width} {height}"'
            f' CTM="{matrix or f"{width} 0 0 {height} 0 0"}" ResourceID="{name}"/>'
        )
        self._pictures[name] = data

    def next_page(self) -> None:
        self._pages.append([])

    def data(self, **more: str) -> bytes:
        """Return the file; `more` are further parts, or other ones in place of these."""
        listed = "".join(
            f'<ofd:Page ID="{10 + n}" BaseLoc="Pages/Page_{n}/Content.xml"/>'
            for n in range(len(self._pages))
        )
        template = '<ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/>'
        parts = {
            "OFD.xml": f'{_HEAD}<ofd:OFD {_NAMES} DocType="OFD" Version="1.1"><ofd:DocBody>'
            "<ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
            "Doc_0/Document.xml": f"{_HEAD}<ofd:Document {_NAMES}><ofd:CommonData><ofd:PageArea>"
            f"<ofd:PhysicalBox>0 0 {WIDTH} {HEIGHT}</ofd:PhysicalBox></ofd:PageArea>"
            f"{template if self.template else ''}"
            "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData>"
            f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
            "Doc_0/DocumentRes.xml": f'{_HEAD}<ofd:Res {_NAMES} BaseLoc="Res"><ofd:MultiMedias>'
            f"{''.join(map(_media, self._pictures))}</ofd:MultiMedias></ofd:Res>",
        }
        for name, picture in self._pictures.items():
            parts[f"Doc_0/Res/{name}"] = picture
        if self.template:
            parts["Doc_0/Tpls/Tpl_0/Content.xml"] = _page(self.template)
        used = '<ofd:Template TemplateID="2" ZOrder="Background"/>' if self.template else ""
        for number, items in enumerate(self._pages):
            parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = _page(items, used)
        return archive(parts | more)


def text_object(x: float, y: float, text: str, size: float = 4.2, extra: str = "") -> str:
    """Return a text object whose baseline begins at (x, y)."""
    steps = f'DeltaX="g {len(text) - 1} {size}"' if len(text) > 1 else ""
    return (
        f'<ofd:TextObject ID="9" Boundary="{x} {y - size} {len(text) * size} {size * 1.2}"'
        f' Font="3" Size="{size}" {extra}>'
        f'<ofd:TextCode X="0" Y="{size}" {steps}>{escape(text)}</ofd:TextCode></ofd:TextObject>'
    )


def path(x: float, y: float, steps: str) -> str:
    """Return a path whose own origin is at (x, y)."""
    return (
        f'<ofd:PathObject ID="8" Boundary="{x} {y} 200 200" LineWidth="0.25">'
        f"<ofd:AbbreviatedData>{steps}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def _page(items: Sequence[str], before: str = "") -> str:
    return (
        f'{_HEAD}<ofd:Page {_NAMES}>{before}<ofd:Content><ofd:Layer ID="5" Type="Body">'
        f"{''.join(items)}</ofd:Layer></ofd:Content></ofd:Page>"
    )


def _media(name: str) -> str:
    return (
        f'<ofd:MultiMedia ID="{name}" Type="Image">'
        f"<ofd:MediaFile>{name}</ofd:MediaFile></ofd:MultiMedia>"
    )


def jbig2(image) -> bytes:
    """Return a black and white picture as a JBIG2 file; its dots are coded as fax machines do."""
    buffer = io.BytesIO()
    # Fax codes tell black dots, TIFF files set bits for white ones.
    turned = ImageOps.invert(image.convert("L")).convert("1", dither=Image.Dither.NONE)
    turned.save(buffer, "TIFF", compression="group4", strip_size=1 << 30)
    with Image.open(buffer) as saved:
        place, length = saved.tag_v2[273][0], saved.tag_v2[279][0]
    dots = buffer.getvalue()[place : place + length]
    size = struct.pack(">II", *image.size)
    page = size + struct.pack(">IIBH", 0, 0, 0, 0)
    region = size + struct.pack(">IIBB", 0, 0, 0, 1) + dots
    segments = enumerate(((48, page), (38, region), (49, b""), (51, b"")))
    return (
        b"\x97JB2\r\n\x1a\n"
        + struct.pack(">BI", 1, 1)
        + b"".join(
            struct.pack(">IBBBI", number, kind, 0, 0 if kind == 51 else 1, len(data)) + data
            for number, (kind, data) in segments
        )
    )
