"""What is promised, required or limited, not told: 力争达到90%, 自受理之日起5个工作日内."""

import re

from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.last_match import last_match
from extractor.deferred import deferred
from extractor.outline import Role as SectionRole

_PROMISE = deferred(
    r"计划(?!外|的?基础|(?:任务|目标)?的(?:百分之)?$)|力争|预计(?!规模|总?[数额值量])|预期|"
    r"拟(?!定)|承诺(?!办理|办结|时限|期限|制|书|事项|件)|不得|确保|务必|"
    r"争取(?=达|实现|到|完成)|目标(?:[定确设]{0,2}[是为]|任务)|计划(?:规定|要求)|规划(?:规定|要求)|"
    r"应当|要(?<![主需重只摘纲概必首简紧想]要)(?=达到[^，。；]{0,2}$)|拟定为|指标(?:定?为|是)(?=[约近]?$)|(?<![低高]于)(?<![超突][过破出])限额[为是]?(?=[约近]?$)|奋斗目标|"
    r"要求(?<![按照的合]要求)(?=[^，。；]{0,12}(?:减少|压缩|下降|控制|达到))|"
    r"应(?<![适相反供对理响回效感]应)(?![用急对付收邀运届变求]|"
    r"由[^，。；]{0,20}(?:承担|负责|出具|办理|提供|的))|必须|须|"
    r"将(?=[于在][^，。；]{1,12}(?:打造|建成|实现|完成)|达|新|建成|实现|完成|培育|引进|比|增|"
    r"继续|提|超|发生|出现|精简|减少|下降|压缩|[为有][约近]?$)|"
    r"限期|控制在|不(?<!估计不)(?:低|少|高|多)于|不超过|每[年月周季][^，]{0,4}至少|明年|"
    r"再(?=流转|新|增|建|培)|给予(?![^，。；]{0,8}(?:处[分罚理]|警告|问责|表彰|肯定|帮助))"
)
"""Every branch begins with a character, so that the engine runs through a text for these."""
_IN_A_PLAN = deferred("列入[^，。；]{0,10}(?:计划|规划)|已经?[^，。；]{2,20}计划[^，。；]{0,20}的$")
"""What has been taken into a plan is so today: 已列入规划计划逐步解决的2件."""
_BY_YEAR = deferred(
    r"根据预[计测]，|据预[计测]，|按照?预[计测]，|目标[^，。；]{0,6}[是为：:]|预期[^，。；]{0,6}[是为：:]"
)
_BY = deferred(
    "[到至](?<![达截0-9年月日底末升高增降减缩展长延推].)(?P<year>[0-9]{4}|"
    "[一二三四五六七八九〇○零]{4})年(?!以?前|[^，。]{0,3}的)"
)
_LAST_PAST = 2019
"""A year of which a report without a year of its own tells what was, not what is to be."""
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_TERM_FROM = deferred(r"之日起$")
_TERM_OF = deferred(r"(?:(?<![使费耗利应作])用|花)$")
_TIME_FOR = deferred(r"的?时间(?=[^，。；]{2})")
_TOLD = deferred(r"已(?![^，。；]{0,12}的)|目前|现有|截至")
_ALREADY = deferred("已(?![^，。；]{0,12}的)")
_DONE = deferred(r"[已了曾]")
_REQUIRED_BY = deferred(r"按照?(?!期|时|规)")
_REQUIREMENT = deferred(r"^标准|的(?:“[^“”]{1,12}”)?(?:要求|标准|比例|原则|目标|模式)")
_REQUIREMENT_MET = deferred("要求|标准|比例|原则|目标|模式|思路|方式|办法")
_AIMED = deferred(
    "的?(?:预定|预期|既定|奋斗|年初)[^，。；0-9]{0,4}[目指]标|，作为[^，。；0-9]{0,6}目标"
    "|[^，。；“”]{0,10}”的?[^，。；“”]{0,6}(?:目标|任务|要求|标准|承诺)"
)
"""Words of an aim behind its number, or behind one that a quoted aim names: “精简三成以上”任务."""
_AIM_REACH = 14
_BOUNDED = ("以上", "以下", "以内", "之内")
_STANDARD = deferred(
    "(?:按照?|根据|依据|对照)(?!期|时)[^，。；]{1,24}(?:要求|标准|规定|规范|原则)，"
)
"""Words that set what the bounds after them have to be: 按照抽样要求，每村选12人以上."""
_TARGET_SECTIONS: frozenset[SectionRole] = frozenset({"recommendations", "next_steps"})
_ASSIGNED = deferred("任务(?:数量?|量|总量)?[为是]?[约近]?$")
_ACHIEVED = deferred("完成|超额|实现|达到|落实")
_NO_AMOUNTS = ("项", "个", "件", "条", "类", "次", "%", "倍", "年", "月", "天", "日")
"""Units of the tasks themselves, of what part of them was done, and of how soon."""


def promise_of(clause: Clause, section: SectionRole | None, year: int | None) -> str | None:
    """Return the words that promise or require the figure in `clause`, None where it is told.

    `section` is the role of its section, `year` that of the report.
    """
    if words := _promised(clause, year):
        return words
    if match := _AIMED.match(clause.right + clause.after[:_AIM_REACH]):
        return match[0]
    if clause.quote.endswith(_BOUNDED) and (match := _STANDARD.search(clause.before)):
        return match[0]
    if words := _assigned(clause):
        return words
    if match := _required(clause):
        return match[0]
    proposed = section in _TARGET_SECTIONS and not _TOLD.search(clause.left)
    return _limit(clause) or (section if proposed else None)


def _required(clause: Clause) -> re.Match[str] | None:
    """Return the words that make a number a requirement: 按每村|不少于3名|的标准.

    What 按 opens ends with its own noun (按照“6+1”模式|设置) and with a semicolon.
    """
    said = (clause.before + clause.left).rpartition("；")[2]
    by = last_match(_REQUIRED_BY, said)
    if by is None or _REQUIREMENT_MET.search(said, by.end()):
        return None
    return _REQUIREMENT.search((clause.right + clause.after).partition("；")[0])


def _assigned(clause: Clause) -> str | None:
    """Return the words that assign an amount of work: 改造任务|8座; of 任务8项 the tasks count."""
    match = _ASSIGNED.search(clause.left)
    if match is None or clause.quote.endswith(_NO_AMOUNTS) or _ACHIEVED.search(clause.left):
        return None
    return match[0]


def _promised(clause: Clause, year: int | None) -> str | None:
    match = _PROMISE.search(clause.left)
    if match and not (match[0] == "计划" and _IN_A_PLAN.search(clause.left)):
        return match[0]
    if _ALREADY.search(clause.left):
        return None
    if match := _BY_YEAR.search(clause.before):
        return match[0]
    return _by_later_year(clause.before + clause.left, year)


def _by_later_year(said: str, year: int | None) -> str | None:
    """Return 到2030年, the last such words of `said`, if it is later than the report's `year`."""
    last = last_match(_BY, said)
    if last is None or _ALREADY.search(said, last.end()):
        return None
    by = int(last["year"].translate(_DIGITS))
    later = by > year if year else last[0][0] == "到" and by > _LAST_PAST
    return last[0] if later else None


def _limit(clause: Clause) -> str | None:
    """Return the words that set a term: 自受理之日起[5个工作日]内, 用[三年]时间完成."""
    match = _TERM_FROM.search(clause.left)
    if match is None and _TIME_FOR.match(clause.right):
        match = _TERM_OF.search(clause.left)
    if match is None or _DONE.search(clause.right + clause.after):
        return None
    return match[0]
