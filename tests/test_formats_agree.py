"""A report says the same in every form that offices keep, as lines of a text or blocks of a file.

What is printed, in one column or two, and what is scanned: `tests/ingest/test_same_facts.py`.
"""

import pytest
from report_forms import forms
from reports import SAMPLES, report_of

from extractor.document import Block, Document
from extractor.ingest import read_bytes
from extractor.pipeline import extract_document
from extractor.sandbox import Sandbox
from extractor.span import Span

FORMS = tuple(forms("报告\n全县共有10个乡镇。"))


def as_blocks(text):
    """Return a document whose lines are marked as paragraphs by the file."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", Span(start, start + len(line))))
        start += len(line) + 1
    return Document(text, "a.docx", "made", None, "0" * 64, "made", "1", None, tuple(blocks))


def figures(report):
    return [(f.quote, f.value, f.unit, f.metric, f.role, f.time) for f in report.figures]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_blocks_and_lines_state_the_same(path):
    lines = report_of(path)
    blocks = extract_document(as_blocks(lines.text.normalised))
    assert figures(blocks) == figures(lines)
    headings = [[(e.label, e.title, e.level) for e in each.outline] for each in (lines, blocks)]
    assert headings[0] == headings[1]


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as made:
        yield made


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_form_states_the_same_figures(sandbox, path, form):
    text = report_of(path).text.normalised
    name, data = forms(text)[form]
    report = extract_document(read_bytes(data, name, sandbox=sandbox))
    # A line that is full and ends a sentence may end its paragraph, and the reach of its times.
    told = 4 if "lines" in form else None
    said, wanted = ([row[:told] for row in figures(each)] for each in (report, report_of(path)))
    assert said == wanted
