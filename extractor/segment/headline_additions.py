"""What a site, a browser or a file adds to the line of a headline, before it and behind it."""

from extractor.deferred import deferred
from extractor.span import Span

# Behind a headline: the ending of a file's name, the day on which it was read,
# the names of section and site that a browser prints.
_SITE = (
    r"(?:[-_|｜][^-_|｜，。\n]{2,14}){0,2}[-_|｜][^-_|｜，。\n]{1,12}"
    "(?:网站?|在线|频道|门户|客户端)$"
)
_DATE = "[0-9]{4}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\\.[0-9]{1,2}\\.)[0-9]{1,2}"
_TAIL = deferred(
    rf"[-—][0-9]{{1,3}}篇(?:（第[0-9]+/[0-9]+页）)?$|\.(?:pdf|docx?|wps|caj|txt)$|"
    rf"\n?——[0-9]{{4}}年.*$|{_SITE}"
    rf"|_[\u4e00-\u9fff]{{2,8}}$|-[\u4e00-\u9fff]{{2,6}}(?:头条|要闻|快讯|资讯|播报|聚焦)$"
    rf"|_?第[0-9]+页$| ?{_DATE}$|[（(]{_DATE}[）)]$|【[^】]{{1,6}}篇】$|[*＊]$"
)
_COLUMN = deferred(
    r"[\u4e00-\u9fff]{2,6}[丨｜|](?=[^丨｜|\n]{8})"
    r"|[\u4e00-\u9fff]{7,12}[丨｜|](?=[^丨｜|\n]{8})"
    r"(?![^丨｜|\n]*(?:网|频道|政府|局|委|栏目)$)|\[[^\]\n]{2,24}\](?=[^\[\n]{8})"
    r"|【[^】\n]{2,24}】(?=[^【\n]{8})"
)
"""What a site puts before a headline: the name of a column, or of another page in brackets."""


def column_end(text: str, line: Span) -> int:
    """Return where the headline of a line begins, behind the name of a column.

    >>> column_end("改革之窗丨三张清单管好一个镇", Span(0, 14))
    5
    """
    column = _COLUMN.match(text, line.start, line.end)
    return column.end() if column else line.start


def without_tail(text: str, headline: Span) -> Span:
    """Return the headline without what follows it in its line.

    >>> without_tail("某县放权情况的报告.pdf", Span(0, 13))
    Span(start=0, end=9)
    """
    tail = _TAIL.search(text, headline.start + 1, headline.end)
    return Span(headline.start, tail.start()) if tail else headline
