"""Words of a clause with the part each plays in the name of a metric.

Dictionary tags are blind to context, so closed lists come first: words of grammar never belong to
a name, and the verbs of reports open their object (受理|行政处罚案件).
"""

import re
import tomllib
from importlib.resources import files
from typing import Literal, NamedTuple

from extractor.segment.words import tagged

Part = Literal[
    "noun", "verb", "both", "weak", "link", "trailing", "and", "of", "mark", "number", "light"
]
"""`both` is a verb that is a noun too (服务), `weak` what only the dictionary calls a verb,
`trailing` what ends no name but may stand inside one (平均), `of` is 的,
`light` a verb that names nothing before a number (实现)."""

_TABLE = tomllib.loads(files("extractor.assemble").joinpath("metric_words.toml").read_text("utf-8"))
WORDS = {name: frozenset(entries.split()) for name, entries in _TABLE.items()}

_PRECEDENCE: tuple[tuple[str, Part], ...] = (
    ("predicates", "verb"),
    ("linking", "link"),
    ("trailing", "trailing"),
    ("both", "both"),
    ("light", "light"),
    ("nouns", "noun"),
)
_PARTS: dict[str, Part] = {word: part for list_, part in _PRECEDENCE for word in WORDS[list_]}
_PARTS |= dict.fromkeys("，；：。！？…·—～~|/／-×+＋\n ", "mark")
_PARTS |= {"的": "of", "、": "and", "和": "and", "与": "and", "及": "and", "以及": "and"}
_BY_TAG: dict[str, Part] = {
    **dict.fromkeys(["v", "vd", "vg", "vi"], "weak"),
    **dict.fromkeys(["ul", "uz", "ug", "t", "r", "c", "p", "e", "y"], "link"),
}
_ENCLOSED = re.compile(r"（[^（）]{1,14}）|“[^“”]{1,16}”|‘[^‘’]{1,16}’|《[^《》]{1,30}》")
_NUMERAL = re.compile(r"[0-9.%‰]+|[一二三四五六七八九十百千万亿两〇零]+[个名项家户件处所座条批]?")
_ORDINAL_TIME = re.compile("第.{1,3}[年月季天]")
_GLUED = WORDS["glued"]
_NOUN_ENDINGS = frozenset("率度费额量数值比长")
_ARRIVALS = frozenset("达为超至占近约")


class Term(NamedTuple):
    """A word and its part in a name."""

    text: str
    part: Part


def terms_of(text: str) -> list[Term]:
    """Return the words of `text`; what stands in brackets or quotation marks is one noun.

    >>> [term.text for term in terms_of("案件平均办结率达")]
    ['案件', '平均', '办结率', '达']
    >>> [term.part for term in terms_of("受理“一件事”共")]
    ['verb', 'noun', 'link']
    """
    terms: list[Term] = []
    end = 0
    for match in _ENCLOSED.finditer(text):
        _cut(text[end : match.start()], terms)
        terms.append(Term(match[0], "noun"))
        end = match.end()
    _cut(text[end:], terms)
    return terms


def _cut(text: str, terms: list[Term]) -> None:
    """Add the words of `text` to `terms`."""
    for word in tagged(text) if text else ():
        surface = text[word.start : word.end]
        if len(surface) == 2 and surface[1] in _ARRIVALS and surface[0] in _NOUN_ENDINGS:
            _add(surface[0], "n", terms)
            _add(surface[1], "v", terms)
        else:
            _add(surface, word.tag, terms)


def _add(surface: str, tag: str, terms: list[Term]) -> None:
    """Add a word, joined to the one before where the two are one noun: 办结|率, 时|长."""
    last = terms[-1] if terms else None
    if last and _is_one_noun(last, surface):
        terms[-1] = Term(last.text + surface, "noun")
    else:
        terms.append(Term(surface, _part(surface, tag)))


def _is_one_noun(last: Term, surface: str) -> bool:
    joins = surface in _NOUN_ENDINGS and last.part not in ("link", "mark", "of", "and")
    return joins or last.text + surface in _GLUED


def _part(surface: str, tag: str) -> Part:
    part = _PARTS.get(surface)
    if part is not None:
        return part
    if _NUMERAL.fullmatch(surface):
        return "number"
    if surface[0] in "更每" or _ORDINAL_TIME.fullmatch(surface):
        return "link"
    if surface[0] == "各":
        return "noun"
    return _BY_TAG.get(tag, "noun")
