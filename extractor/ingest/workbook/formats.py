"""Numbers as a workbook shows them: 0.356 in the format 0.0% is 35.6%."""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from types import MappingProxyType

from extractor.ingest.workbook.dates import dated, moment

GENERAL = "General"
BUILT_IN: Mapping[int, str] = MappingProxyType(
    {
        **{1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%"},
        **{5: "¥#,##0", 6: "¥#,##0", 7: "¥#,##0.00", 8: "¥#,##0.00"},
        **dict.fromkeys((37, 38, 41, 42), "#,##0"),
        **dict.fromkeys((39, 40, 43, 44), "#,##0.00"),
        **dict.fromkeys((14, 15, 30), "yyyy/m/d"),
        **dict.fromkeys((16, 28, 29, 51, 54, 58), "m月d日"),
        **dict.fromkeys((17, 27, 36, 50, 52, 57), "yyyy年m月"),
        **{31: "yyyy年m月d日", 53: "yyyy年m月d日", 22: "yyyy/m/d h:mm", 49: "@"},
        **dict.fromkeys((18, 20, 32, 34, 55), "h:mm"),
        **dict.fromkeys((19, 21, 33, 35, 45, 47, 56), "h:mm:ss"),
        46: "[h]:mm:ss",
    }
)
"""The formats that files name by number alone, as Chinese Office shows them."""

_LITERAL = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]')
_HELD = re.compile("[\ue000-\uf8ff]")
_DATE = re.compile(r"[ymdhs]|aaa", re.IGNORECASE)
_ELAPSED = re.compile(r"\[([hms])+\]", re.IGNORECASE)
_DIGITS = re.compile(r"([0#?][0#?,]*)?(?:\.([0#?]*))?(,*)")
_OWN_WAY = re.compile(r"e[+-]|/\?|\?/|^\s*$", re.IGNORECASE)
"""Powers of ten and fractions, which are shown as plain numbers."""
_GENERAL = re.compile("general|@", re.IGNORECASE)
_LONGEST = 10
"""Significant digits of a number without a format, for which cells have room."""
_LARGEST = 308
"""The power of ten that numbers of workbooks reach; what is larger is shown as the file has it."""


def shown(number: str, form: str, *, since_1904: bool = False) -> str:
    """Return the number as its format shows it; one that is no number stays as it is.

    >>> shown("0.35600000000000004", "0.0%"), shown("12345.678", '#,##0.00"万元"')
    ('35.6%', '12,345.68万元')
    >>> shown("45292", 'yyyy"年"m"月"'), shown("33.333333333333336", "General")
    ('2024年1月', '33.33333333')
    """
    try:
        value = Decimal(number)
    except InvalidOperation:
        return number
    if not value.is_finite() or abs(value.adjusted()) > _LARGEST:
        return number
    section, value = _section(form, value)
    bare, literals = _without_literals(section)
    if _OWN_WAY.search(bare):
        return _general(value)
    if _GENERAL.search(bare):
        return _restored(_GENERAL.sub(_general(value), bare), literals)
    if _DATE.search(bare):
        time = moment(float(value), since_1904=since_1904)
        return _restored(dated(bare, time, float(value)), literals) if time else _general(value)
    return _restored(_numeric(bare, value), literals)


def _section(form: str, value: Decimal) -> tuple[str, Decimal]:
    """Return the part of the format for numbers of this sign, and what it is to show."""
    sections = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', form)
    if value == 0 and len(sections) > 2 and sections[2]:
        return sections[2], value
    if value < 0 and len(sections) > 1 and sections[1]:
        return sections[1], -value
    return sections[0], value


def _without_literals(section: str) -> tuple[str, list[str]]:
    """Hold the literal words of a format in characters that mean nothing in one."""
    literals: list[str] = []

    def held(match: re.Match[str]) -> str:
        if _ELAPSED.fullmatch(match[0]):
            return match[0]
        words = match[1] or match[2] or match[3] or ""
        if not words:
            return ""
        literals.append(words)
        return chr(0xE000 + len(literals) - 1)

    return _LITERAL.sub(held, section), literals


def _restored(text: str, literals: list[str]) -> str:
    return _HELD.sub(lambda match: literals[ord(match[0]) - 0xE000], text).strip()


def _numeric(form: str, value: Decimal) -> str:
    places = next((match for match in _DIGITS.finditer(form) if match[1] or match[2]), None)
    if places is None:
        return form
    whole, fraction = places[1] or "", places[2] or ""
    thousands = len(whole) - len(whole.rstrip(",")) + len(places[3])
    value = value * 100 ** form.count("%") / 1000**thousands
    head, point, tail = _rounded(value, len(fraction), fraction.count("0")).partition(".")
    head = head.removeprefix("-").zfill(whole.count("0"))
    if "," in whole.rstrip(","):
        head = f"{int(head):,}"
    sign = "-" if value < 0 and (head + tail).strip("0,") else ""
    return form[: places.start()] + sign + head + point + tail + form[places.end() :]


def _rounded(value: Decimal, most: int, least: int) -> str:
    """Return the number with at least and at most so many decimals."""
    room = Context(max(value.adjusted(), 0) + most + 2, ROUND_HALF_UP)
    text = f"{value.quantize(Decimal(1).scaleb(-most), context=room):f}"
    head, point, tail = text.partition(".")
    kept = tail[:least] + tail[least:].rstrip("0")
    text = head + (point + kept if kept else "")
    return text.removeprefix("-") if not text.strip("-0.") else text


def _general(value: Decimal) -> str:
    if value == value.to_integral_value():
        return f"{value.to_integral_value():f}"
    before = max(value.copy_abs().adjusted() + 1, 1)
    return _rounded(value, max(_LONGEST - before, 0), 0)
