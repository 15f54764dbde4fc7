"""Numbers as reports write them: Arabic, Chinese, formal, mixed, and damaged by scanning.

The grammar is that of the written language, not a list of cases: digits fill places, 十百千 open
places inside a group, 万 and 亿 close groups. What the grammar rejects is no number.
"""

from decimal import Decimal
from functools import lru_cache

from extractor.deferred import deferred

DIGITS = {
    **dict.fromkeys("零〇○", 0),
    **dict.fromkeys("一壹", 1),
    **dict.fromkeys("二贰两", 2),
    **dict.fromkeys("三叁", 3),
    **dict.fromkeys("四肆", 4),
    **dict.fromkeys("五伍", 5),
    **dict.fromkeys("六陆", 6),
    **dict.fromkeys("七柒", 7),
    **dict.fromkeys("八捌", 8),
    **dict.fromkeys("九玖", 9),
}
TENS = {"廿": 20, "卅": 30}
PLACES = {
    **dict.fromkeys("十拾", 10),
    **dict.fromkeys("百佰", 100),
    **dict.fromkeys("千仟", 1000),
}
GROUPS = {"万": 10**4, "亿": 10**8}
LOOKALIKES = str.maketrans("OoIl", "0011")
"""Letters that scanning puts in place of digits."""

CHINESE_NUMERALS = "".join([*DIGITS, *TENS, *PLACES, *GROUPS])
_SINGLE = {
    char: Decimal(value)
    for char, value in {**DIGITS, **TENS, **PLACES, **GROUPS}.items()
    if char not in "零〇○"
}
PLAIN_NUMERALS = "零〇○一二两三四五六七八九十百千万亿"
FORMAL_NUMERALS = "壹贰叁肆伍陆柒捌玖拾佰仟"
_TOKEN = deferred(
    rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9,])|[0-9]+)(?:\.[0-9]+)?|[{CHINESE_NUMERALS}点]"
)
_LONGEST_ARABIC = 20
"""More characters than the largest amounts take; longer runs of digits are codes or noise."""

_SURE_DIGITS = 15
"""As many digits a JSON number keeps, whichever they are; 12345678901.234567 it does not."""

_KEPT = 1024
"""Most numbers of a report are among its few small ones: one object serves all their figures."""


@lru_cache(_KEPT)
def read_number(words: str) -> Decimal | None:
    """Return the value of a numeral, None where the number grammar rejects it.

    >>> [str(read_number(words)) for words in ("2,500", "2亿5千万", "一百五十六", "伍拾", "3.2万")]
    ['2500', '250000000', '156', '50', '32000.0']
    >>> read_number("二〇二三") is read_number("三五") is None
    True
    """
    if words.isascii() and words.isdigit():
        return Decimal(words) if len(words) <= _LONGEST_ARABIC else None
    if words in _SINGLE:
        return _SINGLE[words]
    reading = _Reading()
    tokens = _TOKEN.findall(words)
    if not tokens or sum(map(len, tokens)) != len(words):
        return None
    value = reading.total() if all(map(reading.take, tokens)) else None
    return value if len(words) <= _SURE_DIGITS or _is_told_by_json(value) else None


def _is_told_by_json(value: Decimal | None) -> bool:
    """Tell whether a report that was written and read back has the same number.

    >>> _is_told_by_json(Decimal("12345678901.234567")), _is_told_by_json(Decimal("1234567890.5"))
    (False, True)
    """
    if value is None or value == value.to_integral_value():
        return True
    return Decimal(repr(float(value))) == value


class _Reading:
    """The state of a left-to-right reading; `take` answers whether the token fits."""

    def __init__(self) -> None:
        self.closed = Decimal(0)  # groups that 亿 or 万 have closed
        self.group = Decimal(0)  # the group being filled
        self.digit: Decimal | None = None  # a digit that waits for its place
        self.place = 10**5  # the last place taken inside the group
        self.last_group = 10**9
        self.fraction = 0  # digits taken after 点
        self.after_zero = False

    def take(self, token: str) -> bool:
        if token in DIGITS:
            return self._take_digit(DIGITS[token])
        if token in PLACES:
            return self._take_place(PLACES[token])
        if token in GROUPS:
            return self._take_group(GROUPS[token])
        if token in TENS:
            self.group += TENS[token]
            self.place = 10
            return self.digit is None
        if token == "点":
            return self._take_point()
        return len(token) <= _LONGEST_ARABIC and self._take_arabic(token)

    def _take_digit(self, digit: int) -> bool:
        if self.fraction:
            self.digit = (self.digit or Decimal(0)) + Decimal(digit).scaleb(-self.fraction)
            self.fraction += 1
            return True
        if digit == 0:
            self.after_zero = True
            return self.digit is None
        fits = self.digit is None
        self.digit = Decimal(digit)
        return fits

    def _take_point(self) -> bool:
        fits = not self.fraction and (self._is_filled() or self.after_zero)
        self.fraction = 1
        return fits

    def _is_filled(self) -> bool:
        """Tell whether the group that is being filled holds a number, be it 0."""
        return self.digit is not None or self.group > 0

    def _take_arabic(self, token: str) -> bool:
        fits = self.digit is None and not self.fraction
        self.digit = Decimal(token.replace(",", ""))
        return fits

    def _take_place(self, place: int) -> bool:
        if self.fraction or place >= self.place:
            return False
        self.group += (Decimal(1) if self.digit is None else self.digit) * place
        self.digit, self.place, self.after_zero = None, place, False
        return True

    def _take_group(self, size: int) -> bool:
        multiplies = size > self.last_group  # 万亿: 亿 multiplies what 万 has closed
        if not multiplies and not self._is_filled():
            if self.closed or self.after_zero:
                return False
            self.group = Decimal(1)
        self.group += self.digit or 0
        if multiplies:
            self.closed, self.group = (self.closed + self.group) * size, Decimal(0)
        else:
            self.closed, self.group = self.closed + self.group * size, Decimal(0)
        fits = size != self.last_group
        self.last_group, self.place, self.digit = size, 10**5, None
        self.fraction, self.after_zero = 0, False
        return fits

    def total(self) -> Decimal | None:
        if self.fraction == 1:
            return None
        return self.closed + self.group + (self.digit or 0) * self._trailing_place()

    def _trailing_place(self) -> int:
        """Return what a last digit fills: the next place in 三万五 and 一百五, but not after 零."""
        if self.after_zero or self.fraction or self.digit is None or self.digit >= 10:
            return 1
        if self.place in (100, 1000):
            return self.place // 10
        if self.place > 1000 and self.last_group <= 10**8 and self.digit == int(self.digit):
            return self.last_group // 10
        return 1


_ADJACENT = deferred(
    r"(?P<head>[二三四五六七八九]?十|[一二两三四五六七八九]百)?"
    r"(?P<pair>一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九)(?P<tail>[十百千万亿]*)"
)
_ADJACENT_ARABIC = deferred(
    r"(?P<head>)(?P<pair>1、2|2、3|3、4|4、5|5、6|6、7|7、8|8、9)(?P<tail>[百千万亿]{1,3})"
)


def read_adjacent(words: str) -> tuple[Decimal, Decimal] | None:
    """Return the two bounds of an estimate by neighbouring digits, None for anything else.

    >>> read_adjacent("七八十"), read_adjacent("三、五"), read_adjacent("十五六")
    ((Decimal('70'), Decimal('80')), (Decimal('3'), Decimal('5')), (Decimal('15'), Decimal('16')))
    >>> read_adjacent("2、3万"), read_adjacent("23万")
    ((Decimal('20000'), Decimal('30000')), None)
    """
    if words.isascii():
        return None
    match = _ADJACENT.fullmatch(words.replace("、", "")) or _ADJACENT_ARABIC.fullmatch(words)
    if not match:
        return None
    pair = match["pair"].replace("、", "")
    bounds = [read_number((match["head"] or "") + digit + match["tail"]) for digit in pair]
    low, high = bounds
    return (low, high) if low is not None and high is not None else None


def undamaged(words: str) -> str:
    """Return a scanned numeral with letters for digits (2O, l2) as digits.

    >>> undamaged("2O"), undamaged("l2")
    ('20', '12')
    """
    return words if words.isdigit() else words.translate(LOOKALIKES)
