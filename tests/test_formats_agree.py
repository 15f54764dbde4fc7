"""A report says the same whether its paragraphs are lines of a text or blocks of a file."""

import pytest
from reports import SAMPLES, report_of

from extractor.document import Block, Document
from extractor.pipeline import extract_document
from extractor.span import Span


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
