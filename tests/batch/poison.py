"""Files that nobody should have to read, and readers that break on some of them."""

import os
import random
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path

from tests.ingest.made_pdf import Sheets

SHIM = """
import os, signal, sys, time
sys.path.remove(os.path.dirname(__file__))
del sys.modules[__name__]
import pypdfium2

class PdfDocument(pypdfium2.PdfDocument):
    def __init__(self, data, *more, **named):
        if b"crash here" in data[:200]:
            os.kill(os.getpid(), signal.SIGSEGV)
        if b"sleep here" in data[:200]:
            time.sleep(3600)
        super().__init__(data, *more, **named)

pypdfium2.PdfDocument = PdfDocument
"""
"""Stands in for the PDF library in the children: on two files it crashes, and sleeps."""


def shim(folder: Path) -> Path:
    """Write the library that breaks; it works in children that find `folder` first."""
    folder.mkdir()
    (folder / "pypdfium2.py").write_text(SHIM)
    return folder


def _noise(chance: random.Random) -> bytes:
    return chance.randbytes(2_000)


def _bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", bytes(400 << 20))
    return out.getvalue()


def _encrypted() -> bytes:
    sheets = Sheets(encrypt="secret")
    sheets.line(72, 72, "全县10个乡镇")
    return sheets.data()


MADE: Mapping[str, Callable[[random.Random], bytes]] = {
    "noise.pdf": lambda chance: b"%PDF-1.7\n" + _noise(chance),
    "empty.txt": lambda _: b"",
    "picture.docx": lambda chance: b"\x7fELF\x02\x01\x01" + _noise(chance),
    "torn.docx": lambda chance: b"PK\x03\x04" + _noise(chance),
    "encrypted.pdf": lambda _: _encrypted(),
    "blank.txt": lambda _: b" \n\t\n",
    "unlike.html": lambda chance: b"\x89\xfe\x00\x01" + _noise(chance),
    "crash.pdf": lambda _: b"%PDF-1.7 crash here",
    "torn.zip.docx": lambda chance: b"PK\x05\x06" + bytes(18) + _noise(chance),
    "noise.xlsx": lambda chance: b"PK\x03\x04" + _noise(chance),
}
SLOW: Mapping[str, Callable[[], bytes]] = {
    "bomb.docx": _bomb,
    "line.txt": lambda: "全县共有10个乡镇，".encode() * 1_900_000,
    "sleep.pdf": lambda: b"%PDF-1.7 sleep here",
}


def poison(number: int) -> Iterator[tuple[str, bytes]]:
    """Yield names and bytes of `number` files that cannot be read, each of its own."""
    chance = random.Random(20240601)
    yield from ((f"p-{name}", make()) for name, make in SLOW.items())
    for index, name in enumerate(islice(cycle(MADE), number - len(SLOW))):
        # Bytes that stand twice would be one report.
        yield f"p{index:02}-{name}", MADE[name](chance)


def strew(folder: Path, number: int) -> set[str]:
    """Write poisonous files into `folder`; return their names."""
    names = set()
    for name, data in poison(number):
        (folder / name).write_bytes(data)
        names.add(name)
    return names


def size_of_trials(short: int, full: int) -> int:
    """Return how many to try: few in every run of the tests, all with `make trials`."""
    return full if os.environ.get("REFORM_FACTS_TRIALS") == "full" else short
