"""The growth of every pattern, and of the whole extraction, on adversarial repeats."""

import random
import re
from collections import deque
from collections.abc import Iterator

import extractor
from evaluation.benchmarks.discovery import patterns
from evaluation.benchmarks.growth import Growth, TextRun, worst_growth
from evaluation.benchmarks.material import SEED
from evaluation.benchmarks.usage import tried_once

_CHARACTERS = (
    "1一十万亿零点两第半几多余约%％.,，、。；：:;-—~～至到和()（）“”‘’《》〔〕「」『』"
    "* \n\t\r\u3000XaOlā年月日号人个的比由从每以中其"
)
_PIECES = (
    "1, 1. 1、 1,111 1- 1万 1+ 1个 1个、 一、 （一） (1) 十一 一十 一百 万亿 1至 从1个到 由1个 "
    "比1 第一 其中 分别 以上 2020年 1月1日 “十 五个一 **镇 XX村 镇( zhèn( (zhèn) 县市 省市县 乡镇 "
    "人民政府 〔2020〕 平方 百分之 分之 翻番 一是 二是"
)
UNITS = (*_CHARACTERS, *_PIECES.split(), "1 ", "1 1", "1\n", "。\n1、")
"""What numbers, lists, quotes, headings, names and damage are made of."""

_WORD = re.compile(r"[^\x00-\x7f]+")


def own_units(pattern: re.Pattern[str], most: int) -> list[str]:
    """Return repeats that the pattern's own words suggest: words, their characters, mixtures."""
    words = sorted(set(_WORD.findall(pattern.pattern)))
    characters = sorted(set("".join(words)))
    random_ = random.Random(SEED)
    mixed = [f"{random_.choice(characters)}{part}" for part in characters + words]
    units = sorted({word[:8] for word in words} | {*characters, *mixed} | {f"{w}1" for w in words})
    return random_.sample(units, min(most, len(units)))


def pattern_growths(most: int) -> Iterator[Growth]:
    """Yield, for each pattern, its worst growth over common units and `most` of its own."""
    for path, pattern in patterns().items():
        yield pattern_growth(path, pattern, most)


def pattern_growth(path: str, pattern: re.Pattern[str], most: int, suspects: int = 3) -> Growth:
    """Return the worst growth of one pattern, the slowest `suspects` repeats looked at closely."""
    units = [*UNITS, *own_units(pattern, most)]
    return worst_growth(path, _run(path, pattern), units, suspects)


def extraction_growth(suspects: int = 5) -> Growth:
    """Return the worst growth of the whole extraction over the common units."""
    return worst_growth("extract_text", extractor.extract_text, UNITS, suspects)


def _run(path: str, pattern: re.Pattern[str]) -> TextRun:
    """Use the pattern as the code does: at the start of each text only, or all over it."""
    if tried_once(path):
        return pattern.match
    return lambda text: deque(pattern.finditer(text), maxlen=0)
