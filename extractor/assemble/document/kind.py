"""What kind of report it is, by its title, its form of address, its bylines and its sections."""

from extractor.assemble.document.frontmatter import Frontmatter
from extractor.assemble.document.kinds import kind_told
from extractor.assemble.document.news import is_news, is_told_as_news
from extractor.deferred import deferred
from extractor.outline import Outline, Section
from extractor.schema import DocumentKind
from extractor.segment.headline_lines import ISSUE

_EXPERIENCE = deferred("经验|做法|典型|探索|实践|启示|样本|案例|模式|路径|亮点|成效|交流发言")
_NAMED = deferred("“[^“”]+”")
"""A title that names what was done names it in quotation marks, unless it puts a question."""
_STUDY = deferred(
    "问题的?提出|文献(?:综述|回顾|回瞻|述评)|研究(?:背景|设计|方法|结论)|分析框架|理论框架"
)
"""The headings of a paper."""
_ACADEMIC = deferred(
    "摘要：|内容提要|关键词|中图分类号|文献标识码|文章编号|基金项目|作者简介|学报"
    "|[（(][^（）()\n]{0,30}(?:大学|学院|党校|研究院|研究所)[^（）()\n]{0,30}[0-9]{6}"
)
_WORK_REPORT = deferred("工作报告(?:$|——|[（(])")
_SEVERAL = 4
"""Headings of any level that make an account of a text."""
_OWN_WORK = deferred(
    "(?:(?:上|下)半年|今年以来|一年来|全年)，我[镇乡县区市街局](?=[^。]{0,40}成绩)"
)
"""What tells that a text without a title looks back on the writers' own work."""
_TO_CONGRESS = deferred(
    "各位代表[：:！!].{0,4}\n?.{0,40}(?:代表|受).{2,20}向(?:大会|本次大会)(?:作|做|报告)"
)
"""How the account of a government's work to a congress opens, whatever its title."""
_REVIEW = deferred(
    "^(?:[0-9xX×*]{2,4}年|“[^”]{2,4}”|过去[一五几]年|今年|去年|上年度?|上半年|全年).{0,8}"
    "(?:工作)?(?:总结|回顾|完成情况)$"
)
"""The heading under which a work report looks back on its year."""
_ACCOUNT = deferred("(?:工作|任务|整改)(?:开展|进展|完成|落实)?情况$|下一步(?:工作)?(?:打算|安排)$")
"""The headings of an account that is given to those above."""
_BOOK_TITLE = deferred("《[^》]{0,80}》")


def kind_of(parts: Frontmatter, outline: Outline, number: str | None) -> DocumentKind:
    """Return the kind of the report, "other" where nothing tells.

    An official `number` makes a policy of a document whose title says nothing else.
    """
    if is_news(parts) and not _is_work_report(parts):
        return "news"
    title = _BOOK_TITLE.sub("", parts.title or "") or (parts.title or "").strip("《》")
    opening = parts.text[parts.opening.start : parts.opening.stop]
    if _TO_CONGRESS.search(opening):
        return "work_report"
    return (
        kind_told("title", title)
        or ("research" if _ACADEMIC.search(parts.text, 0, parts.opening.stop) else None)
        or ("news" if is_told_as_news(parts) else None)
        or ("experience" if _EXPERIENCE.search(title) else None)
        or kind_told("question", title)
        or ("experience" if _NAMED.search(title) else None)
        or ("briefing" if ISSUE.search(parts.masthead) else None)
        or kind_told("opening", opening)
        or ("policy" if number else None)
        or _by_sections(parts.text, outline)
        or kind_told("deeds", title)
        or kind_told("deeds", opening)
        or _of_own_work(parts.text, outline)
    )


def _is_work_report(parts: Frontmatter) -> bool:
    """Tell whether the text is the report itself, which an agency prints under its dateline."""
    return bool(_WORK_REPORT.search(parts.title or "")) and "各位代表" in parts.text


def _by_sections(text: str, outline: Outline) -> DocumentKind | None:
    """Return the kind that the names of a text's parts tell, None where they tell none."""
    outer = _outermost(outline)
    roles = {section.role for section in outer}
    if "problems" in roles and not roles.isdisjoint(("recommendations", "causes")):
        return "research"
    headings = [section.heading.of(text) for section in outer]
    if any(map(_STUDY.search, headings)):
        return "research"
    if any(map(_REVIEW.search, headings)):
        return "work_report"
    if any(map(_ACCOUNT.search, headings)):
        return "briefing"
    if "problems" in roles and roles.isdisjoint(("measures", "results")):
        return "research"
    return None


def _of_own_work(text: str, outline: Outline) -> DocumentKind:
    """Return the kind of a text of which nothing but its headings or its first words tell."""
    if len(_outermost(outline)) > 1 or len(outline.sections) >= _SEVERAL:
        return "experience"
    return "work_report" if _OWN_WORK.search(text) else "other"


def _outermost(outline: Outline) -> list[Section]:
    """Return the parts that a text is first divided into."""
    level = min((section.level for section in outline.sections), default=1)
    return [section for section in outline.sections if section.level == level]
