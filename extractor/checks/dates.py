"""What is told as past cannot lie after the report's own date."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from extractor.checks.finding import Finding
from extractor.deferred import deferred
from extractor.marks import behind_last
from extractor.schema import DocumentFacts, Time

_PAST = deferred(
    "已|截至|截止|累计|以来|正式(?!实施|施行|生效)|顺利|率先|先后|荣获|获评"
    "|(?:完成|建成|实现|印发|出台|下发|召开|成立|启动|通过|开展|组织|制定|设立|组建|发布)了"
)
_TOLD = deferred(
    "[县市区镇乡省委府办局会队部]，?(?:联合)?(?:印发|出台|下发|召开|发布)"
    "|(?:挂牌|揭牌|组建|批复|获批|竣工|投用|移交|整合|全部|全面|任务|工作)"
    "(?:成立|到位|同意|完成|完毕|合格)(?=[，。；\n]|$)|(?:获批|竣工|投用|揭牌|挂牌)(?=[，。；\n]|$)"
)
"""Deeds without a word of time, which are past in a report and to come in a plan."""
_AHEAD = deferred("方案|计划|规划|要点|通知|意见|办法|安排|清单|细则")
_PLANS = deferred(
    "将|拟|计划|力争|预[计定期]|到20|(?<!目)前|目标|规划|(?<![重主需])要|争取|确保|"
    "(?<![供响相反])应|期限"
    "|有效|起(?:施行|实施|执行)|[日月年]起|(?<![先前然今])后|届时|(?<!接)待|[之以]内|明年|"
    "下[步月]|即|定于"
    "|若|如(?!期)|年度"
)
_REACH = 30
_FULL = len("2024-01-01")
_MONTH = len("2024-01")
_COMPARED = MappingProxyType({"day": _FULL, "month": _MONTH, "until": _MONTH, "year": 4})
"""Characters of an ISO date that count: a month may end after the day of the report."""


def dates_after_the_report(
    text: str, times: Sequence[Time], document: DocumentFacts
) -> Iterator[Finding]:
    """Yield the days and months that the report tells as past though it was written before."""
    own = max(filter(None, (document.written, document.published)), default=None)
    if own is None or len(own) < _MONTH:
        return
    for time in times:
        start, end = time.evidence.start, time.evidence.end
        stated = time.start or time.end
        length = min(len(own), _COMPARED.get(time.granularity, 0))
        if not stated or not length or stated[:length] <= own[:length]:
            continue
        floor = max(0, start - _REACH)
        left = behind_last("，。；\n", text, floor, start)
        told = text[left : min(len(text), end + _REACH)].split("。")[0]
        if _is_past(told, document) and not _PLANS.search(told):
            said = {"others": f"“{own}”", "stated": f"“{time.quote}”"}
            yield Finding("date", "contradictory", None, None, None, (time.id,), said)


def _is_past(told: str, document: DocumentFacts) -> bool:
    if _PAST.search(told):
        return True
    return not _AHEAD.search(document.title or "") and bool(_TOLD.search(told))
