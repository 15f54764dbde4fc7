"""What the lines look like that a site puts around a report.

A strong line is furniture wherever it stands. A weak one could be content (地址：…), so it counts
only beside strong ones, before the first or after the last paragraph of prose.
"""

import re

from extractor.deferred import deferred, grouped
from extractor.normalise.site_forms import (
    AROUND,
    BUTTONS,
    DECORATION,
    RECOMMENDED,
    SHARE_SITE,
    WEAK,
    Forms,
)

_BUTTONS = BUTTONS.split()
_BETWEEN_BUTTONS = r"[\s|/·•,，:：>»\[\]【】]*+"
_BUTTON_LINE = deferred(rf"(?:(?:{grouped(_BUTTONS)}|[(（]赏[)）]){_BETWEEN_BUTTONS})++$")
_PAGER = deferred(r"(?:上一页|下一页|首页|末页|尾页|\d{1,4}|共\d{1,4}页|\.{3}|…|[\s\[\]<>|])++$")
_BUTTON_STARTS = frozenset(button[0] for button in _BUTTONS)
_SHORTEST_BUTTONS, _LONGEST_BUTTONS = 2, 60
"""Characters: 大 alone may be the cell of a table."""

_WELCOME = deferred(
    r"\S{2,12}[,，] ?欢迎(?:您|你)(?:的?(?:访问|光临|到来))?[！!。]?$"
    r"|(?:您好[,，！! ]{0,2})?欢迎(?:您)?(?:访问|光临|来到|进入) ?[^，。；？\n]{2,60}$"
)
_MENU = deferred(
    r"(?:网站|本站)?首 ?页(?=(?:[^，。；！？\n]{0,16}?"
    r"(?:新闻|政务|政府|专题|频道|视频|图片|论坛|公告|公开|互动|服务|旅游|招聘|人文|教育|财经|"
    r"科教|要闻|图库)){4})"
    r"[^，。；！？\n>»]*$"
)
"""A site's menu, which a copy puts into one line."""
_PATH = deferred(r"\S{0,8} ?首 ?页 ?[>»›]")
"""The path to a page, behind the name of its section."""
_TODAY = deferred(r"[^，。；\n]{0,30}\d{4}年\d{1,2}月\d{1,2}日 ?星期[一二三四五六日天]$")
"""The day on which a page was looked at."""
_LEGAL_ANYWHERE = deferred(r"ICP ?(?:备|证)|公网安备|网站版权所有|网站备案")
_FILE_PAGE = deferred(r"\.(?:pdf|docx?|pptx?|xlsx?|wps|txt)_第 ?\d+ ?页$", re.IGNORECASE)
_URL = deferred(r"(?:https?://|www\.)[A-Za-z0-9\-./?%&=:#~+_]+")
_DATED = deferred(r"\d{4} ?[年/.-] ?\d|来源|发布")
_FILE_MEASURE = deferred(r"约? ?\d[\d.]{0,8} ?(?:[KM]?B|\+|页|[千万]?字|次阅读)$", re.IGNORECASE)
"""How large a file is, how many have read it, how many pages it has, in lines of their own."""
_READING_TIME = deferred(r"共计? ?\d{2,9} ?个?字.{0,12}阅读时长|预计阅读时长.{0,8}\d{1,5} ?分钟$")
_PUT_THERE = deferred(
    r"(?:[-•·] {1,3}\d{1,3}|[-•· ]*\d{4}-\d{2}-\d{2} 发布于[\u4e00-\u9fff]{2,4})$"
)
"""When and where somebody put a file on a site, and how many like it, as an item of a list."""
_SENTENCE = deferred(r"[，。；！？]|,(?!\d)")
_PROSE_LENGTH = 20


_STRONG_FORMS = Forms(SHARE_SITE, RECOMMENDED, AROUND)
_SHARE_FORMS = Forms(SHARE_SITE)
_RECOMMENDED_FORMS = Forms(RECOMMENDED)
_WEAK_FORMS = Forms(WEAK)
_DESCRIPTION = deferred("(?:文档|资源)(?:描述|简介|介绍)$")


def is_prose(words: str) -> bool:
    """Tell whether the line reads like part of a report: long enough, with sentence marks."""
    length = len(words) - words.count(" ")
    return length >= _PROSE_LENGTH and _SENTENCE.search(words) is not None


def is_strong(words: str) -> bool:
    """Tell whether the line is furniture wherever it stands.

    >>> is_strong("上一篇：没有了"), is_strong("【字体：大 中 小】"), is_strong("上一篇章已经翻过")
    (True, True, False)
    """
    return bool(
        _STRONG_FORMS.begin(words)
        or _is_button_line(words)
        or (words[-1] == "页" and _FILE_PAGE.search(words))
        or ("欢迎" in words and _WELCOME.match(words))
        or ("时长" in words and _READING_TIME.search(words))
        or ("首" in words[:3] and _MENU.match(words))
        or ("首" in words[:10] and _PATH.match(words))
        or (words[-3:-1] == "星期" and _TODAY.match(words))
        or ("备" in words and _LEGAL_ANYWHERE.search(words))
    )


def is_share_site(words: str) -> bool:
    """Tell whether the line is one that only document-sharing sites have.

    >>> is_share_site("上传人：张某 文档编号：27 页数：3")
    True
    """
    return _SHARE_FORMS.begin(words)


def is_description(words: str) -> bool:
    """Tell whether the line is the heading of a sharing site after which the report begins."""
    return _DESCRIPTION.match(words) is not None


def is_recommendation(words: str) -> bool:
    """Tell whether the line is a heading over links to other pages."""
    return _RECOMMENDED_FORMS.begin(words)


def is_weak(words: str) -> bool:
    """Tell whether the line is furniture beside other furniture; a line of bullets is.

    >>> is_weak("13.35KB"), is_weak("- 约4.79千字"), is_weak("999人")
    (True, True, False)
    """
    bare = words.lstrip(DECORATION)
    if _FILE_MEASURE.match(bare) or _PUT_THERE.match(words):
        return True
    return not words.strip(DECORATION + "】]）)") or _WEAK_FORMS.begin(words)


def is_advert(words: str) -> bool:
    """Tell whether the line is an address, or words and an address: no sentence and no date.

    >>> is_advert("某某医院 http://example.com/a/1.html"), is_advert("网址为www.a.cn，请看。")
    (True, False)
    """
    url = _URL.search(words)
    if url is None:
        return False
    others = words[: url.start()] + words[url.end() :]
    return not (_SENTENCE.search(others) or _DATED.search(others))


def _is_button_line(words: str) -> bool:
    if len(words) > _LONGEST_BUTTONS:
        return False
    bare = words.lstrip(DECORATION)
    if len(bare) < _SHORTEST_BUTTONS:
        return False
    is_pager = "一页" in bare and _PAGER.match(bare) is not None
    return is_pager or (bare[0] in _BUTTON_STARTS and _BUTTON_LINE.match(bare) is not None)
