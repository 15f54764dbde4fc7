"""Quantities: number, approximators, unit. Examples in `quantities.toml`.

The pieces of a quantity are the same everywhere (1300多亿元: number, more, scale, unit), so the
rules share the pieces; each rule is one way to put them together.
"""

import re
from collections.abc import Callable

from extractor.finder import Rule, always
from extractor.rules.numbers.counting import (
    MATTERS,
    counts,
    range_counts,
    shared_counts,
    stands_for_count,
    vague_counts,
)
from extractor.rules.numbers.gates import QUANTITY_GATES
from extractor.rules.numbers.numerals import (
    ADJACENT,
    ADJACENT_ARABIC,
    ARABIC,
    CHINESE,
    DAMAGED,
    FORMAL,
    SCALE,
)
from extractor.rules.numbers.proportions import (
    half_counts,
    ratio_counts,
    read_fraction,
    read_one_half,
    read_percent_words,
    read_ratio,
    read_tenths,
    read_turns,
    slash_counts,
    tenths_count,
)
from extractor.rules.numbers.qualifiers import TOUCH
from extractor.rules.numbers.ranks import is_rank
from extractor.rules.numbers.readers import (
    read_bare,
    read_half,
    read_plain,
    read_range,
    read_rank,
    read_shared,
    read_vague,
)
from extractor.rules.numbers.signs import SIGN
from extractor.values.quantity import Quantity
from extractor.values.units import COUNTED, MEASURED, UNIT

_MIXED = (
    rf"{ARABIC}(?:{SCALE}{{1,2}}[0-9]{{1,4}}(?:\.[0-9]{{1,4}})?(?=[百千万亿])){{0,3}}"
    r"(?:[万亿][0-9]{3,4}(?![0-9.,百千万亿余多]))?"
)
_NUMBER = rf"(?:{DAMAGED}|{ADJACENT_ARABIC}|{_MIXED}|{FORMAL}|{ADJACENT}|{CHINESE})"
_NOTE = r"(?:（不?含[^（）]{0,6}）)?"
_SCALED = (
    rf"(?P<number>{_NUMBER})(?P<more>[余多来几])?+(?P<scale>{SCALE}{{1,3}}+)?(?P<more2>[余多])?"
    r"(?P<scale2>(?<=万[余多])亿)?"
)
_BOUND = (
    rf"(?:{_NOTE}(?P<bound>左右|上下|及?以上|之上|及?以下|以内|出头|有余))?"
    r"(?=(?P<within>之?内(?![设部涵容控外陆地河蒙阁科乡资销需]))?)"
)
_NOUN_BOUND = (
    r"(?=(?P<noun_bound>[^\W\d_A-Za-z在为的和及与达由对等有是上下以至到]{1,5}"
    r"(?P<beyond>以[上下])(?=[的，。；、）]|$))?)"
)
"""A bound behind the noun counted: 5家门店以上."""
_AFTER = r"(?P<after>半(?![年月天数])|多(?![功元样种方层边式媒渠])|余(?![项名个]))?"
_STRONG = r"(?P<strong>[强弱](?![化势制度调项者劲省市县区镇村校企国军]))?"
"""A share that is somewhat more or less: 四分之一强."""
_PER = rf"(?:[/／](?P<per>{UNIT}))?"
_PAIR = rf"{ADJACENT_ARABIC}|[一二三四五六七八]、[二三四五六七八九](?=[百千万亿])"
_UP_TO_WAN = r"[一二两三四五六七八九十][一二两三四五六七八九十百千]{0,8}"
_GREAT = rf"{_UP_TO_WAN}(?:[万亿]零?{_UP_TO_WAN})?"
_DASH = rf"{_NOTE}(?P<dash>至|到|(?P<line>[-—–~～―])(?P=line)?)(?P<sign>{SIGN})?"
_LOW = (
    rf"(?P<low>{_NUMBER})(?P<low_more>[余多])?+(?P<low_scale>{SCALE}{{1,3}}+)?+"
    rf"(?P<low_unit>{UNIT})?+"
)
_CJK_NUMBER = rf"(?:{ARABIC}|{CHINESE})"


def _rule(
    name: str,
    pattern: str,
    reader: Callable[[re.Match[str]], Quantity | None],
    holds: Callable[[re.Match[str]], bool] = always,
    tail: str = "",
) -> Rule:
    gate = QUANTITY_GATES.get(name)
    return Rule(name, "figure", TOUCH + pattern, reader, holds, tail, gate and TOUCH + gate)


QUANTITIES = [
    _rule(
        "range",
        rf"{_LOW}{_DASH}{_SCALED}(?P<unit>{UNIT})",
        read_range,
        range_counts,
        _PER + _BOUND,
    ),
    _rule(
        "percent_words",
        rf"百分之(?P<low>{_CJK_NUMBER})(?:(?:至|到)(?:百分之)?(?P<high>{_CJK_NUMBER}))?"
        rf"(?P<more>[余多])?{_BOUND}",
        read_percent_words,
    ),
    _rule(
        "fraction",
        rf"(?!百分)(?P<whole>{_CJK_NUMBER})分之(?P<part>{_CJK_NUMBER}){_STRONG}{_BOUND}",
        read_fraction,
    ),
    _rule(
        "slash_fraction",
        (
            rf"(?P<part>[1-9][0-9]?)[/／∕](?P<whole>[1-9][0-9]{{0,2}})"
            rf"(?![0-9/／.年月日]){_STRONG}{_BOUND}"
        ),
        read_fraction,
        slash_counts,
    ),
    _rule(
        "ratio",
        rf"(?P<left>{ARABIC})(?:[:：∶]|比(?=[0-9]))(?P<right>{ARABIC})(?![0-9.]{{0,12}}[0-9:：])",
        read_ratio,
        ratio_counts,
    ),
    _rule(
        "half",
        rf"(?<!个)半(?P<fill>个多(?=月|小时|世纪))?"
        rf"(?P<unit>个月|亩(?![产均])|月(?<=多月)|个小时|小时|天|数|个世纪|世纪|"
        rf"(?<![上下前后大]半)年){_AFTER}{_BOUND}",
        read_half,
    ),
    _rule(
        "one_half",
        rf"一半(?P<more>还?多)?{_BOUND}",
        read_one_half,
        half_counts,
    ),
    _rule(
        "shared_points",
        rf"(?P<number>{ARABIC})(?P<scale>)个"
        rf"(?=(?:[、和与及]{ARABIC}个?(?P<last_scale>)){{1,6}}(?P<unit>百分点))",
        read_shared,
    ),
    _rule(
        "measured",
        rf"{_SCALED}(?P<fill>个(?:多|半(?!天)))?(?P<unit>{MEASURED})",
        read_plain,
        counts,
        _PER + _AFTER + _BOUND,
    ),
    _rule(
        "rank",
        rf"第(?P<number>{_CJK_NUMBER})(?:[至到—–~～-]第?(?P<last>{_CJK_NUMBER}))?"  # noqa: RUF001
        "(?P<unit>位|名|家|个|批)?",
        read_rank,
        is_rank,
    ),
    _rule(
        "counted",
        rf"{_SCALED}(?P<unit>{COUNTED})",
        read_plain,
        counts,
        _PER + _BOUND + _NOUN_BOUND,
    ),
    _rule(
        "tenths",
        (
            rf"(?P<number>{_CJK_NUMBER})成(?P<part>[半一二三四五六七八九])?"
            rf"(?P<more>多)?{_STRONG}{_BOUND}"
        ),
        read_tenths,
        tenths_count,
    ),
    _rule("turns", r"翻(?P<more>了)?(?P<number>[一两二三四0-9])?番", read_turns),
    _rule(
        "vague",
        rf"(?:好?几|数)(?:[十百千万亿]{{1,3}}|十)(?P<more>[余多])?(?P<unit>{UNIT}){_BOUND}",
        read_vague,
        vague_counts,
    ),
    _rule(
        "shared",
        rf"(?P<number>{ARABIC})(?P<scale>{SCALE}{{1,3}})?"
        rf"(?=(?:[、和与及]{ARABIC}(?P<last_scale>{SCALE}{{1,3}})?){{1,12}}(?P<unit>{UNIT}))",
        read_shared,
        shared_counts,
    ),
    _rule(
        "bare_scaled",
        rf"(?<![几数])(?P<number>{_PAIR}|{_MIXED}(?=[余多]?{SCALE})|"
        rf"{_GREAT}(?=[余多]?[万亿])|(?<=[近约逾])[百千](?=[万亿]))(?P<more>[余多])?"
        rf"(?P<scale>{SCALE}{{1,3}}+)(?![一二两三四五六七八九0-9])(?P<more2>[余多])?{_BOUND}"
        r"(?=(?P<noun_bound>人口(?P<beyond>以[上下]))?)",
        read_bare,
    ),
    _rule(
        "bare", rf"(?P<number>{ARABIC})(?=[，。；、）]|$|\n|{MATTERS})", read_bare, stands_for_count
    ),
]
"""Every way to write a quantity, the more specific first."""
