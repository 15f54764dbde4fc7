"""Words of a clause with the part each plays in the name of a metric.

The dictionary cuts some words at the wrong place: what it takes for one is cut, and what it cuts
within a noun is joined (办结|率达, 时|长).
"""

from functools import lru_cache
from typing import NamedTuple

from extractor.assemble.phrases.parts import PARTS, WORDS, Part, part_of
from extractor.deferred import deferred
from extractor.values.words import cut

_DEGREES = ("级", "本科", "大专", "专科", "高中", "初中", "小学", "中专", "硕士", "研究生")
_ENCLOSED = deferred(
    r"（[^（）]{1,14}）|“[^“”]{1,16}”|‘[^‘’]{1,16}’|《[^《》]{1,30}》|"
    r"一次性(?=[^，；。]{2,4}率)|最多跑一次|一网通办|一窗受理|经济发达(?:地区|[乡县]?镇|县)"
    r"|^[省市州县区镇乡][委级直]?[^，。；、的了“”（）0-9]{2,12}(?:领导小组|专班|"
    r"指挥部)(?:会议)?"
    rf"|(?:{'|'.join(_DEGREES[1:])}|.级)及以[上下]"
)
"""What is one name although it holds marks, numerals or verbs: 2次|市深化改革领导小组会议."""
_REMARK = deferred(r"[：:]|(?<![A-Z.])[0-9]|^（(?:[一二三四五六七八九十]+|其?中?含.*)）$")
_GLUED = WORDS["glued"]
_GLUED_ENDS = frozenset(word[at:] for word in _GLUED for at in range(1, len(word)))
_MARKS = deferred("[（“‘《]|一次性|最多跑|一网通|一窗受|经济发|领导小组|专班|指挥部|及以")
_NOUN_ENDINGS = frozenset("率度费额量数值比长")
_MISCUT = frozenset(
    [end + arrival for end in (*_NOUN_ENDINGS, "面") for arrival in "达为超至占近约比均拟高"]
    + [place + end for place in "镇乡村县市区" for end in "中仅有为达"]
    + [counted + "近" for counted in "户名人家件项"]
    + [end + "控制" for end in _NOUN_ENDINGS]
    + ["日共", "后仅", "后共", "中共", "年节", "年预"]
    + [body + marks for body in "组会局部委办员人者队" for marks in "对向将把在"]
)
"""The end of a noun and a word of grammar that the dictionary takes for one: 办结|率达, 镇中."""
_BOUNDS = frozenset(["以上", "以下", "及以上"])
"""Behind a level they are part of what it names: 县级以上|医院, 本科以上|学历."""

_OF_DEEDS = frozenset(["率", "幅度"])
"""What makes a noun of the deed before it: 办结|率, 增长|幅度."""
_CUT_PARTS: tuple[Part, ...] = ("verb", "link")
_CUT_ENDS = (
    word[at:] for word, part in PARTS.items() if part in _CUT_PARTS for at in range(1, len(word))
)
_SECOND_HALVES = frozenset([*_CUT_ENDS, *_NOUN_ENDINGS, *_GLUED_ENDS, *_BOUNDS, *_OF_DEEDS])
"""What may go on with the word before it: any other word need not be tried."""
_ADVERBS = frozenset("再又均已共拟")
"""Adverbs of one character that the dictionary keeps with the verb: 再|压缩."""
_MOVED = ("下降", "上升", "上涨", "下跌", "回落", "增长")
"""What the dictionary joins to a measure that moves: 价格|下降."""
_THAN = "比"
"""Behind a rate it compares and ends no noun: 增速|比上月回落."""
_PREFIXES = frozenset("可待应未在拟自")
_PREPOSITIONS = frozenset("对由在向从按为")
_PLACES = WORDS["actors"] | {"城镇", "城市", "农村", "城乡"}
"""What the dictionary joins to the preposition before it: 在|城镇, 由|区, 按|省."""
_SHORTEST_COMPOUND = 3
_KNOWN_WORDS = 4096
_FOUR = 4
_JOINING = frozenset("及和与且由")
"""Words of grammar that the dictionary joins to the noun before: 类|及, 编|与, 数|由."""
ASKED_AGAIN = 64
"""The rules ask for the words beside one figure several times: so many answers are kept."""


class Term(NamedTuple):
    """A word and its part in a name."""

    text: str
    part: Part


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
        terms.append(Term(match[0], _enclosed_part(match[0])))
        end = match.end()
    _cut(text[end:], terms)
    return tuple(_compounded(terms))


def _compounded(terms: list[Term]) -> list[Term]:
    """Join a verb of one character with what makes an attribute of it: 可|查|事项, 自|建|系统."""
    for index in range(len(terms) - _SHORTEST_COMPOUND, -1, -1):
        if terms[index].text not in _PREFIXES:
            continue
        prefix, deed, thing = terms[index : index + _SHORTEST_COMPOUND]
        acts = len(deed.text) == 1 and deed.part in ("verb", "weak")
        if acts and thing.part in ("noun", "both"):
            terms[index : index + 2] = [Term(prefix.text + deed.text, "noun")]
    return terms


def _enclosed_part(words: str) -> Part:
    """Return the part of words in quotation marks, which are names, or in brackets.

    Brackets belong to a name where they say which bodies it means, too: 村（社区）.
    """
    if words[0] != "（" or WORDS["actors"].issuperset(words[1:-1].split("、")):
        return "noun"
    return "mark" if _REMARK.search(words) else "aside"


def _cut(text: str, terms: list[Term]) -> None:
    """Add the words of `text` to `terms`, joined where two are one word: 办结|率, 压|减至."""
    for word, tag in cut(text) if text else ():
        if terms and word in _SECOND_HALVES and (part := _part_of_both(terms[-1], word)):
            terms[-1] = Term(terms[-1].text + word, part)
        elif halves := _halves(word, tag):
            for half in halves:
                _cut(half, terms)
        else:
            terms.append(_term(word, tag))


def _part_of_both(last: Term, word: str) -> Part | None:
    """Return the part of a word that the dictionary cuts in two, None for 新|登记: 压|减至."""
    if _is_one_noun(last, word):
        return "noun"
    part = PARTS.get(last.text + word) if last.text != "新" else None
    return part if part in _CUT_PARTS else None


@lru_cache(_KNOWN_WORDS)
def _halves(word: str, tag: str) -> tuple[str, str] | None:
    """Return the two words that the dictionary takes for one: 率|达, 结合|实际, 下发|文件."""
    if word in PARTS:
        return None
    if _joins_two(word, tag):
        return word[0], word[1:]
    if len(word) != _FOUR:
        return None
    if word.endswith(_MOVED) or word in WORDS["deeds_done"]:
        return word[:2], word[2:]
    if tag != "l":
        return None
    first, last = PARTS.get(word[:2]), PARTS.get(word[2:])
    acts = first == "link" or last in ("link", "light") or word[:2] == "依法"
    opens = acts or cut(word[:2])[0][1] in ("v", "d", "ad")
    return (word[:2], word[2:]) if opens else None


def _joins_two(word: str, tag: str) -> bool:
    """Tell whether the first character is a word: 再|压缩, 率|达, 在|城镇, 类|及."""
    first, rest = word[0], word[1:]
    if first in _ADVERBS and PARTS.get(rest) in ("link", "verb"):
        return True
    if word in _MISCUT or (first in _NOUN_ENDINGS and PARTS.get(rest) == "link"):
        return True
    return (first in _PREPOSITIONS and rest in _PLACES) or (tag in "cp" and rest in _JOINING)


def _is_one_noun(last: Term, word: str) -> bool:
    """Tell whether `word` ends the noun that `last` begins: 办结|率, 时|长, 县级|以上."""
    if word in _BOUNDS and last.text.endswith(_DEGREES):
        return True
    if word == _THAN and last.text in WORDS["relative"]:
        return False
    acts = word in _OF_DEEDS and len(last.text) > 1 and last.part != "mark"
    joins = acts or (word in _NOUN_ENDINGS and last.part not in ("link", "mark", "of", "and"))
    return joins or (word in _GLUED_ENDS and last.text + word in _GLUED)


@lru_cache(_KNOWN_WORDS)
def _term(word: str, tag: str) -> Term:
    return Term(word, part_of(word, tag))
