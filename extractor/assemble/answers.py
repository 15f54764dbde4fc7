"""Which measure answers which problem: a recommendation on its subject, or what solved it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from extractor.assemble.link_targets import headings_of
from extractor.assemble.reading import Reading
from extractor.assemble.scopes import Scopes
from extractor.assemble.terms import WORDS
from extractor.deferred import deferred
from extractor.schema import Link, Measure, Problem
from extractor.values.words import cut

_ENOUGH = 4
"""Characters of shared words that tell one subject: 执法力量, or 网格 and 经费."""
_FEW = 2
"""Measures at most that a single shared word may point to, and answers of one problem."""
_SAID_OFTEN = 0.15
"""Share of the measures beyond which a word in them tells nothing: 企业, 服务."""
_FAR = 800
"""Characters behind a heading beyond which a problem is solved by something told in between."""
_EMPTY = frozenset(
    """
    乡镇 街道 镇街 基层 社区 工作 建设 不足 加强 推动 提升 提高 机制 体制 问题 完善 健全 部分
    一些 个别 管理 改革 进一步 强化 发展 困难 全面 推进 需要 尚未 较大 突出 明显 落实 深化 优化
    加快 加大 保障 实现 经济 社会 生产 企业 体系 能力 水平 不够 存在 仍然 有待 还有 还不 继续
    积极 着力 重点 切实 高质量 作用 有效 方面 质量 增长 增加 保持 稳定 促进 基础 安全 风险 意识
    力度 结构 领域 主要 制度 方式 情况 单位 部门 干部 群众
    """.split()  # noqa: SIM905 (a list of ninety strings would hide the words)
)
_PHRASE, _LONG = "l", 4
_CONTENT = deferred("[nvaljis]")
_NOUN = deferred("n|vn|[jls]")


def answering_links(
    reading: Reading, problems: Sequence[Problem], actions: Sequence[Measure]
) -> Iterator[Link]:
    """Yield a link from a measure to each problem it answers, with the words that show it."""
    proposed = _Proposed([a for a in actions if a.status in ("proposed", "planned")])
    headings = headings_of(actions)
    scopes = Scopes(reading)
    for problem in problems:
        if problem.status == "resolved":
            yield from _solving(problem, headings, scopes)
        else:
            for action in proposed.on(problem):
                yield Link(kind="answers", from_=action.id, to=problem.id, evidence=action.evidence)


def _solving(problem: Problem, headings: Mapping[int, Measure], scopes: Scopes) -> Iterator[Link]:
    """Yield the measure under whose heading a problem is said to be solved."""
    for section in scopes.around(problem.evidence.start):
        action = headings.get(section.heading.start)
        near = problem.evidence.start - section.heading.end < _FAR
        if action and near and action.status not in ("proposed", "planned"):
            evidence = problem.details[0] if problem.details else problem.evidence
            yield Link(kind="answers", from_=action.id, to=problem.id, evidence=evidence)
            return


class _Proposed:
    """The recommendations and plans of a report, found by the subject they share with a problem."""

    def __init__(self, actions: Sequence[Measure]) -> None:
        self._actions = actions
        names = [frozenset(word for word, _ in cut(action.name)) for action in actions]
        self._said = Counter(word for words in names for word in words)

    def on(self, problem: Problem) -> list[Measure]:
        """Return the measures behind an open problem that share most of its subject with it."""
        subject = [(word, tag) for word, tag in _words(problem.title) if self._tells(word, tag)]
        scored = [
            (self._shared(subject, action, problem), -action.evidence.start, action)
            for action in self._actions
            if subject and action.evidence.start > problem.evidence.end
        ]
        best = sorted((one for one in scored if one[0]), key=itemgetter(0, 1), reverse=True)
        return [action for told, _, action in best[:_FEW] if 2 * told > best[0][0]]

    def _tells(self, word: str, tag: str) -> bool:
        often = self._said[word] > max(_FEW, _SAID_OFTEN * len(self._actions))
        return len(word) > 1 and word not in _EMPTY and not often and bool(_CONTENT.match(tag))

    def _shared(self, subject: Sequence[tuple[str, str]], action: Measure, problem: Problem) -> int:
        """Return how many characters of the subject a measure names; 0 where they are too few."""
        shared = [(word, tag) for word, tag in subject if word in action.name]
        told = sum(len(word) for word in {word for word, _ in shared})
        if told >= _ENOUGH:
            return told
        same = action.topic == problem.topic != "other"
        named = any(_is_noun(word, tag) and self._said[word] <= _FEW for word, tag in shared)
        return told if same and named else 0


def _is_noun(word: str, tag: str) -> bool:
    """Tell nouns, 编制 among them, which the dictionary takes for a verb."""
    return bool(_NOUN.match(tag)) or word in WORDS["nouns"]


def _words(title: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a title; phrases that the dictionary holds whole in halves: 力量|薄弱."""
    for word, tag in cut(title):
        if tag == _PHRASE and len(word) == _LONG:
            yield word[: _LONG // 2], "n"
            yield word[_LONG // 2 :], "a"
        else:
            yield word, tag
