"""The numbering before headings and items: 一、（一）1. 1.1（1）① 一是 首先，第一，第一章."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from itertools import product
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.values.words import cut


class Style(IntEnum):
    """Kinds of headings, outermost first."""

    PART = 0  # 第一部分 第一编
    CHAPTER = 1  # 第一章
    PASSAGE = 2  # 第一节
    ARTICLE = 3  # 第一条
    STYLED = 4  # a heading without a number that the file marks as such
    CROSSHEAD = 5  # a line between paragraphs
    CHINESE = 6  # 一、
    ENCLOSED = 7  # （一）
    LINE = 8  # a line between paragraphs of a numbered section
    DECIMAL = 9  # 1. 1、
    PATH = 10  # 1.1
    ENCLOSED_DECIMAL = 11  # （1） 1）
    CIRCLED = 12  # ①
    LEAD = 13  # the topic that opens a paragraph
    SPOKEN = 14  # 一是 一要 首先， 第一， 其一，

    __hash__ = int.__hash__  # an enumeration's own is written in Python, and slow


class Label(NamedTuple):
    """Numbering at `start`:`end` of a text; `number` is its last number, `path` those before."""

    start: int
    end: int
    style: Style
    number: int
    path: tuple[int, ...] = ()


_TENS = ("", "十", *(f"{digit}十" for digit in "二三四五六七八九"))
_UNITS = ("", *"一二三四五六七八九")
_NUMBERS = {"".join(parts): number for number, parts in enumerate(product(_TENS, _UNITS))}
_ORDER = {"首": 1, "其": 2, "再": 3, "最": 4}

_N = "[一二三四五六七八九十]{1,3}"
_OWN_NUMBER = "(?=12[0-9]{3}[\u4e00-\u9fff]|20[0-9]{2}年)"
"""A heading that begins with a number of its own: 3.|12345热线办理提速, 2.|2023年工作计划."""
_LABEL = (
    rf"(?P<PART>第{_N}(?:部分|编|篇)[：、，]?)|(?P<CHAPTER>第{_N}章)|(?P<PASSAGE>第{_N}节)"
    rf"|(?P<ARTICLE>第{_N}条)|(?P<CHINESE>{_N}、)|(?P<ENCLOSED>（{_N}）、?|〔{_N}〕)"
    r"|(?P<PATH>(?<=\n)[0-9]{1,2}(?:[.．][0-9]{1,2}){1,3}(?=[^0-9.%，。；\n万亿])[.．、]?)"
    rf"|(?P<DECIMAL>[0-9]{{1,2}}(?:[.．](?:(?![0-9])|{_OWN_NUMBER})|、))"
    r"|(?P<ENCLOSED_DECIMAL>（[0-9]{1,2}）、?|[0-9]{1,2}）)|"
    r"(?P<CIRCLED>[①-⑳](?:[.．](?![0-9])|、)?)"
    rf"|(?P<SPOKEN>{_N}[是要]|[第其]{_N}(?:[，、：]|是)|(?:首先|其次|再次|再者|最后)[，：])"
)
_READ = deferred(_LABEL)
# A label stands at the front of a paragraph, a sentence or an item. The two character classes
# before it only make the pass over the text fast.
_BEFORE = "\n。！？；：”）…"
_PLACED = deferred(f"[{_BEFORE}](?=[一二三四五六七八九十第（〔其首再最①-⑳0-9])(?:{_LABEL})")
_NUMERAL = deferred(f"{_N}|[0-9]+|[①-⑳]|[首再最]|其次")
# 一、二等奖 and 三、四级 count things; only a later number of the series can follow its own label.
_COORDINATE = deferred("(?:一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九|九、十)(?!十)")
_HALVES = frozenset("单统唯专划归")
"""First halves of words in 一: 单一, 统一. They end other words too: 清单, 规划."""
_LONGEST_CUT = 6
"""Characters before a line break by which a word is told from its half."""
# Each form starts with its own character, which makes the search fast. 统一是 and 其一是 are words.
_FIRST_BELOW = deferred(
    rf"（一）|1\.1(?![0-9.%])|1[.、](?:(?![0-9])|{_OWN_NUMBER})|①|第{_N}条"
    "|一是(?<=[\u4e00-\u9fff”）]一是)(?<![统唯之万第专同归合划其单]一是)"
)


def labels_of(text: str) -> Iterator[Label]:
    """Yield the numbering that stands where a paragraph, sentence or list item begins.

    >>> text = "一、概况\\n（一）区位。1.面积3.5亩。一是近城。"
    >>> [text[label.start : label.end] for label in labels_of(text)]
    ['一、', '（一）', '1.', '一是']
    """
    first = label_at(text, 0)
    if first:
        yield first
    for match in _PLACED.finditer(text):
        label = None if _is_broken(text, match) else _read(match, match.start() + 1)
        if label:
            yield label


def _is_broken(text: str, match: re.Match[str]) -> bool:
    """Tell whether a stray line break stands inside 第（一）点, or inside 单一 before a 、."""
    line_break = match.start()
    last = text[line_break - 1 : line_break]
    if last in _HALVES and match[0] == "\n一、":
        words = cut(text[max(0, line_break - _LONGEST_CUT) : line_break] + "一")
        return words[-1][0] == last + "一"
    return match[0][0] == "\n" and last == "第"


def label_at(text: str, start: int) -> Label | None:
    """Return the numbering that begins at `start`, None where none does."""
    match = _READ.match(text, start)
    return _read(match, start) if match else None


def first_label_below(text: str, start: int, end: int) -> Label | None:
    """Return the first number of a deeper list that is glued to the heading at `start`:`end`.

    >>> label = first_label_below("一、运转情况（一）抓党建", 2, 12)
    >>> label and (label.start, label.style.name)
    (6, 'ENCLOSED')
    """
    match = _FIRST_BELOW.search(text, start, end)
    if match and match[0] == "1.1":
        return Label(*match.span(), Style.PATH, 1, (1,))
    return label_at(text, match.start()) if match else None


def _read(match: re.Match[str], start: int) -> Label | None:
    """Read the numbering of a match that begins at `start`; 一二、 is none."""
    meaning = _meaning(match[0].strip(_BEFORE), match.lastgroup or "")
    if meaning is None:
        return None
    if meaning[0] is Style.CHINESE and _COORDINATE.match(match.string, start):
        return None
    return Label(start, match.end(), *meaning)


@cache
def _meaning(words: str, style: str) -> tuple[Style, int, tuple[int, ...]] | None:
    """Return style, number and path of a label; there are few different ones."""
    numbers = [_number(numeral) for numeral in _NUMERAL.findall(words)]
    path = tuple(number for number in numbers if number is not None)
    return (Style[style], path[-1], path[:-1]) if path and len(path) == len(numbers) else None


def _number(numeral: str) -> int | None:
    """Return the value of a numeral of the numbering, None for 一二."""
    if numeral.isascii():
        return int(numeral)
    if "①" <= numeral <= "⑳":
        return ord(numeral) - ord("①") + 1
    return _NUMBERS.get(numeral) or _ORDER.get(numeral[0])
