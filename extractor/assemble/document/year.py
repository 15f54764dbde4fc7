"""Of which year a report is."""

import re
from datetime import date
from operator import itemgetter

from extractor.assemble.document.frontmatter import Frontmatter
from extractor.deferred import deferred

_JOURNAL = (
    deferred(r"DOI.{0,60}?\.(?P<year>20[0-9]{2})\.[0-9]{2}\.[0-9]{2,4}", re.IGNORECASE),
    deferred("(?P<year>20[0-9]{2})年第?[0-9]{1,2}期"),
    deferred("文章编号.{0,24}[（(](?P<year>20[0-9]{2})[）)]"),
)
"""Where journals state their year: in the DOI, the issue, the article's number."""

DIGITS = str.maketrans("〇零○O一二三四五六七八九", "0000123456789")
"""The digits of years in Chinese: 二〇二四."""
_TITLE_YEAR = deferred(
    "(?<![至到—－~-])(?P<year>20[0-9]{2})(?:年|"
    "(?=(?:政府)?工作(?:报告|总结)))(?![以之]?[来前后内]|[至到—－~-]|[底末])"
)
"""The year that a title names, which is no bound: none of 2019年以来, 到2025年, 2021—2023年."""
_NUMBERED = deferred("(?:19|20)[0-9]{2}")
_SIGNED_MONTH = deferred(
    r"(?:政府|办公室|办公厅|委员会|编办|委|局|厅|部|组|^)[ \n]?"
    "[（(]?(?P<year>20[0-9]{2}|二[〇○零O][〇○零O一二三四五六七八九]{2})年"
    "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月[）)]?$",
    re.MULTILINE,
)
"""The month of a report, under its title or at its end."""
_ACCOUNTED = deferred("现[将把就对][^。]{0,30}?(?P<year>20[0-9]{2})年[^。]{0,40}如下")
"""The year that a report gives an account of."""
_LATEST = (
    deferred("(?P<year>20[0-9]{2})年(?:全年)?(?:预计|预期|有望)"),
    deferred("截[至止]到?(?:目前)?(?P<year>20[0-9]{2})年(?![^，。]{0,6}，[全我]国)"),
    deferred("(?P<year>20[0-9]{2})年第[0-9]{1,3}次(?:常务|党组|办公)?会议"),
)
"""What a report forecasts, reckons up to, or was decided by: of the year, or soon after it."""
_HEADED = deferred(
    "^(?:[一二三四五]、|（[一二三四五]）|[1-5][.、])?(?P<year>20[0-9]{2})年度?(?:全年|以来)?的?"
    "(?:[主重]要|重点|政府|我[省市县区镇乡局]|全[省市县区镇乡])?[^，。\n]{0,6}?"
    "(?:回顾|总结|小结|成效|成绩|亮点|(?:开展|完成|进展|落实|工作)情况)$",
    re.MULTILINE,
)
"""The heading under which a report looks back on its year."""
_BARE_DAY = deferred("(?:^|[。\n])(?P<day>[0-9]{1,2}月[0-9]{1,2}日)(?![之以]?前|起)")
"""A day without a year that opens a sentence: it lies in the year of which the report tells."""
_EVENT_DAY = deferred("^(?P<year>20[0-9]{2})年[0-9]{1,2}月[0-9]{1,2}日(?![至—－~-])", re.MULTILINE)
"""How a report opens on the day that it tells of."""
_OPENING = 80
"""Characters in which a report has begun, its title said again included."""
_FULL_DAY = deferred("(?P<year>20[0-9]{2})年[0-9]{1,2}月[0-9]{1,2}日")
_TELLING = 400
"""Characters before a day without a year in which the last full day gives its year."""
_ANY_YEAR = deferred("2(?<![0-9].)0[0-9]{2}(?=年)")


def year_of(
    parts: Frontmatter, number: str | None, written: date | None, published: date | None
) -> int | None:
    """Return the year that the day of writing states, or the number, the title and the rest."""
    if written:
        return written.year
    if number and (match := _NUMBERED.search(number)):
        return int(match[0])
    if match := _TITLE_YEAR.search(parts.title or ""):
        return int(match["year"])
    if published:
        return published.year
    match = _ACCOUNTED.search(parts.text, 0, parts.opening.stop)
    match = match or _signed_month(parts) or _journal(parts) or _headed(parts)
    return int(match["year"].translate(DIGITS)) if match else _latest(parts)


def _headed(parts: Frontmatter) -> re.Match[str] | None:
    """Return the heading of the last year looked back on; congresses hear of it in the next."""
    if "各位代表" in parts.text:
        return None
    return max(_HEADED.finditer(parts.text), key=itemgetter("year"), default=None)


def _signed_month(parts: Frontmatter) -> re.Match[str] | None:
    # A line is read to its end: behind a month that is cut off, more of a sentence may stand.
    head = parts.text.find("\n", parts.opening.start + _OPENING)
    under_title = _SIGNED_MONTH.search(parts.text, 0, len(parts.text) if head < 0 else head)
    return under_title or _SIGNED_MONTH.search(parts.text, parts.ending.start)


def _journal(parts: Frontmatter) -> re.Match[str] | None:
    found = (one.search(place) for place in (parts.furniture, parts.text) for one in _JOURNAL)
    return next(filter(None, found), None)


def _latest(parts: Frontmatter) -> int | None:
    """Return the year that a report ends with, if the text speaks of none that is later."""
    text = parts.text
    years = {match["year"] for one in _LATEST for match in one.finditer(text)}
    latest = max(years, default=None)
    latest = latest or _told_on(text) or _opened_on(parts)
    return int(latest) if latest and latest == max(_ANY_YEAR.findall(text), default=None) else None


def _told_on(text: str) -> str | None:
    """Return the year of a full day that a sentence with a day of the same year goes on from."""
    bare = _BARE_DAY.search(text)
    if bare is None:
        return None
    days = list(_FULL_DAY.finditer(text, max(0, bare.start() - _TELLING), bare.start("day")))
    return days[-1]["year"] if days else None


def _opened_on(parts: Frontmatter) -> str | None:
    """Return the year of the day that the first words of a report name."""
    start = parts.opening.start
    match = _EVENT_DAY.search(parts.text, start, start + _OPENING)
    return match["year"] if match else None
