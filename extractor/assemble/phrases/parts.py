"""The part that each word plays in the name of a metric.

Dictionary tags are blind to context, so closed lists come first: words of grammar never belong to
a name, and the verbs of reports open their object (受理|行政处罚案件).
"""

import tomllib
from importlib.resources import files
from typing import Literal

from extractor.deferred import deferred

Part = Literal[
    "noun",
    "verb",
    "both",
    "weak",
    "link",
    "trailing",
    "and",
    "of",
    "mark",
    "number",
    "light",
    "aside",
]
"""`both` is a verb that is a noun too (服务), `weak` what only the dictionary calls a verb,
`trailing` what ends no name but may stand inside one (平均), `of` is 的,
`light` a verb that names nothing before a number (实现), `aside` a remark in brackets."""

_TABLE = tomllib.loads(files(__package__).joinpath("metric_words.toml").read_text("utf-8"))
WORDS = {name: frozenset(entries.split()) for name, entries in _TABLE.items()}
MEASURES = tuple(sorted(WORDS["measure_ends"]))
"""Ends of names of what is measured."""

_PRECEDENCE: tuple[tuple[str, Part], ...] = (
    ("predicates", "verb"),
    ("linking", "link"),
    ("trailing", "trailing"),
    ("both", "both"),
    ("light", "light"),
    ("nouns", "noun"),
    ("relative", "noun"),
)
PARTS: dict[str, Part] = {word: part for list_, part in _PRECEDENCE for word in WORDS[list_]}
PARTS |= dict.fromkeys("，；：。！？…·—～~|/／-×+＋（）≥≤＞＜＝•●■◆★①②③④⑤⑥⑦⑧⑨⑩【】\n ", "mark")
PARTS |= {"的": "of", "、": "and", "和": "and", "与": "and", "及": "and", "以及": "and"}
_BY_TAG: dict[str, Part] = {
    **dict.fromkeys(["v", "vd", "vg", "vi", "i"], "weak"),
    **dict.fromkeys(["ul", "uz", "ug", "t", "r", "c", "p", "e", "y"], "link"),
}
_COUNTERS = "个名项家户件处所座条批间栋幢块片台辆根套支张份位盏棵本枚场口扇"
_NUMERAL = deferred(rf"[0-9.%‰]+|[一二三四五六七八九十百千万亿两〇零]+[{_COUNTERS}]?")
_ORDINAL = deferred("第.{1,4}[年月季天条款章节]")
_NUMERALS = frozenset("0123456789.%‰一二三四五六七八九十百千万亿两〇零")
NOMINAL: frozenset[Part] = frozenset(["noun", "both", "weak", "trailing"])
"""The parts of words that may stand inside a name."""


def part_of(word: str, tag: str) -> Part:
    """Return the part of a word; `tag` is the dictionary's, for those that no list knows."""
    if listed := PARTS.get(word):
        return listed
    return _unlisted(word, tag)


def _unlisted(word: str, tag: str) -> Part:
    """Return the part of a word by its first character, else by its tag."""
    first = word[0]
    if first in _NUMERALS and _NUMERAL.fullmatch(word):
        return "number"
    if first in _NUMERALS and word[-1] in "年月日天":
        return "link"
    if first in "更每" or (first == "第" and _ORDINAL.fullmatch(word)):
        return "link"
    return "noun" if first == "各" else _BY_TAG.get(tag, "noun")
