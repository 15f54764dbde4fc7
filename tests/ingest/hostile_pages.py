"""PDF files, web pages, texts and pictures that are made to exhaust a reader."""

import io
import struct
import zlib
from collections.abc import Iterator

from PIL import Image

from tests.ingest.hostile_words import MIB, PAGE, WORDS
from tests.ingest.test_hostile_pdf import CATALOGUE, pdf, stream
from tests.ingest.test_hostile_pdf import HOSTILE as HOSTILE_PDF


def pages_of_pdf() -> Iterator[tuple[str, bytes]]:
    for name, data in HOSTILE_PDF.items():
        yield f"{name}.pdf", data
    packed = zlib.compress(b"1 1 m 5 5 l S\n" * (8 * MIB), 9)
    pages = "<</Type/Pages/Count 1/Kids[3 0 R]>>"
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 600]/Contents 4 0 R>>"
    head = f"<</Filter/FlateDecode/Length {len(packed)}>>\nstream\n"
    body = head + packed.decode("latin-1") + "\nendstream"
    yield "a stream of 112 MiB.pdf", pdf(CATALOGUE, pages, page, body).decode().encode("latin-1")
    yield "arrays in arrays.pdf", pdf(CATALOGUE, "[" * 100_000, page, stream(""))
    yield (
        "a table that is its own past.pdf",
        pdf(CATALOGUE, pages).replace(b"/Root", b"/Prev 9/Root"),
    )


def web_pages() -> Iterator[tuple[str, bytes]]:
    yield "elements in elements.html", PAGE.format("<div>" * 200_000 + WORDS).encode()
    yield "an endless attribute.html", PAGE.format(f"<p class='{'x' * 5 * MIB}'>{WORDS}").encode()
    names = " ".join(f"a{n}=1" for n in range(100_000))
    yield "100000 attributes.html", PAGE.format(f"<p {names}>{WORDS}").encode()
    cell = "<td colspan=2000000000 rowspan=2000000000>35"
    yield (
        "cells without end.html",
        PAGE.format(f"<table>{f'<tr>{cell * 3}' * 300}</table>").encode(),
    )
    yield "a comment that never ends.html", PAGE.format(f"<p>{WORDS}<!-- " + "-" * MIB).encode()
    yield "an encoding that lies.html", b"<meta charset=gb2312>" + PAGE.format(WORDS).encode()
    parts = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000)
    )
    yield "parts in parts.mht", f"MIME-Version: 1.0\n{parts}{WORDS}".encode()
    yield "groups in groups.rtf", b"{\\rtf1" + b"{" * MIB + b"10"
    yield "binary without end.rtf", b"{\\rtf1\\bin2147483647 " + WORDS.encode() + b"}"
    yield "numbers too large.rtf", b"{\\rtf1\\u99999999 \\cellx-2147483648\\trowd\\cell\\row}"


def texts() -> Iterator[tuple[str, bytes]]:
    yield "one line of 3 MiB.txt", ("改革" * (MIB // 2)).encode()
    yield "digits.txt", b"1" * MIB
    yield "labels.txt", ("一、" * (MIB // 8)).encode()
    yield "brackets.txt", ("（（（“" * (MIB // 16)).encode()
    yield "marks that pile up.txt", ("改" + "\u0301" * (MIB // 2)).encode()
    yield "turned around.txt", ("\u202e共1\u202c\u2066个乡镇" * 5000).encode()
    yield "halves of characters.txt", WORDS.encode()[:-1] + b"\xed\xa0\x80"


def pictures() -> Iterator[tuple[str, bytes]]:
    yield "as large as a country.png", picture_header(60_000)
    yield "a directory in circles.tif", b"II*\x00\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00"
    buffer = io.BytesIO()
    Image.new("L", (400, 400), 255).save(buffer, "JPEG")
    yield "half.jpg", buffer.getvalue()[:300]


def picture_header(side: int) -> bytes:
    """Return the beginning of a PNG file that claims so many dots each way."""
    chunk = b"IHDR" + struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    crc = struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + crc
