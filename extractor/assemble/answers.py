"""Which measure answers which problem: a recommendation on its subject, or what solved it."""

from collections.abc import Iterator, Sequence

from extractor.outline import Outline
from extractor.schema import Link, Measure, Problem

_LEAST_SHARED = 1
_LEAST_SHARED_ACROSS = 2
"""Pairs of characters that a problem and a recommendation must share: one where they are on the
same topic, more where the lexicon puts them under different ones."""
_EMPTY_PAIRS = frozenset(
    """
    乡镇 街道 基层 工作 建设 不足 加强 推动 提升 机制 问题 完善 健全 部分 管理 改革 进一 一步 强化
    发展 困难 全面 推进 需要 尚未 较大 突出 明显 落实 深化 优化 加快 加大 保障
    """.split()  # noqa: SIM905 (a list of seventy strings would hide the words)
)


def answering_links(
    problems: Sequence[Problem], actions: Sequence[Measure], outline: Outline
) -> Iterator[Link]:
    """Yield a link from a measure to each problem it answers, with the words that show it."""
    proposed = [
        (action, _pairs(action.name))
        for action in actions
        if action.status in ("proposed", "planned")
    ]
    headings = {action.evidence.start: action for action in actions}
    for problem in problems:
        if problem.status == "resolved":
            yield from _solving(problem, headings, outline)
        else:
            yield from _proposed(problem, proposed)


def _solving(problem: Problem, headings: dict[int, Measure], outline: Outline) -> Iterator[Link]:
    """Yield the measure under whose heading a problem is said to be solved."""
    index = outline.index_at(problem.evidence.start)
    if index is None:
        return
    for section in outline.path_to(index):
        action = headings.get(outline.sections[section].heading.start)
        if action and action.status not in ("proposed", "planned"):
            evidence = problem.details[0] if problem.details else problem.evidence
            yield Link(kind="answers", from_=action.id, to=problem.id, evidence=evidence)
            return


def _proposed(
    problem: Problem, proposed: Sequence[tuple[Measure, frozenset[str]]]
) -> Iterator[Link]:
    """Yield the recommendations or plans that share a subject with an open problem."""
    subject = _pairs(problem.title)
    for action, pairs in proposed:
        shared = len(subject & pairs)
        same = action.topic == problem.topic != "other"
        if shared >= (_LEAST_SHARED if same else _LEAST_SHARED_ACROSS):
            yield Link(kind="answers", from_=action.id, to=problem.id, evidence=action.evidence)


def _pairs(words: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters that say something of the subject."""
    return frozenset(words[at : at + 2] for at in range(len(words) - 1)) - _EMPTY_PAIRS
