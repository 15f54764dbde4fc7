"""Which actions facts can hang on, and which problems tell in their own sentence what was done.

Actions: headings that state a measure and do not name a section.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from extractor.deferred import deferred
from extractor.schema import Measure

_NAMES_SECTION = deferred(
    "^(?:关于|今后|当前|下一步|“?十[一二三四五]五)"
    "|(?:现状|成效|情况|概况|背景|意义|分析|启示|体会|经验|报告|总结|介绍|任务|目标|举措|方针|概要"
    "|统计|调查|结果|决算|预算)"
    "[0-9一二三四]?$"
)
"""What a heading begins or ends with that names a section: 营商环境的现状及成效."""

SOLVED_BY = ("problem_solved", "problem_aimed", "problem_answered")
"""Rules whose problems stand in sentences that tell what was done about them."""


def headings_of(actions: Sequence[Measure]) -> Mapping[int, Measure]:
    """Return the actions that headings state, by where they begin (code points, clean text)."""
    return MappingProxyType(
        {a.evidence.start: a for a in actions if not _NAMES_SECTION.search(a.name)}
    )
