"""A value and by how much it changed against the rate: 收入98亿元，增加21亿元，增长27.3%.

The value is the new one, unless words make it the old: 原有98个，减少21个，减幅21.4%; 比上年的98个
减少21个，减幅21.4%. The rate may stand before the amount: 收入98亿元，增长27.3%，增加21亿元.
"""

from collections.abc import Iterator
from decimal import Decimal

from extractor.checks.bounds import bounds_of, cut_off, scaled
from extractor.checks.differences import share
from extractor.checks.finding import Finding, compared
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

LONGEST_GAP = 16
"""Characters between a value and its change; farther ones may speak of something else."""
ANOTHER = deferred(
    "[。；：]|同比|环比|其中|上年|去年|比年初|均|平均|分别|可比|扣除|实际|不变|名义|递增|[又再]"
)
"""Words that make a change one of something else, or from another time."""
AT_ONCE = deferred(
    "[，,、（(]?(?:共|净|累计|总体|整体|综合|幅度|即|分别)?[^，]{0,2}[\u4e00-\u9fff]{2}"
    "(?:率|比例|幅度)?了?(?:[约近达为]|达到)?"
)
"""What stands between a value and its own change: a verb, no other subject."""
COMPARED = deferred("(?:(?<![占同环对])比(?![例重值率])|较)[^，。；增减多少升降提长缩压]{0,16}$")
"""What a value is compared with: 比上年的, 较2019年的."""
_AT_CONSTANT_PRICES = deferred("生产总值|增加值|总产值|GDP")
_OLD = deferred("[由从](?!而|事|此)[^，。；、]{0,8}$|原[来有先]?[^，。；、]{0,8}$")
_BASE = deferred("[。；：]|其中|均|平均|分别|可比|扣除|实际|不变|名义|递增|累计")
_YEARLY = deferred("同比|同期|上年|去年")
_TAKEN = deferred("，(?:改革后|调整后|共|已|先后|累计)*[\u4e00-\u9fff]{2}了?")


def growths_against_amounts(passage: Passage) -> Iterator[Finding]:
    """Yield the rates of a sentence that a value and the amount of its change make or do not."""
    figures = passage.figures
    for at in range(len(figures) - 2):
        level, first, second = figures[at : at + 3]
        paired = at > 0 and _is_paired(passage, figures[at - 1], level)
        if not paired and _are_told_together(passage, level, first, second):
            amount, rate = (second, first) if first.unit == "%" else (first, second)
            yield from _judged(passage, level, amount, rate)


def is_real(passage: Passage, level: Figure, rate: Figure) -> bool:
    """Tell whether a rate may be reckoned at constant prices, the values at those of each year."""
    told = passage.before(level, LONGEST_GAP) + (level.metric or "")
    return rate.unit == "%" and _AT_CONSTANT_PRICES.search(told) is not None


def _is_paired(passage: Passage, left: Figure, level: Figure) -> bool:
    """Tell whether old and new value both are told, and give the rate without the amount."""
    if left.unit != level.unit:
        return False
    return left.role == "baseline" or bool(COMPARED.search(passage.between(left, level)))


def _judged(passage: Passage, level: Figure, change: Figure, rate: Figure) -> Iterator[Finding]:
    known, amount, stated = bounds_of(level), bounds_of(change), bounds_of(rate)
    if not (known and amount and stated and known.is_closed and amount.is_closed):
        return
    said, grows = passage.before(level), change.direction == "increase"
    if level.role == "baseline" or _OLD.search(said) or COMPARED.search(said):
        before, after = known, known.changed(amount, grows=grows)
    else:
        before, after = known.changed(amount, grows=not grows), known
    if before.low is not None and before.low > 0:
        pair = sorted((level, change), key=lambda figure: figure.evidence.start)
        finding = compared("growth", share(before, after), rate, cut_off(rate, stated), pair)
        old = scaled(before.best or Decimal(0)) + (level.unit or "")
        if finding.verdict == "consistent" or not is_real(passage, level, rate):
            yield finding._replace(said={**finding.said, "old": old})


def _are_told_together(passage: Passage, level: Figure, first: Figure, second: Figure) -> bool:
    """Tell whether both are changes of the value, one of them in per cent."""
    change, rate = (second, first) if first.unit == "%" else (first, second)
    if (first.role, second.role, rate.unit) != ("change", "change", "%"):
        return False
    if level.role not in ("level", "baseline") or rate.direction != change.direction:
        return False
    if level.unit != change.unit or change.unit == "%":
        return False
    return _is_its_own(passage, level, first) and _goes_on(passage, level, first, second)


def _is_its_own(passage: Passage, level: Figure, first: Figure) -> bool:
    gap = passage.between(level, first)
    same = level.metric == first.metric or _is_taken_from(passage, level, first)
    return same and len(gap) <= LONGEST_GAP and not _BASE.search(gap)


def _goes_on(passage: Passage, level: Figure, first: Figure, second: Figure) -> bool:
    """Tell whether the second change is told at once; 同比 may be said of both."""
    gap = passage.between(first, second)
    if _YEARLY.search(passage.between(level, first)):
        gap = gap.replace("同比", "")
    near = len(gap) <= LONGEST_GAP and not ANOTHER.search(gap)
    return near and bool(AT_ONCE.fullmatch(gap))


def _is_taken_from(passage: Passage, old: Figure, change: Figure) -> bool:
    """Tell whether a deed alone stands between old value and change: 原有915个，共撤并|291个."""
    deed = _TAKEN.fullmatch(passage.between(old, change))
    return old.role == "baseline" and deed is not None
