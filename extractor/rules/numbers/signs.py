"""Minus signs: which marks before a number put it below zero, and which only join or open.

A hyphen is a minus where no dash can stand (同比-3.2%, 为-5℃, 余额-300万元). Where it may be either
(总投资-300万元) the number is not read.
"""

import re

from extractor.deferred import deferred
from extractor.values.numbers import PLAIN_NUMERALS
from extractor.values.units import UNITS, any_of

HYPHENS = "-－–"  # noqa: RUF001 (the signs that are written for a minus)
SIGN = f"(?:[{HYPHENS}负]|零下)"
"""What may put a number below zero, as a part of the quantity's words."""

_LEVELLED = ("money", "percent", "area", "length", "ratio", "other")
_BELOW_ZERO = [name for name, unit in UNITS.items() if unit.kind in _LEVELLED]
LEVELLED = any_of(_BELOW_ZERO)
"""Units of what may lie below zero: there is no -3人 where nothing grew or shrank."""

_POINTS = [name for name, unit in UNITS.items() if unit.kind == "percent"] + ["℃", "摄氏度"]
"""Units of rates and temperatures, before which a hyphen behind a noun is a minus."""

_NUMBER = rf"[0-9{PLAIN_NUMERALS}][0-9.,点{PLAIN_NUMERALS}]{{0,15}}"
_RANGE = rf"{_NUMBER}(?:[-—–~～至到]{SIGN}?{_NUMBER})?"  # noqa: RUF001 (dashes)
_IN_POINTS = deferred(rf"{_RANGE}{any_of(_POINTS)}")
_MEASURED = deferred(rf"{_RANGE}{LEVELLED}|百分之")
_BALANCE = (
    "[同环]比|[比较](?:上年|去年|上月|同期|年初|常年)(?:同期)?|余额|结余|盈余|利润(?:总额)?|损益|收益|"
    "净增|增[长加减量速幅]|变[化动幅]|差额|净[值额]|净资产|净流[入量]|现金流量?|"
    "[气水]温|温度|高温|低温|增长率|[涨降]幅"
)
"""Words for what is counted from zero up and down."""

_AFTER_BALANCE = deferred(rf"(?:{_BALANCE})[约为至到达]?$")
_AFTER_LINK = deferred("(?:[约为至到是长降：（，；、和与及(:]|^)$")
"""Behind a linking word or a mark that ends a phrase no dash joins anything."""

_AFTER_RATE = deferred(rf"(?:{_BALANCE}|[为至到是呈：（率额产值]|^)$")
"""Behind these 负 says that a number is negative: 为负3%, 净利润负300万元."""

_AFTER_NUMBER = deferred(rf"[0-9](?:[百千万亿]{{0,2}}{LEVELLED})?$")
_AFTER_PLACE_OR_TIME = deferred("[年月日村县市区镇乡省州旗]$")
"""Behind a number, a place or a time a hyphen may be a dash: 60元-50元, 甲县-98%."""

_AFTER_NAME = deferred("[一-龥A-Za-z）]$")
_WORDS_OF_BEARING = frozenset("担肩背胜辜抱自正减承增身欠亏各须应税债")
"""With 负 they are words: 担负, 减负, 正负, 各负."""

_REACH = 8


def sign_start(text: str, numeral: int) -> int:
    """Return where the minus before the numeral begins, the numeral's place where none stands.

    >>> [sign_start(text, text.index("3")) for text in ("同比-3.2%", "A区-3套", "余额负3万元")]
    [2, 3, 2]
    """
    last = text[numeral - 1 : numeral]
    if last == "下":
        return numeral - 2 if text.startswith("零下", max(0, numeral - 2)) else numeral
    holds = _is_negative if last == "负" else _is_minus
    return numeral - 1 if holds(text, numeral - 1) else numeral


def _is_minus(text: str, hyphen: int) -> bool:
    first = max(0, hyphen - _REACH)
    if _AFTER_LINK.search(text, first, hyphen) or _AFTER_BALANCE.search(text, first, hyphen):
        return True
    if not "一" <= text[hyphen - 1] <= "龥" or _AFTER_PLACE_OR_TIME.search(text, first, hyphen):
        return False
    joins = _AFTER_NUMBER.search(text, first, hyphen)
    return not joins and _IN_POINTS.match(text, hyphen + 1) is not None


def _is_negative(text: str, at: int) -> bool:
    says = _AFTER_RATE.search(text, max(0, at - _REACH), at)
    return bool(says and _MEASURED.match(text, at + 1))


def may_be_negative(match: re.Match[str]) -> bool:
    """Tell a number behind what may be a minus or a dash: 总投资-300万元, 甲县-98%."""
    text, mark = match.string, match.start() - 1
    first = max(0, mark - _REACH)
    if text[mark] == "负":
        return text[mark - 1 : mark] not in _WORDS_OF_BEARING
    if text[mark] == "—":
        return _AFTER_BALANCE.search(text, first, mark) is not None
    joins = _AFTER_NUMBER.search(text, first, mark)
    return not joins and _AFTER_NAME.search(text, first, mark) is not None
