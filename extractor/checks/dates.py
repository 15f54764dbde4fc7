"""What is told as past cannot lie after the report's own date."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from extractor.checks.finding import Finding
from extractor.deferred import deferred
from extractor.schema import DocumentFacts, Time

_PAST = deferred("已|截至|截止|完成了|建成了|累计|以来|实现了")
_PLANS = deferred("将|拟|计划|力争|预计|到20|前|目标|规划|要|争取|确保|应|底前|期限|有效")
_REACH = 30
_FULL = len("2024-01-01")
_COMPARED = MappingProxyType({"day": _FULL, "month": 7, "until": 7, "year": 4})
"""Characters of an ISO date that count: a month may end after the day of the report."""


def dates_after_the_report(
    text: str, times: Sequence[Time], document: DocumentFacts
) -> Iterator[Finding]:
    """Yield the days and months that the report tells as past though it was written before."""
    own = max(filter(None, (document.written, document.published)), default=None)
    if own is None or len(own) != _FULL:
        return
    for time in times:
        start, end = time.evidence.start, time.evidence.end
        stated, length = time.start or time.end, _COMPARED.get(time.granularity, 0)
        if not stated or not length or stated[:length] <= own[:length]:
            continue
        floor = max(0, start - _REACH)
        left = max(floor, *(text.rfind(mark, floor, start) + 1 for mark in "，。；\n"))
        told = text[left : min(len(text), end + _REACH)].split("。")[0]
        if _PAST.search(told) and not _PLANS.search(told):
            said = {"others": f"“{own}”", "stated": f"“{time.quote}”"}
            yield Finding("date", "contradictory", None, None, None, (time.id,), said)
