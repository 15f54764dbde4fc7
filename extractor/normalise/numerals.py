"""Marks inside numbers: zeros drawn as circles, decimal points in other guises."""

import re

from extractor.aligned_text import AlignedText

_CIRCLES = "○◯⭕OОΟ"
_CIRCLE = re.compile(rf"[一二三四五六七八九〇零][{_CIRCLES}]{{1,2}}(?=[〇零一二三四五六七八九年])")
_WIDE_POINT = re.compile(r"[0-9A-Za-z]．(?!(?:19|20)\d\d年)")
_RAISED_POINT = re.compile(r"\d[。·](?=\d{1,4}[%‰万亿])")
_WIDE_COLON = re.compile(r"\d：(?=\d)")


def with_plain_numbers(text: AlignedText) -> AlignedText:
    """Respell circles in Chinese numbers as 〇, and points and colons between digits as ASCII.

    >>> with_plain_numbers(AlignedText.of("二○二三年增长5．2%、6·1%，8：30开会，１．2023年")).text
    '二〇二三年增长5.2%、6.1%，8:30开会，１．2023年'
    """
    spelt = text.text
    if any(circle in spelt for circle in _CIRCLES):
        spelt = _CIRCLE.sub(lambda match: match[0][0] + "〇" * (len(match[0]) - 1), spelt)
    if "．" in spelt:
        spelt = _WIDE_POINT.sub(lambda match: match[0][0] + ".", spelt)
    if "。" in spelt or "·" in spelt:
        spelt = _RAISED_POINT.sub(lambda match: match[0][0] + ".", spelt)
    if "：" in spelt:
        spelt = _WIDE_COLON.sub(lambda match: match[0][0] + ":", spelt)
    return text.respelled(spelt)
