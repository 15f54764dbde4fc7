"""Marks inside numbers: zeros drawn as circles, decimal points in other guises."""

import re

from extractor.aligned_text import AlignedText

_NUMERALS = "〇零一二三四五六七八九"
_CIRCLES = "○◯⭕OОΟ"
_CIRCLE = re.compile(
    rf"[{_CIRCLES}]{{1,2}}(?=[{_NUMERALS}年])(?:(?<=[{_NUMERALS}].)|(?<=[{_NUMERALS}]..))"
)
# 5．2% but not １．2023年, where the point ends a label.
_WIDE_POINT = re.compile(r"．(?<=[0-9A-Za-z]．)(?!(?:19|20)[0-9]{2}年)")
_RAISED_POINT = re.compile(r"[。·](?=[0-9]{1,4}[%‰万亿])(?<=[0-9].)")
_WIDE_COLON = re.compile(r"：(?=[0-9])(?<=[0-9]：)")


def with_plain_numbers(text: AlignedText) -> AlignedText:
    """Respell circles in Chinese numbers as 〇, and points and colons between digits as ASCII.

    >>> with_plain_numbers(AlignedText.of("二○二三年增长5．2%、6·1%，8：30开会，1．2023年")).text
    '二〇二三年增长5.2%、6.1%，8:30开会，1．2023年'
    """
    spelt = text.text
    if any(circle in spelt for circle in _CIRCLES):
        spelt = _CIRCLE.sub(lambda match: "〇" * len(match[0]), spelt)
    spelt = _WIDE_POINT.sub(".", spelt)
    spelt = _RAISED_POINT.sub(".", spelt)
    spelt = _WIDE_COLON.sub(":", spelt)
    return text.respelled(spelt)
