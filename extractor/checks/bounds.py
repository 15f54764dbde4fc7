"""What a stated quantity leaves open: 37% is 36.5 to 37.5, 2.2万余 is 22,000 or more."""

import re
from dataclasses import dataclass
from decimal import Decimal

from extractor.deferred import deferred
from extractor.quick import quick
from extractor.schema import Figure

_WRITTEN = deferred(
    r"(?P<number>[0-9][0-9,]*(?:\.(?P<decimals>[0-9]+))?)(?P<scale>[十百千万亿]{0,3})"
)
_POINT = deferred("点([一二三四五六七八九零〇]+)")
_SCALED = deferred("[万亿]")
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_APPROXIMATELY = Decimal("0.05")
"""Share by which 约 may miss: reports say 约100 for 96, hardly for 90."""
_LONGEST_ROUND = 2
"""Characters of a round figure: 2亿, 6万."""
_TENTH = 10
"""三成 stands for a number between 25 and 35 per cent."""


@quick
@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most a quantity may be, None where it is open, and the likeliest value."""

    low: Decimal | None
    high: Decimal | None
    best: Decimal | None = None

    @classmethod
    def around(cls, value: Decimal, by: Decimal = Decimal(0)) -> "Bounds":
        """Return the bounds of `value`, give or take `by`.

        >>> Bounds.around(Decimal(37), Decimal("0.5"))
        Bounds(low=Decimal('36.5'), high=Decimal('37.5'), best=Decimal('37'))
        """
        return cls(value - by, value + by, value)

    def meets(self, other: "Bounds") -> bool:
        """Tell whether one value could lie in both."""
        return not (self.exceeds(other) or other.exceeds(self))

    def exceeds(self, other: "Bounds") -> bool:
        """Tell whether all of it lies above the other.

        >>> Bounds.around(Decimal(12)).exceeds(Bounds.around(Decimal(10), Decimal(2)))
        False
        """
        return self.low is not None and other.high is not None and self.low > other.high

    def plus(self, other: "Bounds") -> "Bounds":
        """Return the bounds of the sum."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        best = None if self.best is None or other.best is None else self.best + other.best
        return Bounds(low, high, best)

    def changed(self, by: "Bounds", *, grows: bool) -> "Bounds":
        """Return the bounds of the closed value when it grows or shrinks by a closed amount.

        >>> Bounds.around(Decimal(98)).changed(Bounds.around(Decimal(21)), grows=False).best
        Decimal('77')
        """
        assert self.low is not None and self.high is not None
        assert by.low is not None and by.high is not None
        low, high = (by.low, by.high) if grows else (-by.high, -by.low)
        return Bounds.around((self.low + self.high + low + high) / 2, self.width + by.width)

    @property
    def width(self) -> Decimal:
        """How far a closed value may lie from its middle."""
        assert self.low is not None and self.high is not None
        return (self.high - self.low) / 2

    @property
    def is_closed(self) -> bool:
        """Whether neither end is open."""
        return self.low is not None and self.high is not None


def states_number(figure: Figure) -> bool:
    """Tell whether `figure` has bounds: 几十个 states no number."""
    return not (figure.value is None and figure.low is None and figure.high is None)


def bounds_of(figure: Figure) -> Bounds | None:
    """Return what `figure` may stand for, None where no number is stated.

    >>> from extractor.schema import Evidence
    >>> at = Evidence(0, 3, "37%", 0, 3, "37%")
    >>> bounds_of(Figure(id="", quote="37%", kind="percent", value=Decimal(37), unit="%",
    ...     confidence=1, found_by="", evidence=at))
    Bounds(low=Decimal('36.5'), high=Decimal('37.5'), best=Decimal('37'))
    """
    value = _size_of(figure)
    if value is None:
        return Bounds(figure.low, figure.high) if states_number(figure) else None
    if figure.qualifier in ("more_than", "at_least"):
        return Bounds(value, None, value)
    if figure.qualifier in ("less_than", "at_most"):
        return Bounds(None, value, value)
    by = half_step_of(figure)
    return Bounds.around(value, max(by, abs(value) * _APPROXIMATELY) if _is_vague(figure) else by)


def _size_of(figure: Figure) -> Decimal | None:
    """Return the value, of a change without its sign: that is told by its direction."""
    falls = figure.role == "change" and figure.value is not None and figure.value < 0
    return -figure.value if falls and figure.value else figure.value


def cut_off(figure: Figure, stated: Bounds) -> Bounds:
    """Return the bounds that `stated` leaves a rate whose digits may be cut off, not rounded.

    47% is said of 47.8, too.
    """
    if figure.value is None or stated.high is None:
        return stated
    return Bounds(stated.low, stated.high + half_step_of(figure), stated.best)


def half_step_of(figure: Figure) -> Decimal:
    """Return half of the last place that the quote writes; a plain count has none.

    6.7万户 leaves 500 open on each side, 145人 nothing, 37% half a per cent, 120 under 万元 5000.
    """
    match = _WRITTEN.search(figure.quote)
    if match is None:
        return _half_step_in_words(figure)
    decimals, scale = match["decimals"] or "", match["scale"]
    elsewhere = scale_elsewhere(figure)
    if not scale and not decimals and elsewhere == 1:
        return Decimal("0.5") if figure.kind == "percent" else Decimal(0)
    step = elsewhere * _scaled(Decimal(10) ** -len(decimals), scale)
    # One round figure with 万 or 亿 and no 余 or 约 is meant as it stands: 2亿元 is not 2.4亿元.
    return step / (2 if decimals or len(match[0]) > _LONGEST_ROUND else 20)


def _scaled(number: Decimal, scale: str) -> Decimal:
    for character in scale:
        number *= _SCALES[character]
    return number


def scale_elsewhere(figure: Figure) -> Decimal:
    """Return the 万 that a header or the end of a list gives a number: 12.5 under 万元."""
    written = _WRITTEN.search(figure.quote)
    if not figure.value or not figure.support or written is None:
        return Decimal(1)
    told = _scaled(Decimal(written["number"].replace(",", "")), written["scale"])
    return abs(figure.value) / told if told else Decimal(1)


def _half_step_in_words(figure: Figure) -> Decimal:
    """Return the same for numbers in words: 三成, 百分之二十八, 四亿八千三百万吨."""
    if "成" in figure.quote:
        return Decimal(_TENTH) / 2
    decimals = _POINT.search(figure.quote)
    if decimals or figure.kind == "percent":
        places = len(decimals[1]) if decimals else 0
        return Decimal(10) ** -places / 2
    value = figure.value
    if value is None or not value or not _SCALED.search(figure.quote):
        return Decimal(0)
    return Decimal(10) ** int(value.normalize().as_tuple().exponent) / 2


def _is_vague(figure: Figure) -> bool:
    return figure.qualifier in ("approx", "vague")


def plain(value: Decimal) -> str:
    """Return a number as people write it, two decimals at most, small ones four.

    >>> plain(Decimal("36.674259")), plain(Decimal("1.20E+2"))
    ('36.67', '120')
    """
    return _shown(value, "0.01" if abs(value) >= 1 else "0.0001")


def _shown(value: Decimal, step: str) -> str:
    shown = f"{value.quantize(Decimal(step)):f}"
    return re.sub(r"\.?0+$", "", shown) if "." in shown else shown


def scaled(value: Decimal) -> str:
    """Return a number with 万 or 亿 where it is large.

    >>> scaled(Decimal(2380000000000)), scaled(Decimal(48185)), scaled(Decimal(145))
    ('23800亿', '4.8185万', '145')
    """
    for scale, name in ((Decimal(10**8), "亿"), (Decimal(10**4), "万")):
        if abs(value) >= scale:
            return _shown(value / scale, "0.0001") + name
    return plain(value)
