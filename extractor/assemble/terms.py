"""Words of a clause with the part each plays in the name of a metric.

Dictionary tags are blind to context, so closed lists come first: words of grammar never belong to
a name, and the verbs of reports open their object (受理|行政处罚案件).
"""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from extractor.deferred import deferred
from extractor.values.words import cut

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
_ENCLOSED = deferred(r"（[^（）]{1,14}）|“[^“”]{1,16}”|‘[^‘’]{1,16}’|《[^《》]{1,30}》")
_NUMERAL = deferred(r"[0-9.%‰]+|[一二三四五六七八九十百千万亿两〇零]+[个名项家户件处所座条批]?")
_ORDINAL_TIME = deferred("第.{1,3}[年月季天]")
_GLUED = WORDS["glued"]
_GLUED_ENDS = frozenset(word[at:] for word in _GLUED for at in range(1, len(word)))
_MARKS = deferred("[（“‘《]")
_NUMERALS = frozenset("0123456789.%‰一二三四五六七八九十百千万亿两〇零")
_NOUN_ENDINGS = frozenset("率度费额量数值比长")
_ARRIVALS = frozenset("达为超至占近约")
ASKED_AGAIN = 64
"""The rules ask for the words beside one figure several times: so many answers are kept."""


class Term(NamedTuple):
    """A word and its part in a name."""

    text: str
    part: Part


_KNOWN = {word: Term(word, part) for word, part in _PARTS.items()}


@lru_cache(ASKED_AGAIN)
def terms_of(text: str) -> tuple[Term, ...]:
    """Return the words of `text`; what stands in brackets or quotation marks is one noun.

    >>> [term.text for term in terms_of("案件平均办结率达")]
    ['案件', '平均', '办结率', '达']
    >>> [term.part for term in terms_of("受理“一件事”共")]
    ['verb', 'noun', 'link']
    """
    terms: list[Term] = []
    end = 0
    for match in _ENCLOSED.finditer(text) if _MARKS.search(text) else ():
        _cut(text[end : match.start()], terms)
        terms.append(Term(match[0], "noun"))
        end = match.end()
    _cut(text[end:], terms)
    return tuple(terms)


def _cut(text: str, terms: list[Term]) -> None:
    """Add the words of `text` to `terms`."""
    for word, tag in cut(text) if text else ():
        if len(word) == 2 and word[1] in _ARRIVALS and word[0] in _NOUN_ENDINGS:
            _add(word[0], "n", terms)
            _add(word[1], "v", terms)
        else:
            _add(word, tag, terms)


def _add(word: str, tag: str, terms: list[Term]) -> None:
    """Add a word, joined to the one before where the two are one noun: 办结|率, 时|长."""
    if terms and _is_one_noun(terms[-1], word):
        terms[-1] = Term(terms[-1].text + word, "noun")
    else:
        terms.append(_KNOWN.get(word) or Term(word, _part(word, tag)))


def _is_one_noun(last: Term, word: str) -> bool:
    joins = word in _NOUN_ENDINGS and last.part not in ("link", "mark", "of", "and")
    return joins or (word in _GLUED_ENDS and last.text + word in _GLUED)


def _part(word: str, tag: str) -> Part:
    """Return the part of a word that no list knows."""
    first = word[0]
    if first in _NUMERALS and _NUMERAL.fullmatch(word):
        return "number"
    if first in "更每" or (first == "第" and _ORDINAL_TIME.fullmatch(word)):
        return "link"
    return "noun" if first == "各" else _BY_TAG.get(tag, "noun")
