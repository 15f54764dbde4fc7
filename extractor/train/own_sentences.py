"""Sentences of our own, a file for each role; 【】 marks the clause that states a problem."""

from collections.abc import Iterator
from pathlib import Path

from extractor.span import Span
from extractor.tagger.opinion import Role
from extractor.train.examples import Example

_FILES: dict[str, Role] = {
    "background": "background",
    "measure": "done",
    "result": "done",
    "problem": "problem",
    "cause": "cause",
    "recommendation": "plan",
    "plan": "plan",
    "furniture": "furniture",
}


def own_examples(folder: Path, weight: int) -> Iterator[Example]:
    """Yield the sentences of `folder`, each a document of its own."""
    for name, role in _FILES.items():
        lines = (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        for line in lines:
            text, clause = unmarked(line)
            yield Example(text, role, f"own:{text}", clause, weight=weight)


def unmarked(line: str) -> tuple[str, Span | None]:
    """Return a line without its marks, and what stood between them.

    >>> unmarked("年轻人少，【下乡全靠老同志】。")
    ('年轻人少，下乡全靠老同志。', Span(start=5, end=12))
    """
    opened, closed = line.find("【"), line.find("】")
    if opened < 0:
        return line, None
    return line.translate({ord("【"): None, ord("】"): None}), Span(opened, closed - 1)
