"""Work reports as their offices published them, against the text that others took from them."""

import json
from pathlib import Path

import pytest

from extractor import extract_text
from extractor.ingest import read_file
from extractor.pipeline import extract_document

SHARED = Path(__file__).parents[3] / "shared"
FILES = sorted(SHARED.joinpath("ingest", "docx").glob("*.docx"))
TEXTS = SHARED / "corpora" / "provincial_2025.jsonl"
pytestmark = pytest.mark.skipif(
    not FILES, reason="the real files are in ../shared, which is not here"
)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    records = map(json.loads, TEXTS.read_text(encoding="utf-8").splitlines())
    return {record["id"]: record["text"] for record in records}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_text_and_figures_are_those_of_the_published_text(
    path: Path, texts: dict[str, str]
) -> None:
    document = read_file(path)
    published = texts[path.stem]
    assert "".join(document.text.split()) == "".join(published.split())
    assert len(document.blocks) == document.text.count("\n") + 1
    read, expected = extract_document(document), extract_text(published)
    figures = [
        [(figure.quote, figure.value, figure.unit) for figure in report.figures]
        for report in (read, expected)
    ]
    assert len(figures[0]) > 100
    assert figures[0] == figures[1]
