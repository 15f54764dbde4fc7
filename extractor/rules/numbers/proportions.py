"""Shares and ratios: 按1:3配备, 占1/4, 三分之二, 百分之八十五, 七成, 翻两番.

Which of them count, and the readers of their values.
"""

import re
from decimal import Decimal

from extractor.deferred import deferred
from extractor.rules.numbers.qualifiers import Qualified, qualified
from extractor.rules.numbers.readers import RATIO, bounded, ranged, signed
from extractor.values.numbers import read_number
from extractor.values.quantity import Quantity
from extractor.values.units import Unit

_PERCENT = Unit("%", "percent")
_PER_MILLE = Unit("‰", "percent")
_HALF = Decimal("0.5")
_TURN = Unit("番", "ratio")
_RATIO_NOUN = deferred(r"的?(?:比例|配比|比率)")
_RATIO_CUE = deferred(
    r"(?:比例?|之比|配比|按照?|达到?|约为?|为|调整为|结构|[由从到至])[^，。；0-9]{0,6}$"
)
_RATIO_REACH = 12
_SHARE = deferred(r"(?:[的占达约为到至有过]|减少|增加|下降|提高|压缩|精简)了?$")
_SHARE_RATE = deferred("(?:率|占比|比重|比例|份额)(?:约|仅|只有|高?达到?|为)?$")
_OF = deferred("的(?!会|活动|通知|[早中午晚])")
"""Behind a fraction stands what it is a part of: 3/4的企业; 3/4的会 is held on the fourth."""
_HALF_OF = deferred(
    r"(?:占到?|达到?|超过|不足|不到|剩下?|有|减少|压减|压缩|精简|下降|降低|缩短|少)了?(?:近|约)?$"
)
_OTHER_HALVES = deferred("[另这那前后上下每]$|一半[^，。；]{1,12}[，、；]$")
"""What makes 一半 one of two: 另一半, 一半靠人，|一半靠制度."""
_GOES_ON = frozenset("/／-—")
"""Before 3/5 they make a date or a code of it: 2019/3/5."""
_HALF_REACH = 16
_OTHER_TENTHS = deferred(
    "[为立功效员果本熟型长都就绩品套形因才名语真家活败交像片规了人分天]|年(?!轻)"
)


def ratio_counts(match: re.Match[str]) -> bool:
    """Tell 按1:3配备 from the clock time 9:35."""
    text, start = match.string, match.start()
    cue = _RATIO_CUE.search(text, max(0, start - _RATIO_REACH), start)
    return bool(cue or _RATIO_NOUN.match(text, match.end()))


def slash_counts(match: re.Match[str]) -> bool:
    """Tell 占总户数的1/4 and 3/4的企业 from A/B, 2/2023 and 7/10."""
    text, start = match.string, match.start()
    proper = int(match["part"]) < int(match["whole"])
    if not proper or text[start - 1 : start] in _GOES_ON:
        return False
    said = match["touch"] or match["bound"] or match["strong"] or _OF.match(text, match.end())
    rate = _SHARE_RATE.search(text, max(0, start - _RATIO_REACH), start)
    return bool(said or rate or _SHARE.search(text, max(0, start - 3), start))


def half_counts(match: re.Match[str]) -> bool:
    """Tell 占一半, 近一半 and 一半以上 from 另一半 and 一半靠人，一半靠制度."""
    text, start = match.string, match.start()
    first = max(0, start - _HALF_REACH)
    if _OTHER_HALVES.search(text, first, start):
        return False
    said = match["touch"] or match["more"] or match["bound"] or text.startswith("的", match.end())
    return bool(said or _HALF_OF.search(text, first, start))


def tenths_count(match: re.Match[str]) -> bool:
    """Tell 三成群众 from 三成为, 一成果: what follows must not make another word of 成."""
    return bool(match["bound"] or match["more"]) or not _OTHER_TENTHS.match(
        match.string, match.end()
    )


def read_percent_words(match: re.Match[str]) -> Quantity | None:
    """Read 百分之八十五, 百分之十至二十."""
    low = read_number(match["low"])
    high = read_number(match["high"]) if match["high"] else None
    if low is None or (match["high"] and high is None):
        return None
    if high is not None:
        return ranged(low, high, _PERCENT, qualified(match)) if low < high else None
    return bounded(signed(low, match), _PERCENT, qualified(match))


def read_fraction(match: re.Match[str]) -> Quantity | None:
    """Read 三分之二 as the quotient; 千分之三 as ‰."""
    whole, part = read_number(match["whole"]), read_number(match["part"])
    if not whole or part is None:
        return None
    if match["whole"] == "千":
        return bounded(part, _PER_MILLE, qualified(match))
    return bounded(_quotient(part, whole), RATIO, qualified(match))


def read_one_half(match: re.Match[str]) -> Quantity | None:
    """Read 近一半, 一半多, 一半以上."""
    return bounded(_HALF, RATIO, qualified(match))


def read_ratio(match: re.Match[str]) -> Quantity | None:
    """Read 1∶3 as the quotient."""
    left, right = read_number(match["left"]), read_number(match["right"])
    if left is None or not right:
        return None
    return bounded(_quotient(left, right), RATIO, Qualified("exact"))


def _quotient(part: Decimal, whole: Decimal) -> Decimal:
    """Divide as precisely as a JSON number can tell, so that reading a report back changes none."""
    return Decimal(repr(float(part / whole)))


def read_tenths(match: re.Match[str]) -> Quantity | None:
    """Read 三成, 七成以上, 六成半, 七成五 as percent."""
    number = read_number(match["number"])
    if number is None or not 0 < number <= 10:
        return None
    return bounded(number * 10 + _tenth(match["part"]), _PERCENT, qualified(match))


def _tenth(part: str | None) -> Decimal:
    """Return what 半 or 五 behind 成 adds."""
    return Decimal(5) if part == "半" else read_number(part or "零") or Decimal(0)


def read_turns(match: re.Match[str]) -> Quantity | None:
    """Read 翻番 and 翻两番: how often an amount doubled."""
    return bounded(read_number(match["number"] or "一") or Decimal(1), _TURN, Qualified("exact"))
