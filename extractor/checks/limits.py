"""Rates that cannot exceed 100 per cent: a coverage of 105%, a decrease by 120%."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checks.bounds import bounds_of
from extractor.checks.finding import Finding
from extractor.deferred import deferred
from extractor.marks import behind_last
from extractor.schema import Figure

_ALL = Decimal(100)
_WHOLE = deferred(
    "(?:(?:(?<!拨备)(?<!利息)覆盖|满意|办结|合格|入户|普及|知晓|参与|参会|参保|回收|入学|就业|"
    "签约|达标"
    "|通过|反馈|受理|响应|建档|见面|评议|入库|到会|出勤|使用)[率度]|占比|比重|"
    "占[^，。；0-9]{2,12}的)"
    "(?:分别|均|都|已|高|提升|提高)?[为是达到约近至在]*$"
)
_MORE = deferred("同比|比上年|增|预算|目标|任务|计划|上年|去年|预期|赤字|[净负]|相当于|产能|[投贷]")
_LOSES = deferred("利润|收益|亏|净|差额|顺差|逆差|贡献|效益|盈")
_REACH = 20


def rates_beyond_all(text: str, figures: Sequence[Figure]) -> Iterator[Finding]:
    """Yield the rates and decreases stated in `text` that are more than there is."""
    for figure in figures:
        if figure.unit == "%" and figure.value is not None and _exceeds(text, figure):
            said = {"others": "", "stated": figure.quote, "expected": "100%", "value": "100%"}
            value, ids = figure.value, (figure.id,)
            yield Finding("limit", "contradictory", _ALL, value, Decimal(0), ids, said)


def _exceeds(text: str, figure: Figure) -> bool:
    bounds = bounds_of(figure)
    if bounds is None or bounds.low is None or bounds.low <= _ALL:
        return False
    start = figure.evidence.start
    clause = text[max(0, start - _REACH) : start]
    clause = clause[behind_last("，。；\n", clause, 0, len(clause)) :]
    if figure.role == "change":
        return figure.direction == "decrease" and not _LOSES.search(clause + (figure.metric or ""))
    return bool(_WHOLE.search(clause)) and not _MORE.search(clause)
