"""Who issued a report: the office in its title, under it, at its end, or acting in its opening."""

import re
from collections import Counter
from collections.abc import Sequence

from extractor.assemble.document.frontmatter import Frontmatter
from extractor.assemble.document.issuing_offices import acting, signing
from extractor.assemble.document.organs import ORGAN
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.segment.lines import is_credit
from extractor.span import Span
from extractor.values.places import PlaceName

_NATIONAL = deferred(
    "(?:中共中央|国务院|中央军委|全国人大常委会)(?:办公厅|"
    "办公室)?(?:、(?:国务院|中央军委)(?:办公厅)?)*"
)
_NATIONAL_LINE = deferred(f"^{_NATIONAL.pattern}(?=$|[0-9]{{4}}年)", re.MULTILINE)
_ADDRESSES = deferred(
    "(?:.{0,24}?〔[0-9]{4}〕[0-9]+号)?《?(?P<organs>[^《》]{2,60}?)(?:关于|印发|转发)"
)
_WORK_REPORT = deferred(
    "(?:[0-9]{4}年)?(?!某?[乡镇县市区村]{1,2}(?:[0-9]{4}年)?(?:人民)?政府)"
    "(?P<place>[^0-9，。、；：《》]{2,12}?)(?:[0-9]{4}年)?(?P<organ>(?:人民)?政府)工作报告"
)
_PAPER = deferred(
    "(?P<paper>[一-鿿]{2,8}(?:日报|晚报|晨报|早报|商报|时报|周报|青年报|农民报|报社|新华社|电视台"
    "|新闻网|在线))(?:社|网|客户端)?(?:全媒体|融媒体)?(?:首席|实习)?$"
)
_REPORTER = deferred("记者|通讯员")
_LONGEST_PAPER = 20
_UNDER_TITLE = 60
"""Characters behind a title in which the lines stand that say whose it is."""
_SOURCE = deferred(
    "(?:来源(?<!数据来源)(?<!资料来源)(?:于)?|稿源|供稿单位|供稿|作者单位|发布机构|发文单位|发文机关)"
    " ?(?:[:：] ?[|｜]?|[|｜]) ?"
    "(?!作者|编辑|责任|发布|时间|日期|浏览|阅读|点击|字[号体])(?P<source>[一-鿿·]{2,24}?)"
    "(?=字号|字体|作者|编辑|责任|责编|发布|时间|日期|浏览|阅读|点击|[^一-鿿·]|$)"
)
_NO_SOURCE = deferred(
    "投稿|上传|范文|文库|大全|转载|原创|整理|佚名|"
    "^(?:未知|不详|网络|互联网|本[站网]|人大|政协|政府|党委|其他|其它)$"
)
"""What sites write where they name no source, or one that might be anywhere."""
_IMPRINT = deferred(
    "^(?P<organ>[一-鿿（）]{4,30}?)(?:编印?|主办)?(?:20[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})年[^\n]{3,10}日$",
    re.MULTILINE,
)
"""The line under the number of a periodical: 某县委改革办编 2023年8月15日."""
_CHIEF = deferred(
    "^(?P<organ>[一-鿿]{2,16}?(?:局|厅|委员会|办公室|编办|委|院|政府))(?:党组书记、)?"
    "(?:局|厅|院|审计|[省市县区州旗镇乡](?=长))?(?:长|主任|主席|(?<=委)书记)[一-鿿×*＊○〇□]{2,4}$",
    re.MULTILINE,
)
"""The line under a headline that names who reports: 某市审计局局长张某."""


def issuer_of(
    parts: Frontmatter, places: Sequence[Mention[PlaceName]], *, is_news: bool
) -> str | None:
    """Return the office or the paper that a report comes from, None where it does not say."""
    if is_news:
        return paper_of(parts) or _credited(parts)
    return (
        _in_title(parts.title or "")
        or next(acting(parts, places), None)
        or next(signing(parts, places), None)
        or _chief(parts)
        or _under_title(parts)
        or _over_title(parts)
        or _national(parts)
        or _credited(parts)
    )


def paper_of(parts: Frontmatter) -> str | None:
    """Return the newspaper whose reporters sign the text.

    >>> from extractor.aligned_text import AlignedText
    >>> from extractor.assemble.document.frontmatter import frontmatter_of
    >>> from extractor.outline import Outline
    >>> text = AlignedText.of("某县变了样。（某省日报记者张三）")
    >>> paper_of(frontmatter_of(text, Outline(None, ())))
    '某省日报'
    """
    befores = (
        parts.text[max(0, match.start() - _LONGEST_PAPER) : match.start()]
        for match in _REPORTER.finditer(parts.text)
    )
    signed = (_PAPER.search(before.rpartition("\n")[2]) for before in befores)
    papers = Counter(match["paper"] for match in signed if match)
    return papers.most_common(1)[0][0] if papers else None


def _in_title(title: str) -> str | None:
    if match := _WORK_REPORT.match(title):
        return match["place"] + match["organ"]
    if match := _NATIONAL.match(title):
        return match[0]
    match = _ADDRESSES.match(title)
    return match["organs"] if match and ends_in_office(match["organs"]) else None


def ends_in_office(words: str) -> bool:
    """Tell whether words end with what offices are called.

    >>> ends_in_office("某县人民政府"), ends_in_office("某县新闻网")
    (True, False)
    """
    return any(match.end() == len(words) for match in ORGAN.finditer(words))


def _national(parts: Frontmatter) -> str | None:
    start, end = parts.opening.start, parts.ending.start
    match = _NATIONAL_LINE.search(parts.text, start, parts.opening.stop)
    match = match or _NATIONAL_LINE.search(parts.text, end)
    return match[0] if match else None


def _chief(parts: Frontmatter) -> str | None:
    match = _CHIEF.search(parts.text, 0, parts.opening.stop)
    return match["organ"] if match and is_credit(match[0]) else None


def _under_title(parts: Frontmatter) -> str | None:
    """Return the office that a line between title and text names without its place: 县委编办."""
    head = parts.text[parts.opening.start : parts.opening.start + _UNDER_TITLE].strip("\n")
    lines = (line.strip("（）()") for line in head.split("\n")[:2])
    return next(filter(ORGAN.fullmatch, lines), None)


def _over_title(parts: Frontmatter) -> str | None:
    """Return the office that issues a periodical, by the line of its day over the title."""
    line = _IMPRINT.search(parts.masthead)
    return line["organ"] if line and ends_in_office(line["organ"]) else None


def _credited(parts: Frontmatter) -> str | None:
    match = _SOURCE.search(parts.text, 0, parts.opening.stop)
    if match:
        source = parts.first_word(Span(*match.span("source")))
    else:
        match = _SOURCE.search(parts.furniture)
        source = match["source"] if match else ""
    return None if not source or _NO_SOURCE.search(source) else source
