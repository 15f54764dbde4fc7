"""More than a hundred files that nobody should trust, by name: damaged, lying, greedy and sly.

Each is made here from a few lines, so that one sees what is wrong with it.
"""

import random
from collections.abc import Iterator
from pathlib import Path

from tests.ingest.doc_files import Par, compound, doc
from tests.ingest.hostile_bombs import bombs, sly
from tests.ingest.hostile_pages import pages_of_pdf, pictures, texts, web_pages
from tests.ingest.hostile_words import ATOM, PAGE, WORDS, workbook
from tests.ingest.made_ofd import Papers
from tests.ingest.made_pdf import Sheets
from tests.ingest.office_files import docx, p, tbl, tr


def whole() -> dict[str, bytes]:
    """Return a good file of every format, by its ending."""
    sheets = Sheets()
    sheets.paragraph((80, 100), WORDS * 3, 36)
    sheets.table((80, 300), [120, 120], [["乡镇", "人口"], ["梅岭镇", "35210"]])
    papers = Papers()
    papers.paragraph((25, 30), WORDS * 3, 36)
    papers.table((25, 120), (50, 50), [["乡镇", "人口"], ["梅岭镇", "35210"]])
    gbk = "".join(f"\\'{byte:02x}" for byte in WORDS.encode("gbk"))
    page = PAGE.format(f"<p>{WORDS}</p>" * 3)
    mail = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
    return {
        "txt": (WORDS * 20).encode("gb18030"),
        "pdf": sheets.data(),
        "ofd": papers.data(),
        "docx": docx(p(WORDS) * 20 + tbl(*(tr("梅岭镇", str(n)) for n in range(20)))),
        "doc": doc([Par(WORDS)] * 10),
        "xlsx": workbook(),
        "xls": Path(__file__).with_name("files").joinpath("staff.xls").read_bytes(),
        "rtf": f"{{\\rtf1\\ansi\\ansicpg936 {gbk}}}".encode(),
        "html": page.encode(),
        "mht": f"{mail}Content-Type: text/html; charset=utf-8\n\n{page}\n--x--\n".encode(),
        "atom": ATOM.format(f"<content type='text'>{WORDS}</content>").encode(),
    }


def corpus(port: int) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each file; some ask for http://127.0.0.1:`port`."""
    yield from _nothing()
    for ending, data in whole().items():
        yield from _damaged(ending, data)
    yield from _encrypted()
    yield from bombs()
    yield from sly(port)
    yield from pages_of_pdf()
    yield from web_pages()
    yield from texts()
    yield from pictures()


def _nothing() -> Iterator[tuple[str, bytes]]:
    yield "empty.txt", b""
    yield "one byte.pdf", b"%"
    yield "zeros.doc", bytes(4096)
    yield "ones.xls", b"\xff" * 4096
    yield "noise.docx", random.Random(7).randbytes(20_000)
    magics = {
        "pdf": b"%PDF-1.7\n",
        "docx": b"PK\x03\x04",
        "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "rtf": b"{\\rtf1",
        "png": b"\x89PNG\r\n\x1a\n",
        "tif": b"II*\x00",
        "jpg": b"\xff\xd8\xff",
        "gz": b"\x1f\x8b\x08",
        "rar": b"Rar!\x1a\x07",
        "caj": b"CAJ\x00",
    }
    for ending, magic in magics.items():
        yield f"signature alone.{ending}", magic


def _damaged(ending: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    chance = random.Random(ending)
    yield f"half.{ending}", data[: len(data) // 2]
    yield f"last bytes lost.{ending}", data[:-20]
    flipped = bytearray(data)
    for _ in range(64):
        flipped[chance.randrange(8, len(data))] ^= 1 << chance.randrange(8)
    yield f"bits flipped.{ending}", bytes(flipped)
    middle = len(data) // 2
    yield f"a hole.{ending}", data[:middle] + bytes(64) + data[middle + 64 :]
    wrong = {"pdf": "txt", "txt": "pdf"}.get(ending, "pdf")
    yield f"really {ending}.{wrong}", data


def _encrypted() -> Iterator[tuple[str, bytes]]:
    sheets = Sheets(encrypt="secret")
    sheets.paragraph((80, 100), WORDS, 36)
    yield "password.pdf", sheets.data()
    parts = {"EncryptedPackage": bytes(8192), "EncryptionInfo": bytes(8192)}
    yield "password.docx", compound(parts)
    locked = bytearray(docx(p(WORDS)))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        while (start := locked.find(mark, start + 1)) >= 0:
            locked[start + place] |= 1
    yield "locked members.docx", bytes(locked)
    open_file = bytearray(doc([Par(WORDS)]))
    place = open_file.find(b"\xec\xa5\xc1\x00")
    open_file[place + 11] |= 1
    yield "password.doc", bytes(open_file)
