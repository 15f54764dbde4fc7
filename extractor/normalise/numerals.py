"""Marks inside numbers: zeros drawn as circles, decimal points in other guises."""

import re

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred

_NUMERALS = "〇零一二三四五六七八九"
_CIRCLES = "○◯⭕OОΟ"
_CIRCLE = deferred(
    rf"[{_CIRCLES}]{{1,2}}(?=[{_NUMERALS}年])(?:(?<=[{_NUMERALS}].)|(?<=[{_NUMERALS}]..))"
)
# 5．2% but not １．2023年, where the point ends a label.
_WIDE_POINT = deferred(r"．(?<=[0-9A-Za-z]．)(?!(?:19|20)[0-9]{2}年)")
_RAISED_POINT = deferred(r"[。·](?=[0-9]{1,4}[%‰万亿])(?<=[0-9].)")
_WIDE_COLON = deferred(r"：(?=[0-9])(?<=[0-9]：)")
_WIDE_COMMA = deferred(r"，(?=[0-9]{3}(?![0-9]))(?<=[0-9]，)")
# 3，680亿斤; but 2023，356个 and 第3，120人 are two things, and so is a list of numbers.
_THOUSANDS = deferred(
    r"(?<![0-9.A-Za-z第表图栏件])(?<![0-9][,，:：])[1-9][0-9]{0,2}((?:，[0-9]{3})+)"
    r"(?![0-9，、年]|\.(?![0-9]))"
    r"(?:\.[0-9]{1,4})?(?P<measure>[%‰万亿余多千百]|[\u4e00-\u9fff])?"
)
_NO_MEASURE = frozenset("和与及是的在其且而以比较占为至到、")
_LISTED = deferred(r"分别|依次|各为|[0-9]、$")
_CLAUSE = 20
"""Characters before a number in which a word shows that a list of numbers follows."""


def with_plain_numbers(text: AlignedText) -> AlignedText:
    """Respell circles in numbers as 〇, and points, colons, thousands commas in them as ASCII.

    >>> with_plain_numbers(AlignedText.of("二○二三年增长5．2%、6·1%，8：30开会，1．2023年")).text
    '二〇二三年增长5.2%、6.1%，8:30开会，1．2023年'
    >>> with_plain_numbers(AlignedText.of("产粮3，680万斤，2023，356个村")).text
    '产粮3,680万斤，2023，356个村'
    """
    spelt = text.text
    if any(circle in spelt for circle in _CIRCLES):
        spelt = _CIRCLE.sub(lambda match: "〇" * len(match[0]), spelt)
    if _WIDE_COMMA.search(spelt):
        spelt = _THOUSANDS.sub(_with_plain_commas, spelt)
    spelt = _WIDE_POINT.sub(".", spelt)
    spelt = _RAISED_POINT.sub(".", spelt)
    spelt = _WIDE_COLON.sub(":", spelt)
    return text.respelled(spelt)


def _with_plain_commas(number: re.Match[str]) -> str:
    """Return a number with ASCII commas where its groups can only be thousands."""
    groups, measure = number[1], number["measure"]
    before = number.string[max(0, number.start() - _CLAUSE) : number.start()]
    is_measured = measure is not None and measure not in _NO_MEASURE
    is_long = len(groups) > len("，000")
    is_whole = (is_measured or is_long) and not _LISTED.search(before)
    return number[0].replace("，", ",") if is_whole or "，0" in groups else number[0]
