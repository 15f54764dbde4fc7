"""How far a stated time reaches: to the end of its bracket, clause, condition or old value."""

import re

from extractor.deferred import deferred
from extractor.schema import Granularity
from extractor.span import Span

_CLOSING = deferred("[）”\n]")
_ARRIVAL = deferred(
    "(?:的[^。；]{1,24}?|"
    "[^，。；]{1,24}?)(?:[增提升降减扩整缩压变转][^，。；0-9]{0,3}[到至为成]|"
    "中(?=[^，。；]{0,6}[0-9]))"
)
_SINCE_THEN = deferred(
    "(?:[立建办设创址迁牌成]|启[动用]|工作|开[业工张放]|投[产用]|动工|运行|诞生)于[^，。；]{0,5}$"
)
"""A date behind 成立于 is that of the founding; what the place has now follows in other clauses."""
_OF_THE_YEAR = deferred("[上前当]一?[年月季]度?|同期")
_COMPARED = ("去年同期", "上年同期")
_CLAUSE = deferred("[，。；\n]")
_RESTRICTS = deferred(
    "[^。；\n]{0,40}?的(?:[^，。；\n0-9]{0,12})，"
    "|[^。；\n]{0,80}?(?=，(?:分别|均|可|再|一次性)?(?:给予|予以|奖励|补助|资助))"
)
"""当年销售达5000万元的企业，…: the time of a condition, not of what follows from it."""
_PURPOSE = deferred(
    "(?:^|[，。；\n])(?:为了?(?=深入|进一步|全面|切实|贯彻|落实|做好|推[动进]|了解|掌握|加强|规范|解决)|围绕|针对)"
    "[^，。；\n]{1,24}$"
)
"""What something is done for or about: 为了解|改革后的情况，发放问卷1200份."""
_PARTS_OF_A_YEAR: frozenset[Granularity] = frozenset(["day", "month", "quarter"])
_OPENS = deferred("(?:^|[。！？\n])(?:另?据[^，。；：\n]{1,8}，)?[^，。；：\n]{0,12}$")
_NEXT_PART = deferred("[；。]")
_ANNOUNCES = deferred("[^；。\n]{0,60}：")
_LONGEST_ASIDE, _FAR, _NEAR = 60, 300, 8
_LONGEST_OPENING = 24
_LONGEST_PURPOSE = 32


def reach_of(text: str, span: Span, granularity: Granularity) -> int:
    """Return the offset up to which the time at `span` counts, the text's end if nothing ends it.

    That of a founding, a purpose or a condition counts in its clause, a day or month that does
    not open its sentence up to the next semicolon.

    >>> text = "建桥两座，6月验收；植树800棵。"
    >>> reach_of(text, Span(5, 7), "month")
    9
    """
    if text[span.start - 1 : span.start] in ("由", "从"):
        arrival = _ARRIVAL.match(text, span.end)
        return arrival.end() if arrival else len(text)
    if _is_enclosed(text, span.start):
        return _end(text, span.end, _CLOSING)
    near, far = max(0, span.start - _NEAR), max(0, span.start - _LONGEST_PURPOSE)
    if _SINCE_THEN.search(text, near, span.start) or _PURPOSE.search(text, far, span.start):
        return _end(text, span.end, _CLAUSE)
    if _OF_THE_YEAR.fullmatch(text, span.start, span.end):
        condition = _RESTRICTS.match(text, span.end)
        return condition.end() if condition else len(text)
    part = granularity in _PARTS_OF_A_YEAR and not _leads(text, span)
    if part or text.endswith(_COMPARED, span.start, span.end):
        return _end(text, span.end, _NEXT_PART)
    return len(text)


def _leads(text: str, span: Span) -> bool:
    """Tell whether a time opens its sentence, or announces what a colon begins."""
    first = max(0, span.start - _LONGEST_OPENING)
    return bool(_OPENS.search(text, first, span.start) or _ANNOUNCES.match(text, span.end))


def _is_enclosed(text: str, start: int) -> bool:
    """Tell whether a bracket or quotation is open at an offset, in the same line."""
    first = max(0, start - _LONGEST_ASIDE)
    first = max(first, text.rfind("\n", first, start) + 1)
    return any(
        text.rfind(opening, first, start) > text.rfind(closing, first, start)
        for opening, closing in ("（）", "“”")
    )


def _end(text: str, start: int, mark: re.Pattern[str]) -> int:
    closing = mark.search(text, start, start + _FAR)
    return closing.start() if closing else len(text)
