"""When a report was written and published, and which period it covers."""

import re
from datetime import date
from typing import NamedTuple

from extractor.assemble.document.frontmatter import Frontmatter
from extractor.assemble.document.year import DIGITS, year_of
from extractor.deferred import deferred

_DIGIT = "[〇零○O0-9一二三四五六七八九]"
_DAY = (
    rf"(?P<year>{_DIGIT}{{4}}) ?(?:[年./-]|(?<= )(?=[0-9]{{2}}/)) ?"
    r"(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2}) ?[月./-] ?"
    r"(?P<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日?"
)
_NAMED_YEAR = deferred(rf"{_DIGIT}{_DIGIT}{{3}}(?: ?[年./-]| [0-9]{{2}}/)")
"""What every day begins with: where there is none, no form of a day needs to be looked for.

The engine runs through a text for a single first character, but not for one that is repeated."""
_LABEL = r"(?:时间|日期)[:：\]】][\s|｜]*"
_PUBLISHED = deferred(rf"(?:(?:发布|发表|刊发|公布|发稿){_LABEL}|发表于\s*|浏览字号[:：]\s*){_DAY}")
_MINUTE = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
_DATELINE = deferred(
    rf"^(?!.{{0,40}}(?:撰写|成文|上传|更新))[^，。\n]{{0,40}}?(?<![0-9]){_DAY}(?:\s?{_MINUTE})?"
    r"\s*[来來]源[:：]",
    re.MULTILINE,
)
_BYLINED = deferred(rf"^(?=.{{0,40}}(?:记者|通讯员|作者)).{{2,40}}?(?<![0-9]){_DAY}$", re.MULTILINE)
"""A reporter's name and the day, in a line of their own: 贡江晚报记者 文某 2023-11-20."""
_BEFORE_NAME = deferred(
    rf"^(?=.{{4}}[-./]){_DAY}(?:\s?{_MINUTE})?\s?(?!.*(?:上传|更新))(?:[一-龥]{{2,10}}|"
    rf"[一-龥]{{2,40}}[0-9]{{6}})$",
    re.MULTILINE,
)
"""The day and the names of the authors: 2023-02-14文某某."""
_OF_ITS_OWN = deferred(
    rf"^(?:[0-9]{{1,6}} |(?:时间|日期)[:：]|[•·●](?=.{{8,16}}:))?(?:https?://\S{{4,60}}\s|"
    rf"[一-龥]{{2,8}}(?:报|网|在线|新闻|动态|要闻|资讯)\s?)?{_DAY}"
    rf"(?:\s?{_MINUTE}(?:\s?[一-龥-]{{2,16}}(?:报|网|在线))?|(?<=-[0-9][0-9]))"
    r"(?:(?:作者|点击|浏览|阅读|编辑|字号)[^，。\n]{0,30}|[^，。\n]{0,40}(?:已关闭|条)评论)?$",
    re.MULTILINE,
)
"""A line with the day alone, to the minute or beside the paper's name, under a headline."""
_IN_PAPER = deferred(rf"^《[^》\n]{{2,12}}》[（(]{_DAY}[^（）()\n]{{0,8}}[）)]$", re.MULTILINE)
"""The paper and its day: 《某江日报》（2022年9月8日 6版）."""
_SHARED = deferred("下载|网友|范文|文库|搜题|上传|投稿|推荐度|模板|VIP|侵权投诉|浏览量|人气")
"""Words of sites that share what others wrote: their days tell when somebody put it there."""
_SHARED_PAGE = deferred("[^\n]{0,80}(?:范文|文库|网友|上传|投稿|会员|下载本文|本文下载)")
"""What stands behind the day of such a site in its line; a page may hold the report's day, too."""
_STAMPED = deferred(
    rf"^(?!.{{0,80}}(?:上传|网友|本帖))"
    rf"(?=.{{0,80}}?(?:日|[0-9])\s?{_MINUTE}|[来來]源[:：]|pub|article:pub)"
    rf".{{0,40}}?(?<![0-9]){_DAY}",
    re.MULTILINE,
)
"""What a site writes beside an article: a day with the minute, or a day after its source."""
_ISSUED = deferred(rf"(?:成文|发文|印发|撰写){_LABEL}{_DAY}")
_ALONE = deferred(rf"^[— ]*(?=.{{4}}年){_DAY}$", re.MULTILINE)
_BRACKETED = deferred(rf"[（(]{_DAY}[）)]")
_SIGNED = deferred(
    rf"(?:政府|办公室|办公厅|委员会|国务院|委|局|厅|部|会|编办)\n?{_DAY}(?![0-9前后起至以]|星期)"
)
_DELIVERED = deferred(
    rf"^[—（(]*{_DAY}[^。]{{0,40}}?(?:会议|大会|全会|座谈会)(?:上|$)", re.MULTILINE
)
_REVIEWED = deferred(
    "(?P<period>20[0-9]{2}年(?:上半年|度)?)(?:主要)?(?:工作|政府工作|重点工作)?的?"
    "(?:回顾|总结|完成情况)"
)


class Dates(NamedTuple):
    """ISO dates of writing and publishing, the year of the report, the period of its figures."""

    written: str | None
    published: str | None
    year: int | None
    data_period: str | None


def dates_of(parts: Frontmatter, number: str | None) -> Dates:
    """Return what a report says of its own time; what it does not say stays None.

    `number` is the document's official number, which holds a year.

    The day on which somebody put the file on a sharing site (上传时间) says nothing.
    """
    published = _published(parts)
    written = _written(parts)
    reviewed = _REVIEWED.search(parts.text)
    return Dates(
        written=written.isoformat() if written else None,
        published=published.isoformat() if published else None,
        year=year_of(parts, number, written, published),
        data_period=reviewed["period"] if reviewed else None,
    )


def _published(parts: Frontmatter) -> date | None:
    head = parts.text[: parts.opening.stop]
    orders = [
        (_PUBLISHED, (head, parts.furniture)),
        (_DATELINE, (head, parts.furniture)),
        (_BYLINED, (head,)),
        (_BEFORE_NAME, (head,)),
        (_IN_PAPER, (head, parts.furniture)),
        (_STAMPED, (parts.furniture,)),
    ]
    ends = (head, parts.furniture, parts.text[parts.ending.start :])
    if not any(map(_SHARED.search, ends)):
        orders.append((_OF_ITS_OWN, (head,)))
    found = (_first(pattern, *texts) for pattern, texts in orders)
    return next((day for day in found if day), None)


def _written(parts: Frontmatter) -> date | None:
    head = parts.text[: parts.opening.stop]
    ending = parts.text[parts.ending.start :]
    orders = (
        (_ISSUED, (head, parts.furniture)),
        (_DELIVERED, (head,)),
        (_SIGNED, (ending, head)),
        (_ALONE, (ending, head)),
    )
    found = (_first(pattern, *texts) for pattern, texts in (*orders, (_BRACKETED, (head,))))
    return next((day for day in found if day), None)


def _first(pattern: re.Pattern[str], *texts: str) -> date | None:
    dated = filter(_NAMED_YEAR.search, texts)
    stated = (
        match
        for text in dated
        for match in pattern.finditer(text)
        if not _SHARED_PAGE.match(text, match.end())
    )
    days = map(_day, stated)
    return next((day for day in days if day), None)


def _day(match: re.Match[str]) -> date | None:
    year = int(match["year"].translate(DIGITS))
    try:
        return date(year, _number(match["month"]), _number(match["day"]))
    except ValueError:
        return None  # the calendar has no such day: the digits are damaged


def _number(words: str) -> int:
    if words.isascii():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return int(words.translate(DIGITS))
    return int(tens.translate(DIGITS) or 1) * 10 + int(ones.translate(DIGITS) or 0)
