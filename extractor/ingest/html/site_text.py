"""What a site writes around and into an article: who published it, and buttons."""

import re

from extractor.ingest.html.flow import PageLine
from extractor.ingest.html.records import begins_record
from extractor.ingest.html.site_words import WORDS
from extractor.normalise.site_lines import is_prose, is_strong

SOURCE_LINE = "source line"
DOCUMENT_RECORD = "document record"
SITE_TEXT = "site furniture"
LINKS = "links"

_DATE = r"\d{4} ?[-./年] ?\d{1,2} ?[-./月] ?\d{1,2}日?(?:[ T　]*\d{1,2}:\d{2}(?::\d{2})?)?"
_STAMP = (
    r"(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)(?:[ T　]*\d{1,2}:\d{2}(?::\d{2})?)?"
    r"|\d{4}年\d{1,2}月\d{1,2}日[ 　]*\d{1,2}:\d{2})"
)
"""A day as sites write it, or with the minute: authors write 2023年5月6日."""
_CREDIT = (
    f"{WORDS['sourced']}?(?:来源|稿源|出处)(?:于)?|{WORDS['credits']}|"
    f"{WORDS['published']}(?:时间|日期|者|人|单位)|{WORDS['counted']}(?:次数|量|数|率|人数)?"
)
_TIME = "时间|日期"
_META = re.compile(
    rf"(?:【[^】]{{1,6}}】)? ?[【\[（(]?(?:(?:{_CREDIT}) ?[:：]|(?:(?:{_TIME}) ?[:：] ?)?{_STAMP})"
)
_FIELDS = re.compile(
    rf"(?:{_DATE}|(?:{_CREDIT}|{_TIME}|{WORDS['buttons']}) ?[:：]?|"
    r"原创|文|图|大|中|小|默认|关闭|纠错|发表于|阅读原文|[\s|｜/·【】\[\]()（）:：,，]|\d+ ?次?)++$"
)
_STAMPED = re.compile(_STAMP)
_TELLING = re.compile(rf"(?:{_CREDIT}) ?[:：]|{_STAMP}")
_SITE = re.compile(
    rf"{WORDS['asks']}|(?:长按|识别|扫描|扫一?扫).{{0,8}}二维码|"
    r'点(?:个|亮)?[“"「【]?(?:在看|赞)|分享[、 ]?收藏|'
    rf"(?:{WORDS['lone_buttons']}|[+＋]\d+|视力保护色.*|您是第.{{1,12}}访.{{1,4}}|"
    r"本文已?被浏览.{1,12}|刷新 重试.*|\d\d:\d\d / \d\d:\d\d|图说：?|"
    r"第 ?\d{1,4} ?页[ ,，/／]{0,3}(?:共 ?\d{1,4} ?页)?|共 ?\d{1,4} ?页)$"
)
_PAGER = re.compile(
    r"(?:首页|上一页|下一页|末页|尾页|后一页|前一页|\d{1,3}|共\d+页|[\s.…|<>«»])++$"
)
_ATTACHED = re.compile(
    r"附件|附表|附图|.*\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd|txt)$", re.IGNORECASE
)
_SENTENCE = re.compile("[。；？！]")
_LONGEST_META = 160
_LINK_SHARE = 0.6


def reason_of(line: PageLine) -> str | None:
    """Return why a line is the site's, wherever in an article it stands, else None.

    >>> reason_of(PageLine("【字体：大 中 小】【打印】")), reason_of(PageLine("共有干部35名。"))
    ('site furniture', None)
    """
    text = line.text
    if line.cell is None and (is_strong(text) or _SITE.match(text) or is_pager(line)):
        return SITE_TEXT
    return LINKS if is_link_line(line) and not is_attachment(line) else None


def is_source_line(text: str) -> bool:
    """Tell whether a line says when, by whom and where a page was published.

    This holds of the lines before and after an article; inside, 时间： may be the author's. A day
    alone is that of the report.

    >>> is_source_line("2023-05-06 来源：县委编办"), is_source_line("时间：2023年5月6日")
    (True, False)
    """
    if len(text) > _LONGEST_META or _SENTENCE.search(text):
        return False
    if _FIELDS.match(text):
        return _TELLING.search(text) is not None
    return _META.match(text) is not None and not is_prose(text)


def has_stamp(text: str) -> bool:
    """Tell whether a line between title and text says when it was published, whoever did.

    >>> has_stamp("某县发布 2023年05月06日 10:30 发表于某省"), has_stamp("2023年工作总结")
    (True, False)
    """
    is_short = len(text) <= _LONGEST_META and not _SENTENCE.search(text)
    return is_short and _STAMPED.search(text) is not None


def is_record_line(line: PageLine) -> bool:
    """Tell whether a line is a field under which a document is filed."""
    return line.cell is None and begins_record(line.text)


def is_attachment(line: PageLine) -> bool:
    """Tell whether a line leads to an annex of the document.

    >>> is_attachment(PageLine("附件：1.权责清单.docx", linked=10)), is_attachment(PageLine("附件"))
    (True, False)
    """
    return line.linked > 0 and _ATTACHED.match(line.text) is not None


def is_link_line(line: PageLine) -> bool:
    """Tell whether most of a line leads to other pages."""
    return line.linked > 0 and line.linked > _LINK_SHARE * length_of(line)


def is_pager(line: PageLine) -> bool:
    """Tell whether a line leads to the other pages of the same article."""
    return bool(line.linked and ("下一页" in line.text or "后一页" in line.text)) and (
        _PAGER.match(line.text) is not None
    )


def length_of(line: PageLine) -> int:
    """Return the number of characters in a line that are no blanks."""
    return len("".join(line.text.split()))
