"""JBIG2: black and white scans as OFD files keep them, which image libraries do not open.

PDFium does, where such a picture is in a PDF; so it is put into one.
"""

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from PIL.Image import Image

SIGNATURE = b"\x97JB2\r\n\x1a\n"
"""What such a file begins with."""

_SEQUENTIAL, _PAGES_UNKNOWN = 1, 2
_PAGE_INFORMATION = 48
# References to other segments are one byte long, two or four, as the segment's number needs.
_SMALL, _MEDIUM = 256, 65_536
# More references than these are counted in four bytes; a segment may leave its length open.
_FEW = 4
_OPEN = 0xFFFFFFFF

MOST_PIXELS = 80_000_000
"""Pictures with more dots than this, more than A0 at 200 dots an inch, are refused."""


def opened_jbig2(data: bytes) -> "Image":
    """Return the first page of a JBIG2 file; raise ValueError for one that is damaged.

    DecompressionBombError for one that is too large, as image libraries raise it.
    """
    from PIL import Image

    flags = data[len(SIGNATURE)]
    if not flags & _SEQUENTIAL:
        raise ValueError("its segments do not follow each other")
    start = len(SIGNATURE) + (1 if flags & _PAGES_UNKNOWN else 5)
    width, height = _size(data, start)
    if not width * height:
        raise ValueError("it has no dots")
    if width * height > MOST_PIXELS:
        raise Image.DecompressionBombError(f"it has {width} × {height} dots")
    pdf = pypdfium2.PdfDocument(_as_pdf(data[start:], width, height))
    try:
        image: Image.Image = pdf[0].render(scale=1, grayscale=True).to_pil()
        return image
    finally:
        pdf.close()


def _size(data: bytes, start: int) -> tuple[int, int]:
    """Return width and height of the first page; the file is looked through to its end."""
    pages = [first for kind, first in _segments(data, start) if kind == _PAGE_INFORMATION]
    if not pages:
        raise ValueError("it has no page")
    width, height = struct.unpack_from(">II", data, pages[0])
    return width, height


def _segments(data: bytes, place: int) -> Iterator[tuple[int, int]]:
    """Yield the kind of each segment from `place` on, and where its data begin."""
    while place < len(data):
        try:
            kind, first, length = _segment(data, place)
        except struct.error as error:
            raise ValueError("its segments break off") from error
        yield kind, first
        if length == _OPEN:
            return
        place = first + length
        if place > len(data):
            raise ValueError("its last segment breaks off")


def _segment(data: bytes, place: int) -> tuple[int, int, int]:
    """Return the kind of the segment at `place`, where its data begin, and how long they are."""
    number, flags, count = struct.unpack_from(">IBB", data, place)
    references = count >> 5
    place += 6
    if references > _FEW:
        (long,) = struct.unpack_from(">I", data, place - 1)
        references = long & 0x1FFFFFFF
        place += 3 + (references + 8) // 8
    place += references * (1 if number <= _SMALL else 2 if number <= _MEDIUM else 4)
    place += 4 if flags & 0x40 else 1
    (length,) = struct.unpack_from(">I", data, place)
    return flags & 0x3F, place + 4, length


def _as_pdf(data: bytes, width: int, height: int) -> bytes:
    """Return a PDF whose only page is the picture, a point for each dot."""
    drawing = b"%d 0 0 %d 0 0 cm /I Do" % (width, height)
    bodies = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R"
        b"/Resources<</XObject<</I 5 0 R>>>>>>" % (width, height),
        b"<</Length %d>>stream\n%b\nendstream" % (len(drawing), drawing),
        b"<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 1"
        b"/ColorSpace/DeviceGray/Filter/JBIG2Decode/Length %d>>stream\n%b\nendstream"
        % (width, height, len(data), data),
    )
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(bodies, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count, end = len(bodies) + 1, len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n%b" % (count, table)
    made += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (count, end)
    return bytes(made)
