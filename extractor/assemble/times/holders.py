"""The stated times that figures may hold for, each with how far it reaches.

What a figure is compared with (比上年增长6%), since when something is at its height
(近十年来最大) and news of the day (日前) are no figure's time; the time of an old value
(由2019年的3万增至) goes with that value alone.
"""

from collections.abc import Iterable
from typing import NamedTuple

from extractor.assemble.times.reach import reach_of
from extractor.assemble.times.stretches import stretches
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.span import Span
from extractor.values.times import TimeValue, YearPart

_COMPARED_WITH = deferred(
    "(?:比起?|相?较于?|对比|高于|低于|多于|少于|快于|优于|好于|超过|不及|[与和同])$"
)
_THAN = deferred(
    "同期|的?(?:相比|对比|比较|水平)|的[0-9.一二三四五六七八九十点]{1,8}(?:倍|%)|"
    "以?来的?(?:最|新[高低])"
    "|的?(?:最[大小高低好快]|新[高低])"
)
_MOVED_TO = deferred("[由从][^，。；]{2,24}[0-9.]%[^，。；0-9]{1,6}[到至]$")
"""What rose from one time to the next: 由2021年的82%提高到|2023年|的96%."""
_LONGEST_MOVE = 36
_IS = deferred("(?:是|为|相当于|等于)$")
_TIMES_AS_MUCH = deferred(
    "[^，。；0-9]{0,24}的(?:百分之|[0-9.一二三四五六七八九十点]{1,8}(?:倍|%))"
)
_TASK_OF = deferred("(?:占|完成|实现|达到?)了?$")
_TASK = deferred("[^，。；0-9]{0,8}(?:任务|目标|计划|预算|指标)的?[0-9]")
"""占全年任务的60%: how much of it is done by another day."""
_ALIKE = deferred("的?相比")
_WHOLE_YEAR = "全年"
_BASE = deferred("[^，。；]{0,20}基础上")
_SUMMED = deferred("[^，。；]{0,8}总和")
_OF_ALL_YEARS = deferred("历年(?!以?来|[，、]|累计|共|合计|平均)")
"""历年 before a noun says which things are meant, not when: 查找历年问题厕所."""
_NEWS = deferred("最近|日前|近[日期来]|[今昨][天日]|以前|此前|以往")
_WIRED = deferred("[电讯](?=[ （：“]|$)")
_AGENCY = deferred("[社网报站][\u4e00-\u9fff]{0,6}$")
"""Who wires from where: 某社海口|7月8日|电."""
_LISTED = deferred("[、和及与]")
_AND = deferred("[、和及]")


class Holder(NamedTuple):
    """A time that figures may hold for, up to `reach` (an offset in the text, as those of `span`).

    `spreads` says that it may hold for a whole paragraph, `listed` that it ends a list of times,
    `former` that it is what is compared with (与2019年相比) and holds for old values only,
    `lasts` that what was done in it may be told on in further sentences (今年以来, not 目前).
    """

    span: Span
    quote: str
    reach: int
    spreads: bool = False
    listed: bool = False
    former: bool = False
    lasts: bool = False


def holders_of(text: str, times: Iterable[Mention[TimeValue | str]]) -> list[Holder]:
    """Return the times of `text` that figures may hold for, in reading order.

    >>> from extractor.rules.times.finder import TimeFinder
    >>> text = "2023年收入比2019年增长6%。五年间，共建桥8座。"
    >>> [holder.quote for holder in holders_of(text, TimeFinder().find(text))]
    ['2023年', '五年间']
    """
    holders = [
        Holder(span, span.of(text), len(text), since, lasts=True) for span, since in stretches(text)
    ]
    before = 0
    for mention in times:
        if (
            isinstance(mention.value, TimeValue)
            and (former := _is_former(text, mention.span, before)) is not None
        ):
            span = mention.span
            listed = _LISTED.fullmatch(text, before, span.start) is not None
            joins = listed or (before == span.start and span.of(text) == _WHOLE_YEAR)
            if joins and holders and holders[-1].span.end == before and not former:
                span = Span(holders.pop().span.start, span.end)
            spreads = _spreads(mention.value)
            reach = reach_of(text, span, mention.value.granularity)
            lasts = _lasts(mention.value, text[span.start])
            holders.append(Holder(span, span.of(text), reach, spreads, listed, former, lasts))
            before = span.end
    return sorted(holders)


def _is_former(text: str, span: Span, before: int) -> bool | None:
    """Tell whether a time is that of old values, None where it is no figure's.

    `before` is where the time before ends: 4月和9月 compares nothing.
    """
    listed = _AND.fullmatch(text, before, span.start) and not _ALIKE.match(text, span.end)
    if _is_dateline(text, span):
        return None
    near = max(0, span.start - 3)
    if not listed and _COMPARED_WITH.search(text, near, span.start):
        return True if _ALIKE.match(text, span.end) else None
    moved = _MOVED_TO.search(text, max(0, span.start - _LONGEST_MOVE), span.start)
    from_it = moved or text[span.start - 1 : span.start] in ("由", "从")
    if (_THAN.match(text, span.end) and not from_it) or _NEWS.fullmatch(text, span.start, span.end):
        return None
    if _TASK_OF.search(text, near, span.start) and _TASK.match(text, span.end):
        return None
    return None if _is_base(text, span) else False


def _is_dateline(text: str, span: Span) -> bool:
    """Tell whether a day is that of the news, not of what it tells: 7月8日|讯（, 某社7月8日|电."""
    if _WIRED.match(text, span.end):
        return True
    wired = text.startswith(("电", "讯"), span.end)
    return wired and _AGENCY.search(text, max(0, span.start - 8), span.start) is not None


def _is_base(text: str, span: Span) -> bool:
    """Tell whether a time is that of what something starts from, or is told in terms of."""
    if _OF_ALL_YEARS.match(text, span.start):
        return True
    if text[span.start - 1 : span.start] == "在" and _BASE.match(text, span.end):
        return True
    equals = _IS.search(text, max(0, span.start - 3), span.start)
    told = _TIMES_AS_MUCH.match(text, span.end) or _SUMMED.match(text, span.end)
    return bool(equals and told)


def _spreads(value: TimeValue) -> bool:
    """Tell whether a time may hold for a whole paragraph: 2022年 may, a day or 目前 may not."""
    named = value.first or value.last
    return value.granularity != "day" and isinstance(named, YearPart)


def _lasts(value: TimeValue, first: str) -> bool:
    """Tell a stretch of time from a day and from 目前; 截至目前 sums up a stretch."""
    return value.granularity != "day" and (value.granularity != "until" or first == "截")
