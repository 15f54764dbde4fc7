"""Sentences and passages of our own; 【】 marks the clause that states a problem.

A sentence stands alone in the file of its role; the lines of a passage are one running text, each
with its role, and passages are parted by an empty line.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from extractor.span import Span
from extractor.tagger.opinion import Role
from extractor.tagger.stretches import BEFORE
from extractor.train.examples import Example
from extractor.train.recipe import UnusableRecipe

_ROLES: dict[str, Role] = {
    "background": "background",
    "measure": "done",
    "result": "done",
    "problem": "problem",
    "cause": "cause",
    "recommendation": "plan",
    "plan": "plan",
    "furniture": "furniture",
}
_PASSAGES = "passages"
"""The folder of passages beside the files of sentences."""


def own_examples(folder: Path, weight: int) -> Iterator[Example]:
    """Yield the sentences of `folder`, each a document of its own, and those of its passages.

    Sentences are shown `weight` times, those of passages once: there are more of them.
    UnusableRecipe where a line of a passage has no role.
    """
    for name, role in _ROLES.items():
        lines = (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        for line in lines:
            text, clause = unmarked(line)
            yield Example(text, role, f"own:{text}", clause, weight=weight)
    for path in sorted((folder / _PASSAGES).glob("*.txt")):
        for passage in path.read_text(encoding="utf-8").strip().split("\n\n"):
            yield from passage_examples(passage.splitlines(), path)


def passage_examples(lines: Iterable[str], path: Path) -> Iterator[Example]:
    """Yield the sentences of a passage, lines `ROLE<tab>SENTENCE`, each with what precedes it.

    >>> lines = ["background\\t镇上逢五赶集。", "problem\\t【窗口常常没有人】。"]
    >>> [(each.before, each.text) for each in passage_examples(lines, Path("a.txt"))]
    [('', '镇上逢五赶集。'), ('镇上逢五赶集。', '窗口常常没有人。')]
    """
    group, before = "", ""
    for line in lines:
        role, _, words = line.partition("\t")
        if role not in _ROLES or not words:
            raise UnusableRecipe(
                f"a line names no role: {line[:30]}",
                path=str(path),
                stage="train",
                next_step=f"Write one of {', '.join(_ROLES)}, a tab, and a sentence.",
            )
        text, clause = unmarked(words)
        group = group or f"own:{text}"
        yield Example(text, _ROLES[role], group, clause, before=before)
        before = (before + text)[-BEFORE:]


def unmarked(line: str) -> tuple[str, Span | None]:
    """Return a line without its marks, and what stood between them.

    >>> unmarked("年轻人少，【下乡全靠老同志】。")
    ('年轻人少，下乡全靠老同志。', Span(start=5, end=12))
    """
    opened, closed = line.find("【"), line.find("】")
    if opened < 0:
        return line, None
    return line.translate({ord("【"): None, ord("】"): None}), Span(opened, closed - 1)
