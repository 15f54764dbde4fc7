"""Which recommendation answers which problem where their sections go in step, one for one."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from extractor.assemble.reading import Reading
from extractor.schema import Link, Measure, Problem
from extractor.values.words import cut

_LEAST = 2
"""Problems and recommendations that go in step, at least."""
SAY_LITTLE = frozenset(
    """
    乡镇 街道 镇街 基层 社区 工作 建设 不足 加强 推动 提升 提高 机制 体制 问题 完善 健全 部分
    一些 个别 管理 改革 进一步 强化 发展 困难 全面 推进 需要 尚未 较大 突出 明显 落实 深化 优化
    加快 加大 保障 实现 经济 社会 生产 企业 体系 能力 水平 不够 存在 仍然 有待 还有 还不 继续
    积极 着力 重点 切实 高质量 作用 有效 方面 质量 增长 增加 保持 稳定 促进 基础 安全 风险 意识
    力度 结构 领域 主要 制度 方式 情况 单位 部门 干部 群众 地方 地区 人民 生活 困难 优势 关系
    产业 总量 压力 矛盾 市场 资源 计划 条件 客观
    """.split()  # noqa: SIM905 (a list of a hundred strings would hide the words)
)
"""Words that many problems and many measures share."""


def matched_answers(
    reading: Reading, problems: Sequence[Problem], actions: Sequence[Measure]
) -> Iterator[Link]:
    """Yield links between the points of a problem section and as many of a later section of plans.

    They are believed where half of the pairs, in their order, share a word of their subject.
    """
    stated = {p.evidence.start: p for p in problems if p.setting == "section"}
    planned = {a.evidence.start: a for a in actions if a.status in ("proposed", "planned")}
    plans = list(_rows(reading, planned))
    for row in _rows(reading, stated):
        for plan in plans if len(row) >= _LEAST else ():
            if len(row) != len(plan) or row[-1] >= plan[0]:
                continue
            pairs = [(stated[p], planned[a]) for p, a in zip(row, plan, strict=True)]
            if _go_in_step(pairs):
                yield from (_link(*pair) for pair in pairs if _may_answer(*pair))
                break


def _rows(reading: Reading, starts: Collection[int]) -> Iterator[list[int]]:
    """Yield the places of the headings that state something, those below one heading in a row."""
    rows: dict[int | None, list[int]] = defaultdict(list)
    for section in reading.outline.sections:
        if section.heading.start in starts:
            rows[section.parent].append(section.heading.start)
    yield from sorted(rows.values())


def _go_in_step(pairs: Sequence[tuple[Problem, Measure]]) -> bool:
    alike = sum(1 for problem, action in pairs if _share(problem.title, action.name))
    return 2 * alike >= len(pairs)


def _may_answer(problem: Problem, action: Measure) -> bool:
    """Tell whether a pair of the same step is of one subject: money is no answer to enforcement."""
    apart = problem.topic != action.topic and "other" not in (problem.topic, action.topic)
    return not apart or _share(problem.title, action.name)


def _share(title: str, name: str) -> bool:
    words = {word for word, _ in cut(title)} - SAY_LITTLE
    return any(len(word) > 1 and word in name for word in words)


def _link(problem: Problem, action: Measure) -> Link:
    return Link(kind="answers", from_=action.id, to=problem.id, evidence=action.evidence)
