"""What a section is for, by the words of its heading."""

from extractor.deferred import deferred, grouped
from extractor.outline import Role
from extractor.segment.named_kinds import PROBLEMS_LAST, RESULTS_LAST, kinds_of
from extractor.segment.role_words import roles_by_word, verbs_that

# 目录 and 附件 name a section only where they open the line: 编制事项目录 is a measure.
_FURNITURE_FIRST = ("附件", "附录", "附表")
_FURNITURE_WHOLE = deferred("(?:摘要|关键词|目录|作者简介|注释)(?![\u4e00-\u9fff])")
_FURNITURE_LAST = ("参考文献", "名词解释", "名词注释")
_MIXED = deferred(
    "(?:成效|成果|成绩|亮点|做法|进展|情况|总结|回顾)(?:[和与及、暨]|以及)"
    "(?:下一?步|今后|明年|下半年|20[0-9]{2}年|.{0,6}(?:计划|打算|安排|规划|思路|谋划)$)"
)
"""A section that tells what was reached before what is planned; plans in it say that they are."""
_AND_CAUSES = deferred(
    "(?:问题|痛点|困境|难点|堵点|短板)(?:深度)?(?:剖析|分析|审视|检视|透视)$|"
    "(?:问题|困境|困难|不足|短板|挑战|矛盾|表现)(?:[和与及、]|以及)(?:其|主要|产生|形成|"
    "存在)?的?(?:原因|成因|根源)"
    "(?:分析|剖析)?$"
)
"""A section that tells the problems and, under headings of their own, what they come from."""
_PROPOSALS_LAST = ("路径选择", "提升路径", "破解路径", "改进路径", "破解之策", "破解之道")
_RESULT = deferred(f"(?:{'|'.join(RESULTS_LAST)})(?:评估|分析|评价|初显|明显|显著)?$")
_REACHED = deferred("取得|的(?:主要)?成效|(?:工作|改革|主要)成效|[和与及、]")
"""What tells results from what is done to them: 推进改革取得的成效, but 巩固改革成果."""
_AIMS = frozenset({"目标任务", "任务目标", "总体目标任务", "目标要求"})
"""Headings that name what is to be reached, not what was done about it (目标任务完成情况)."""
_ORDER: tuple[Role, ...] = (
    *("causes", "recommendations", "next_steps", "problems", "results"),
    *("background", "measures"),
)
_ROLES = roles_by_word("anywhere")
# Words that state a lack, and so a problem, wherever they stand in a heading.
_LACKS = (
    "不(?:到位|彻底|畅|足|强|够|高|顺|清|明|完善|健全|匹配|平衡|充分|适应|规范|统一|合理|力)|"
    "滞后|薄弱|缺乏|欠缺|短缺"
    "|待(?:完善|加强|提高|提升|重视)|需(?:重视|完善|加强)|偏低|流失|尚不|难以|难度|严峻|乏力|缺失"
)
_WORD = deferred("|".join([*sorted(_ROLES, key=len, reverse=True), _LACKS]))
_OF_OTHERS = deferred(
    "(?:代表|委员|人大|群众|合理化|提案|议案)(?:意见)?建议|建议(?:提案|办理|落地|落实|转化)"
)
"""Advice that others gave and that is dealt with: 代表建议落地有声."""
_SOLVES = deferred(grouped(verbs_that("solve")))
_ACTS = deferred(
    "(?:要|着力|持续|大力|不断|全面|深入|扎实|积极|统筹|切实|进一步)*+"
    f"(?:以.{{1,20}}为|做[好优强实大]|设[立置]|统[一筹]|压[实减]|用[好活]|守[牢护]|{grouped(verbs_that('act'))})"
)
_TREATED = deferred(
    "(?:方法|措施|做法|举措|经验|(?:整改|整治|治理|解决|落实|推进|完成|办理|进展|处置)情况)$"
)
"""What closes the name of a section that tells how the problems named in it are dealt with."""
_YEARLY = deferred("(?:20[0-9]{2}年|明年|来年|下半年)的?(?:计划|打算|安排|思路|谋划)")
"""A heading that names a plan by its time alone: 2025年计划, but 第六个五年计划."""
_OVERRIDING: tuple[Role, ...] = ("causes", "recommendations", "furniture")
_SETTLED: tuple[Role, ...] = ("problems", "causes", "recommendations", "next_steps", "furniture")
_ALIKE = ({"problems", "causes"}, {"measures", "results"}, {"recommendations", "next_steps"})
"""Kinds that tell of the same thing: what is under a heading of both goes with its first."""
_ACCOUNTS = deferred("情况$")
"""A name of a section under which what was done may stand beside how things are: 改革基本情况."""
_TOLD = deferred(
    "(?:“?[0-9一二三四五十]{1,4}”?年?(?:度|上半年)?|今年|去年|上半年|年度|全年|一年来)?"
    "(?:以来|来)?的?(?:主要|重点|各项|取得|阶段性|突出|总体)*的?(?:工作|任务|改革)?的?(?:主要|"
    "取得|重点)*的?"
    "(?:成效|成绩|成果|亮点|回顾|总结|(?:开展|完成|进展|落实)情况)"
)
"""Names of sections that tell what was, wherever they stand."""


def role_of(heading: str, parent: Role | None) -> Role:
    """Return the role that a heading's words state, else that of the section around it.

    >>> role_of("存在的主要问题", None), role_of("坚持问题导向，补齐短板", None)
    ('problems', 'measures')
    >>> role_of("抓好制度建设", "recommendations"), role_of("人员力量不足", "measures")
    ('recommendations', 'problems')
    >>> role_of("2025年主要工作成效", "next_steps"), role_of("巩固改革成效", "next_steps")
    ('results', 'next_steps')
    """
    own = stated_role(heading)
    if parent in _SETTLED:
        if parent == "causes" and _AND_CAUSES.search(heading):
            return "problems"
        told = parent == "next_steps" and _TOLD.fullmatch(heading)
        return own if own and (told or own in _OVERRIDING) else parent
    if own or parent not in (None, "other"):
        return own or parent or "other"
    return "measures" if _ACTS.match(heading) else "other"


def passed_on(role: Role, heading: str, below: str) -> Role:
    """Return what a section of that `role` and `heading` passes on to the heading `below` it.

    One that joins several kinds in its name passes on none: 成效及存在问题. Where it joins problems
    and what is to be done, the headings that say what to do are told by their verbs.

    >>> passed_on("problems", "工作成效及存在问题", "江苏：以强并弱")
    'other'
    >>> [passed_on("recommendations", "问题与对策", below) for below in ("加强培训", "环境有死角")]
    ['recommendations', 'problems']
    """
    if role == "background" and _ACCOUNTS.search(heading) and _ACTS.match(below):
        return "measures"
    kinds = kinds_of(heading)
    if len(kinds) < 2 or any(kinds <= alike for alike in _ALIKE):
        return role
    ahead = next((kind for kind in ("recommendations", "next_steps") if kind in kinds), None)
    told = kinds & {"measures", "results", "background"}
    if ahead is None or told:
        return "other"
    return ahead if _ACTS.match(below) else "problems"


def stated_role(heading: str) -> Role | None:
    """Return the role that the words of a heading name by themselves, None where they do not."""
    if _is_furniture(heading):
        return "furniture"
    own = _OF_OTHERS.sub("", heading)
    roles: set[Role] = {_ROLES.get(word, "problems") for word in _WORD.findall(own)}
    if _MIXED.search(heading):
        roles.discard("next_steps")
        roles.add("results")
    if _RESULT.search(heading) and (not _ACTS.match(heading) or _REACHED.search(heading)):
        roles.add("results")
    if _YEARLY.fullmatch(heading) or heading in _AIMS:
        roles.add("next_steps")
    if heading.endswith(_PROPOSALS_LAST):
        roles.add("recommendations")
    if heading.endswith(PROBLEMS_LAST):
        roles.add("problems")
    if _AND_CAUSES.search(heading):
        return "problems"
    treated = _SOLVES.search(heading) or (_TREATED.search(heading) and not _joins_problems(heading))
    if "problems" in roles and (heading.startswith("关于") or treated):
        roles.remove("problems")
    return next((role for role in _ORDER if role in roles), None) if roles else None


def _joins_problems(heading: str) -> bool:
    """Tell whether a heading names problems beside something else: 存在问题及整改措施."""
    return "problems" in kinds_of(heading)


def _is_furniture(heading: str) -> bool:
    return (
        heading.endswith(_FURNITURE_LAST)
        or heading.startswith(_FURNITURE_FIRST)
        or (heading[:1] in "摘关目作注" and bool(_FURNITURE_WHOLE.match(heading)))
    )
