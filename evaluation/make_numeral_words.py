"""Write `extractor/rules/numbers/numeral_words.txt`: dictionary words whose numerals count nothing.

    python -m evaluation.make_numeral_words

From jieba's dictionary (MIT licence) and the register of divisions (九台区): words with a Chinese
numeral (统一, 进一步, 四川, 三农) less those that are quantities themselves (三个, 五年) and less
personal names, which the dictionary holds in numbers and reports do not.
"""

import re
from importlib.resources import files
from pathlib import Path

from extractor.values.divisions import register
from extractor.values.numbers import PLAIN_NUMERALS
from extractor.values.units import UNIT

TARGET = Path(__file__).parents[1] / "extractor" / "rules" / "numbers" / "numeral_words.txt"
NUMERAL = re.compile(f"[{PLAIN_NUMERALS}]")
QUANTITY = re.compile(
    f"(?:第|近|上|好?几|数|每|逾)?[{PLAIN_NUMERALS}几数]+[多余来几]?(?:{UNIT}|成|"
    f"年[初底内间]?|月份?)?[多余]?"
)
COUNTING_TAGS = ("m", "mq", "q")
NAME_TAGS = ("nr", "nrt", "nrfg")
KEPT = (
    "一些",
    "一定",
    "一切",
    "一般",
    "十分",
    "百般",
    "万分",
    "四处",
    "四方",
    "八方",
    "一一",
    "三番五次",
    "三天两头",
    "三次产业",
    "九年义务",
    "二次供水",
    "二次污染",
    "二次创业",
    "零部件",
    "零配件",
    "二元",
    "二轮土地",
    "二轮承包",
    "二轮延包",
)
"""Adverbs and pronouns that the dictionary tags as numerals or that look like quantities."""

DROPPED = (
    "破百",
    "破四",
    "破五",
    "超一",
    "共五",
    "满百",
    "首五",
    "整一",
    "长三",
    "成千",
    "近一半",
    "中二",
    "中三",
    "中百",
)
"""Words that state a number: the end of a verb with one (突破百亿元, 共五个, 其中三个), 近一半."""


def silent(word: str, tag: str) -> bool:
    """Tell whether the numerals in a dictionary word count nothing."""
    if not NUMERAL.search(word) or len(word) < 2 or tag in NAME_TAGS:
        return False
    return word in KEPT or not (tag in COUNTING_TAGS or QUANTITY.fullmatch(word))


def main() -> None:
    """Write the word list, sorted, one word a line."""
    lines = files("jieba").joinpath("dict.txt").read_text("utf-8").splitlines()
    entries = (line.split() for line in lines)
    words = {word for word, _, tag in entries if silent(word, tag)} | set(KEPT)
    words |= {name for name in register().full if name[0] in PLAIN_NUMERALS}
    words.difference_update(DROPPED)
    TARGET.write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
