"""What kind of report it is, by its title, its form of address, its bylines and its sections."""

import re

from extractor.assemble.document.frontmatter import Frontmatter
from extractor.assemble.document.news import is_news, is_told_as_news
from extractor.deferred import deferred
from extractor.outline import Outline
from extractor.schema import DocumentKind

# Read in order: the first that fits the title decides. A report on a policy names it in 《》,
# which is taken out before.
_TITLES: tuple[tuple[DocumentKind, re.Pattern[str]], ...] = (
    (
        "news",
        deferred(
            "(?:赴|来|到|深入).{2,30}(?:调研|考察|督导|检查|视察)(?:活动)?$"
            "|(?:召开|举行|举办).{2,30}(?:[会式]|会议)$|"
            "(?:正式)?(?:启用|揭牌|挂牌成立|开幕|闭幕|开班)$"
            "|(?:荣获|斩获|喜获).{2,30}$|(?:纪实|侧记|特写|速写|见闻|巡礼|掠影)(?:$|——|（)"
        ),
    ),
    (
        "briefing",
        deferred(
            "(?:整改|进展|完成|落实|推进|运行|开展)情况的(?:通报|公告|通告)$"
            "|(?<!处理)(?<!处分)(?<!查处)(?<!问责)(?<!事故)(?<!案件)(?<!问题)情况的通报$"
        ),
    ),
    ("other", deferred("(?:讲话|致辞|主持词)(?:稿|提纲)?(?:（.{1,12}）)?$")),
    ("other", deferred("(?:政策|文件|图文|解读).{0,4}(?:解读|问答)$|的解读$|简介$|概况$")),
    (
        "policy",
        deferred("的(?:答复(?:情况)?|复函|批复|函|通知|通报|通告|公告|决定|决议)$|[院府]令$"),
    ),
    (
        "work_report",
        deferred(
            "工作报告|工作[总小]结|在.{2,16}(?:党代会|代表大会|全会)上的报告"
            "|(?:党代|人代|社代|职代|代表)大?会(?:工作)?报告$|述[职学廉德]{1,4}报告|工作年度报告$"
        ),
    ),
    ("briefing", deferred("汇报|简报|情况报告|情况的报告|述职|情况通报|专报|快报")),
    (
        "research",
        deferred("调研|调查|思考|研究|对策|探析|探讨|分析|浅析|浅谈|刍议|问题与|建议$|提案"),
    ),
    (
        "policy",
        deferred(
            "(?:通知|办法|意见|方案|细则|条例|规定|决定|批复|复函|的函|通报|公告|通告|规划|"
            "纲要|措施|政策"
            "|新政.{0,6}|制度|规则|清单|预案|答复|决议|实施|计划|"
            "(?:主要|重点|工作)任务)(?:（.{1,12}）|\\(.{1,12}\\))*$"
        ),
    ),
)
_EXPERIENCE = deferred("经验|做法|典型|探索|实践|启示|样本|案例|模式|路径|亮点|成效|“[^“”]+”")
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
_ACCOUNT = deferred("(?:工作|任务|整改)(?:开展|进展|完成|落实)?情况$|下一步(?:工作)?(?:打算|安排)$")
"""The headings of an account that is given to those above."""
_BOOK_TITLE = deferred("《[^》]{0,80}》")
_ADDRESSES: tuple[tuple[DocumentKind, re.Pattern[str]], ...] = (
    ("work_report", deferred("各位代表[：:！!]|请予?审议|我受.{2,12}委托")),
    (
        "research",
        deferred(
            "我们对[^。\n]{4,40}?进行了(?:一次|专题|深入|广泛)*(?:调研|调查)"
            "|(?:形成|撰写)(?:了|如下|以下|此|本)(?:调研|考察|调查)报告"
        ),
    ),
    (
        "briefing",
        deferred(
            "简 ?报[ \n]?(?:第 ?[0-9一二三四五六七八九十]{1,3} ?期|〔)"
            "|尊敬的.{0,8}(?:领导|组长|书记|主任)|各位领导|汇报如下|报告如下|总结如下|"
            "情况通报如下|(?:进展|整改)情况(?:予以公布|向社会公[开布])"
        ),
    ),
    (
        "policy",
        deferred(
            "现印发给你们|请(?:认真|一并)?(?:遵照|贯彻)执行|予以印发|"
            "现将.{2,200}?予以公[布告]|制[定订](?:本|如下|以下)"
            "|自本(?:决定|办法|规定|通知|公告|意见).{0,6}(?:公布|发布|印发|施行)之日起"
            "|决定出台|特出台|提出(?:如下|以下).{0,6}(?:意见|政策|措施)"
        ),
    ),
)


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
        _of_the(title)
        or ("research" if _ACADEMIC.search(parts.text, 0, parts.opening.stop) else None)
        or ("news" if is_told_as_news(parts) else None)
        or ("experience" if _EXPERIENCE.search(title) else None)
        or next((kind for kind, pattern in _ADDRESSES if pattern.search(opening)), None)
        or ("policy" if number else _by_sections(parts.text, outline))
    )


def _of_the(title: str) -> DocumentKind | None:
    return next((kind for kind, pattern in _TITLES if pattern.search(title)), None)


def _is_work_report(parts: Frontmatter) -> bool:
    """Tell whether the text is the report itself, which an agency prints under its dateline."""
    return bool(_WORK_REPORT.search(parts.title or "")) and "各位代表" in parts.text


def _by_sections(text: str, outline: Outline) -> DocumentKind:
    outermost = min((section.level for section in outline.sections), default=1)
    outer = [section for section in outline.sections if section.level == outermost]
    roles = [section.role for section in outer]
    if "problems" in roles and ("recommendations" in roles or "causes" in roles):
        return "research"
    if any(_ACCOUNT.search(section.heading.of(text)) for section in outer):
        return "briefing"
    if len(roles) > 1 or len(outline.sections) >= _SEVERAL:
        return "experience"
    return "work_report" if _OWN_WORK.search(text) else "other"
