"""How Word writes the numbers that it generates: 一, 壹, 甲, ①, iv, aa."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

_DIGITS = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_FORMAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_FULL_WIDTH = {ord("0") + digit: 0xFF10 + digit for digit in range(10)}


def written(number: int, form: str) -> str:
    """Return `number` in the format that Word calls `form`; what has no form of its own is decimal.

    >>> [written(12, form) for form in ("chineseCounting", "decimalEnclosedCircle", "lowerRoman")]
    ['十二', '⑫', 'xii']
    >>> written(105, "chineseCountingThousand"), written(21, "decimalEnclosedCircle")
    ('一百零五', '21')
    """
    writer = _WRITERS.get(form)
    if writer is None or not 0 < number < 10_000:
        return str(number)
    return writer(number)


def _counting(number: int, digits: str = _DIGITS, units: str = " 十百千") -> str:
    """Write a number below 10,000 with its units: 一千零五."""
    text = ""
    for place, digit in zip(
        range(len(str(number)) - 1, -1, -1), map(int, str(number)), strict=True
    ):
        if digit:
            text += digits[digit] + units[place].strip()
        elif text and not text.endswith("零"):
            text += "零"
    return text.rstrip("零")


def _short_ten(number: int) -> str:
    text = _counting(number)
    return text[1:] if 10 <= number < 20 else text


def _chinese_counting(number: int) -> str:
    return _short_ten(number) if number < 100 else _digital(number)


def _japanese_counting(number: int) -> str:
    """Leave out the 一 before 十, 百 and 千, and the zeros between."""
    text = _counting(number).replace("零", "")
    return text.replace("一十", "十").replace("一百", "百").replace("一千", "千")


def _formal(number: int) -> str:
    return _counting(number, _FORMAL, " 拾佰仟")


def _formal_traditional(number: int) -> str:
    return _counting(number, _FORMAL_TRADITIONAL, " 拾佰仟")


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _sexagenary(number: int) -> str:
    return _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12]


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _letters(number: int) -> str:
    """Write A to Z, then AA, BB and so on, as Word does."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _one_of(first: str, count: int) -> Callable[[int], str]:
    """Return the writer that takes characters in their order from `first` on."""
    return lambda number: chr(ord(first) + number - 1) if number <= count else str(number)


def _in_turn(names: str) -> Callable[[int], str]:
    return lambda number: names[number - 1] if number <= len(names) else str(number)


_WRITERS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "chineseCounting": _chinese_counting,
        "chineseCountingThousand": _short_ten,
        "chineseLegalSimplified": _formal,
        "decimalEnclosedCircle": _one_of("①", 20),
        "decimalEnclosedCircleChinese": _one_of("①", 20),
        "decimalEnclosedFullstop": _one_of("⒈", 20),
        "decimalEnclosedParen": _one_of("⑴", 20),
        "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
        "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
        "decimalZero": "{:02}".format,
        "ideographDigital": _digital,
        "ideographEnclosedCircle": _one_of("㊀", 10),
        "ideographLegalTraditional": _formal_traditional,
        "ideographTraditional": _in_turn(_STEMS),
        "ideographZodiac": _in_turn(_BRANCHES),
        "ideographZodiacTraditional": _sexagenary,
        "japaneseCounting": _japanese_counting,
        "japaneseDigitalTenThousand": _digital,
        "lowerLetter": lambda number: _letters(number).lower(),
        "lowerRoman": lambda number: _roman(number).lower(),
        "none": lambda _: "",
        "numberInDash": "- {} -".format,
        "taiwaneseCounting": _chinese_counting,
        "taiwaneseCountingThousand": _short_ten,
        "taiwaneseDigital": _digital,
        "upperLetter": _letters,
        "upperRoman": _roman,
    }
)
