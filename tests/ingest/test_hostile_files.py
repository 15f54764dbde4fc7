"""Damaged, lying and greedy files: each is read or refused in time, and the caller lives on."""

import io
import random
import time
import zipfile
from pathlib import Path

import pytest

from extractor.document import Document
from extractor.errors import LimitExceeded, ReformFactsError, UnreadableFile
from extractor.ingest import ReadOptions, read_bytes
from extractor.sandbox import Limits, Sandbox
from tests.ingest.doc_files import Par, doc
from tests.ingest.made_pdf import Sheets
from tests.ingest.office_files import docx, p, tbl, tr

MIB = 1 << 20
LIMITS = Limits(seconds=20, step_seconds=0, memory=512 * MIB)
SHARED = Path(__file__).parents[3] / "shared" / "ingest"
WORDS = "全县共有乡镇10个，下放审批服务事项118项，群众在镇上就能办成事。"
PAGE = f"<html><head><title>改革汇报</title></head><body><p>{WORDS}</p>{'<div>' * 40}</body></html>"


def pdf() -> bytes:
    sheets = Sheets()
    for _ in range(3):
        sheets.paragraph((80, 100), WORDS * 3, 36)
        sheets.table((80, 300), [120, 120], [["乡镇", "人口"], ["梅岭镇", "35210"]])
        sheets.next_page()
    return sheets.data()


def wide_docx() -> bytes:
    return docx(p(WORDS) * 20 + tbl(*(tr("梅岭镇", str(n)) for n in range(40))))


def word97() -> bytes:
    return doc([Par(WORDS)] * 10)


def rtf() -> bytes:
    characters = "".join(f"\\'{byte:02x}" for byte in WORDS.encode("gbk"))
    return f"{{\\rtf1\\ansi\\ansicpg936 {characters}}}".encode()


MADE = {"pdf": pdf, "docx": wide_docx, "doc": word97, "html": PAGE.encode, "rtf": rtf}


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as made:
        yield made


def outcome(sandbox, data, name="report", limits=LIMITS):
    """Return the document or the error; nothing else may happen, and not late."""
    start = time.monotonic()
    try:
        return read_bytes(data, name, ReadOptions(limits=limits), sandbox)
    except ReformFactsError as error:
        assert error.path == name
        assert error.next_step
        return error
    finally:
        assert time.monotonic() - start < limits.seconds + 5


def damaged(data, seed):
    """Yield copies of a file that are cut off, or have bytes changed, moved or doubled."""
    chance = random.Random(seed)
    for _ in range(4):
        yield data[: chance.randrange(8, len(data))]
    for count in (1, 8, 64, 512):
        copy = bytearray(data)
        for _ in range(count):
            copy[chance.randrange(8, len(copy))] ^= 1 << chance.randrange(8)
        yield bytes(copy)
    middle = chance.randrange(8, len(data))
    yield data[:middle] + bytes(200) + data[middle + 200 :]
    yield data[:middle] + data[middle // 2 :]


@pytest.mark.parametrize("form", MADE)
def test_damaged_files_are_read_or_refused(sandbox, form):
    whole = MADE[form]()
    assert isinstance(outcome(sandbox, whole), Document)
    for data in damaged(whole, form):
        assert isinstance(outcome(sandbox, data), Document | ReformFactsError)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["docx", "doc", "pdf", "html"])
def test_damaged_real_files_are_read_or_refused(sandbox, name):
    files = sorted((SHARED / name).glob("*"), key=lambda file: file.stat().st_size)[:2]
    if not files:
        pytest.skip("the shared files are not here")
    for file in files:
        for data in damaged(file.read_bytes(), name):
            assert isinstance(outcome(sandbox, data), Document | ReformFactsError)


@pytest.mark.parametrize("form", MADE)
def test_names_lie(sandbox, form):
    assert isinstance(outcome(sandbox, MADE[form](), "report.txt"), Document)


def bomb(size: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(size // MIB):
                part.write(b" " * MIB)
    return stream.getvalue()


def test_an_archive_that_unpacks_without_end_is_refused(sandbox):
    found = outcome(sandbox, bomb(40 * MIB), limits=Limits(seconds=20, unpacked=16 * MIB))
    assert isinstance(found, LimitExceeded)


def test_entities_that_multiply_are_refused(sandbox):
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    evil = f'<!DOCTYPE w [<!ENTITY e0 "{"改" * 100}">{lines}]>'
    data = docx(p("&e9;"))
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            new.writestr(name, evil + content if name == "word/document.xml" else content)
    assert isinstance(outcome(sandbox, stream.getvalue()), UnreadableFile)


def test_pages_that_hold_each_other_are_refused(sandbox):
    data = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 9/Kids[3 0 R]>>endobj\n"
        b"3 0 obj<</Type/Pages/Count 9/Kids[2 0 R]/Parent 2 0 R>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )
    assert isinstance(outcome(sandbox, data), UnreadableFile)


def test_elements_inside_elements_without_end_are_read_or_refused(sandbox):
    page = "<html><body>" + "<div>" * 200_000 + WORDS + "</body></html>"
    assert isinstance(outcome(sandbox, page.encode()), Document | ReformFactsError)


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00" * 4096, b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
    ids=["empty", "zeros", "pdf", "zip", "compound"],
)
def test_nothing_behind_a_signature_is_refused(sandbox, data):
    assert isinstance(outcome(sandbox, data), ReformFactsError)
