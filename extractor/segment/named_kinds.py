"""Nouns that name a kind of section: 存在问题及原因分析 names problems and causes."""

from extractor.deferred import deferred
from extractor.outline import Role

_NAMES: dict[Role, str] = {
    "causes": "原因 成因 症结 根源",
    "recommendations": "对策 建议 思考 路径",
    "next_steps": "打算 展望 工作计划 计划 工作安排 工作思路 目标",
    "problems": "问题 困难 不足 短板 薄弱环节 瓶颈 困境 难点 堵点 挑战 困惑 障碍 弊端 制约因素",
    "results": "成效 成果 成绩 亮点 荣誉 变化 进展",
    "background": "背景 概况 现状 意义 必要性 基本情况",
    "measures": "做法 举措 措施 经验 方法 总结 回顾 情况",
}
"""Nouns that name a kind of section where they close the name."""
PROBLEMS_LAST = tuple(_NAMES["problems"].split())
RESULTS_LAST = tuple(_NAMES["results"].split())
_NAME = {word: role for role, words in _NAMES.items() for word in words.split()}
_NAME_LAST = deferred(f"(?P<name>{'|'.join(sorted(_NAME, key=len, reverse=True))})(?:分析|剖析)?$")
_JOINED = deferred("[、和与及暨]|以及")
_DISPOSES = deferred("[把将对]|针对|围绕")
"""What opens a heading whose first nouns are what something is done with."""


def kinds_of(heading: str) -> set[Role]:
    """Return the kinds of section that a heading names one beside the other.

    >>> sorted(kinds_of("存在问题及原因分析")), kinds_of("针对问题与短板加强培训")
    (['causes', 'problems'], set())
    """
    parts = _JOINED.split(heading) if not _DISPOSES.match(heading) else [heading]
    matches = filter(None, map(_NAME_LAST.search, parts))
    return {_NAME[match["name"]] for match in matches}
