"""The stated times that figures may hold for, each with how far it reaches.

What a figure is compared with (比上年增长6%), since when something is at its height
(近十年来最大) and news of the day (日前) are no figure's time; the time of an old value
(由2019年的3万增至) goes with that value alone.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.span import Span
from extractor.values.times import TimeValue, YearPart

_COMPARED_WITH = deferred(
    "(?:比起?|相?较于?|对比|高于|低于|多于|少于|快于|优于|好于|超过|不及|[与和同])$"
)
_THAN = deferred(
    "同期|的?(?:相比|对比|比较|水平)|的[0-9.一二三四五六七八九十点]{1,8}(?:倍|%)|以?来的?(?:最|新[高低])"
    "|的?(?:最[大小高低好快]|新[高低])"
)
_IS = deferred("(?:是|为|相当于|等于)$")
_TIMES_AS_MUCH = deferred(
    "[^，。；0-9]{0,24}的(?:百分之|[0-9.一二三四五六七八九十点]{1,8}(?:倍|%))"
)
_TASK_OF = deferred("(?:占|完成|实现|达到?)了?$")
_TASK = deferred("[^，。；0-9]{0,8}(?:任务|目标|计划|预算|指标)的?[0-9]")
"""占全年任务的60%: how much of it is done by another day."""
_ALIKE = deferred("的?相比")
_NEWS = deferred("最近|日前|近[日期来]|[今昨][天日]|以前|此前|以往")
_CLOSING = deferred("[）”\n]")
_ARRIVAL = deferred(
    "(?:的[^。；]{1,24}?|[^，。；]{1,24}?)(?:[增提升降减扩整缩压变转][^，。；0-9]{0,3}[到至为成]|中(?=[^，。；]{0,6}[0-9]))"
)
_LISTED = deferred("[、和及与]")
_AND = deferred("[、和及]")
_STRETCH = deferred("年[内间来]")
_SINCE_THEN = deferred(
    "(?:[立建办设创址迁牌成]|启[动用]|工作|开[业工张放]|投[产用]|动工|运行|诞生)于[^，。；]{0,5}$"
)
"""A date behind 成立于 is that of the founding; what the place has now follows in other clauses."""
_OF_THE_YEAR = deferred("[上前当]一?[年月季]度?|同期")
_CLAUSE = deferred("[，。；\n]")
_RESTRICTS = deferred("[^。；\n]{0,40}?的(?:[^，。；\n0-9]{0,12})，")
"""当年销售达5000万元的企业，…: the time of a condition, not of what follows from it."""
_STRETCH_OPENS = deferred(
    "(?P<mark>\\A|[，。；：\n])(?:在?这|过去|今后)?(?P<long>[一二三四五六七八九十两]{1,3}|[0-9]{1,2})$"
)
_LONGEST_ASIDE, _FAR, _LONGEST_STRETCH = 60, 300, 8


class Holder(NamedTuple):
    """A time that figures may hold for, up to `reach` (an offset in the text, as those of `span`).

    `spreads` says that it may hold for a whole paragraph, `listed` that it ends a list of times,
    `former` that it is what is compared with (与2019年相比) and holds for old values only.
    """

    span: Span
    quote: str
    reach: int
    spreads: bool = False
    listed: bool = False
    former: bool = False


def holders_of(text: str, times: Iterable[Mention[TimeValue | str]]) -> list[Holder]:
    """Return the times of `text` that figures may hold for, in reading order.

    >>> from extractor.rules.times import TimeFinder
    >>> text = "2023年收入比2019年增长6%。五年间，共建桥8座。"
    >>> [holder.quote for holder in holders_of(text, TimeFinder().find(text))]
    ['2023年', '五年间']
    """
    holders = [*_stretches(text)]
    before = 0
    for mention in times:
        if (
            isinstance(mention.value, TimeValue)
            and (former := _is_former(text, mention.span, before)) is not None
        ):
            span = mention.span
            listed = _LISTED.fullmatch(text, before, span.start) is not None
            if listed and holders and holders[-1].span.end == before and not former:
                span = Span(holders.pop().span.start, span.end)
            spreads, reach = _spreads(mention.value), _reach(text, span)
            holders.append(Holder(span, span.of(text), reach, spreads, listed, former))
            before = span.end
    return sorted(holders)


def _stretches(text: str) -> Iterator[Holder]:
    """Yield 五年间 where it opens a clause and 五年内 where it opens a sentence.

    Behind a comma 三年内 restricts what is counted: 新进人员中，三年内离开的.
    """
    for match in _STRETCH.finditer(text):
        since = match[0] == "年来"
        first = max(0, match.start() - _LONGEST_STRETCH)
        if opens := _STRETCH_OPENS.search(text, first, match.start()):
            if opens["mark"] == "，" and match[0] == "年内":
                continue
            span = Span(opens.start("long"), match.end())
            yield Holder(span, span.of(text), len(text), spreads=since)


def _is_former(text: str, span: Span, before: int) -> bool | None:
    """Tell whether a time is that of old values, None where it is no figure's.

    `before` is where the time before ends: 4月和9月 compares nothing.
    """
    listed = _AND.fullmatch(text, before, span.start) and not _ALIKE.match(text, span.end)
    near = max(0, span.start - 3)
    if not listed and _COMPARED_WITH.search(text, near, span.start):
        return True if _ALIKE.match(text, span.end) else None
    from_it = text[span.start - 1 : span.start] in ("由", "从")
    if (_THAN.match(text, span.end) and not from_it) or _NEWS.fullmatch(text, span.start, span.end):
        return None
    if _TASK_OF.search(text, near, span.start) and _TASK.match(text, span.end):
        return None
    is_base = _IS.search(text, near, span.start)
    return None if is_base and _TIMES_AS_MUCH.match(text, span.end) else False


def _spreads(value: TimeValue) -> bool:
    """Tell whether a time may hold for a whole paragraph: 2022年 may, a day or 目前 may not."""
    named = value.first or value.last
    return value.granularity != "day" and isinstance(named, YearPart)


def _reach(text: str, span: Span) -> int:
    """Return the offset up to which a time counts: the end of its bracket, quotation or value.

    That of a founding or of a condition counts in its clause.
    """
    if text[span.start - 1 : span.start] in ("由", "从"):
        arrival = _ARRIVAL.match(text, span.end)
        return arrival.end() if arrival else len(text)
    if _is_enclosed(text, span.start):
        return _end(text, span.end, _CLOSING)
    if _SINCE_THEN.search(text, max(0, span.start - _LONGEST_STRETCH), span.start):
        return _end(text, span.end, _CLAUSE)
    if _OF_THE_YEAR.fullmatch(text, span.start, span.end):
        condition = _RESTRICTS.match(text, span.end)
        return condition.end() if condition else len(text)
    return len(text)


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
