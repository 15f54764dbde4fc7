"""Damaged and malicious PDF files are read or refused, within the limits, and nothing else."""

import random

import pytest

from extractor.errors import ReformFactsError
from extractor.ingest import ReadOptions, read_bytes
from extractor.sandbox import Limits, Sandbox
from tests.ingest.made_pdf import Sheets

OPTIONS = ReadOptions(limits=Limits(seconds=20, step_seconds=0))
ROWS = [["乡镇", "事项"], ["青石镇", "118"]]


def good() -> bytes:
    sheets = Sheets()
    sheets.paragraph((90, 150), "全县共有十个乡镇，去年以来下放审批服务事项118项。" * 3, 34)
    sheets.table((90, 300), (120.0, 120.0), ROWS)
    return sheets.data()


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as opened:
        yield opened


@pytest.mark.parametrize("seed", range(40))
def test_damaged_files_are_read_or_refused(sandbox, seed):
    draw = random.Random(seed)
    data = bytearray(good())
    for _ in range(draw.choice((1, 5, 50))):
        place = draw.randrange(10, len(data))
        data[place : place + draw.choice((0, 1, 8))] = draw.randbytes(draw.choice((0, 1, 8)))
    cut = draw.choice((len(data), draw.randrange(20, len(data))))
    try:
        document = read_bytes(bytes(data[:cut]), "report.pdf", OPTIONS, sandbox)
    except ReformFactsError as error:
        assert error.next_step
    else:
        assert document.pages


def pdf(*objects: str) -> bytes:
    """Return a PDF of numbered objects, the first its catalogue."""
    parts, places = [b"%PDF-1.7\n"], []
    for number, body in enumerate(objects, 1):
        places.append(sum(map(len, parts)))
        parts.append(f"{number} 0 obj\n{body}\nendobj\n".encode())
    start = sum(map(len, parts))
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{rows}trailer <</Size {size}/Root 1 0 R>>\n"
    return b"".join(parts) + f"{end}startxref\n{start}\n%%EOF\n".encode()


def stream(content: str, entries: str = "") -> str:
    return f"<<{entries}/Length {len(content)}>>\nstream\n{content}\nendstream"


CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>"
FORM = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 4 0 R>>>>"
PAGE = (
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 {0} {0}]/Contents 5 0 R"
    "/Resources<</XObject<</F 4 0 R>>>>>>"
)
HOSTILE = {
    "pages that are their own child": pdf(CATALOGUE, "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"),
    "a billion pages": pdf(CATALOGUE, "<</Type/Pages/Count 999999999/Kids[]>>"),
    "a form that draws itself": pdf(
        CATALOGUE,
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        PAGE.format(600),
        stream("/F Do " * 50, FORM),
        stream("/F Do " * 50),
    ),
    "a sheet as large as a country": pdf(
        CATALOGUE,
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        PAGE.format(10**9),
        stream("0 0 m", FORM),
        stream("/F Do"),
    ),
    "a million rules": pdf(
        CATALOGUE,
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        PAGE.format(600),
        stream("0 0 m", FORM),
        stream("1 1 m 500 1 l S\n" * 200_000),
    ),
    "a script": pdf(
        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        PAGE.format(600),
        stream("0 0 m", FORM),
        stream(""),
    ),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_malicious_files_are_refused(sandbox, data):
    with pytest.raises(ReformFactsError) as caught:
        read_bytes(data, "report.pdf", OPTIONS, sandbox)
    assert caught.value.next_step
