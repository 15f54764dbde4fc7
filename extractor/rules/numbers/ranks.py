"""Which ordinal numbers tell a place among others: 居全省第3位, 全市第一家."""

import re

from extractor.deferred import deferred
from extractor.rules.numbers.numerals import word_around

_RANKED = deferred(
    r"(?:列|居|位居|排名?|名列|位列|位次|综合排名|[升进]至|前移到|跃升到)[^，。；]{0,8}$"
)
_FIRST_OF = deferred(r"[国省市县区]$")
_RANK_OF = deferred(r"(?:全[国省市县区球]|世界)$")
_ORDINAL = deferred(r"[者的]")
_RANK_REACH = 12


def is_rank(match: re.Match[str]) -> bool:
    """Tell 居全省第3位 and 全市第一家 from 第十条, 第二次, 第一书记."""
    text, start = match.string, match.start()
    before = max(0, start - _RANK_REACH)
    enclosed = text[start - 1 : start] == "（" and text[match.end() : match.end() + 1] == "）"
    if enclosed and match["unit"] in ("位", "名"):
        return True
    first_of = match["unit"] in ("家", "个") and _FIRST_OF.search(text, before, start)
    of = match["unit"] in ("位", "名") and _RANK_OF.search(text, before, start)
    if not (first_of or of or _RANKED.search(text, before, start)):
        return False
    if match["unit"] == "位" and _ORDINAL.match(text, match.end()):
        return False
    return word_around(text, start, match.end()) is None
