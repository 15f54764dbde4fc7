"""A figure's role (level, change, baseline, target) and direction, each with its cue.

The verb that governs the number decides: what is said to grow or shrink is a change, what it
grows or shrinks *to* is a level, its old value a baseline, what is promised or required a target.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from extractor.assemble.clause import Clause
from extractor.assemble.flow import has_verb
from extractor.deferred import deferred, grouped
from extractor.outline import Role as SectionRole
from extractor.schema import Direction, FigureRole

_GROW = (
    "增加|增长|增设|增幅|增速|新增|增添|递增|净增|增收|增配|增派|扩增|提高|提升|上升|上涨|上调|上浮|涨幅|"
    "升至|升到|跃居|扩编|加快|攀升|前移|跃升|增发|翻"
)
_SHRINK = (
    "减少|下降|降低|精简|压缩|压减|取消|清理|缩减|缩短|削减|裁减|裁撤|撤并|撤销|核减|下调|下跌|回落|降幅|"
    "减幅|压降|调减|递减|核销|缩小|节约|节省|收窄|后移|精减|撤掉|清退|砍掉|裁并|少了"
)
_BARE_GROW, _BARE_SHRINK = "增涨升", "减降跌缩压"
_TOWARDS: Mapping[str, Direction] = {
    **dict.fromkeys((*_GROW.split("|"), *_BARE_GROW), "increase"),
    **dict.fromkeys((*_SHRINK.split("|"), *_BARE_SHRINK), "decrease"),
}
_IN_NOUNS = {"增加": "增加(?!值)", "增长": "增长(?![极点])"}
"""Words of growth that are part of nouns: 增加值 is what is produced."""
_MOVE = deferred(
    grouped(
        _IN_NOUNS.get(word, word)
        if len(word) > 1 or word == "翻"
        else f"{word}(?=[至到了约近超]*$)"
        for word in _TOWARDS
    )
)
_TURNS = deferred("翻")
_PACE = "加快"
"""Speeds rise by points (加快2个百分点); 加快4个项目建设 tells of no growth."""

_COMPLETED = frozenset(["清理", "取消", "核销", "撤销", "清退"])
"""Verbs whose rate tells how far a task is done (清理率), not how far a thing shrank (精简率)."""

_CLASSES = deferred("[0-9一二两三四五六七八九十]{1,3}大?类(?:别)?$")
"""A number of classes before the number proper: 清理挂牌6大类|113个."""

_RATE_NOUN = deferred(r"[增降减涨跌][幅速]")
_REACH_ENDS = deferred(
    r"[0-9][^、和与及]{0,24}[^、和与及0-9.%‰个项名件家人户次万亿元百分点]|[并后而以]|用于|其中|提高效率|的同时"
    r"|是[^，。；]{2,20}的$|相当于|、[^，。；]{0,8}总[数量额]|累计|(?<!不)(?<!不得)[高低多少快慢][出于][^，。；]{2,20}$"
)
"""Words between a verb and a number that the verb does not govern; 是…的 and 高出 compare."""

_ITEM = deferred("[0-9][^、]{0,12}、")
"""A later item of a list may have a verb of its own: 减少环节5个、办理事项30件."""

_LONGEST_REACH, _LONGEST_VERB = 24, 2
_ARRIVES = deferred(
    r"(?:到|至|为|成|达)(?:了|约|近|超过?|目前的?|现在的?|全[省市县区镇]的?)*[^，。]{0,12}$"
)
_SHARES = ("%", "％", "倍", "成", "%以上", "%左右")
_AMOUNTS_TO = deferred("高?达了?|高?达(?:近|约)")
"""增长达15% tells how far it goes, 提高到15% where it arrives."""
_FROM = deferred(
    r"(?:[由从自](?!于))(?:原来|原先|原有|原本|此前|以前|过去|(?:改革|撤并|合并|整合|调整|改制)前|最初|去年|上年|(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?[底末初]?)?的?[^，；。0-9]{0,12}$"
)
_CONVERTED = deferred(r"将(?:原来|原先|原有|原)的?[^，；。]{0,10}$")
_MERGED = deferred("[将把][^，；。0-9]{0,10}$")
_MERGES = deferred(
    "[^，。；0-9]{0,12}(?:合并|撤并|整合|归并|压缩|精简|缩减|调整|优化)[为成到至][^，。；0-9]{0,4}"
    "[0-9一二两三四五六七八九十百]"
)
_ABOLISHED = deferred("[^，。；0-9的]{0,10}(?P<cue>撤销|取消|注销|撤掉|清退)(?:完毕|到位)?$")
_NEXT_PAIR, _OLD = deferred("[、和及]$"), deferred("[将把由从]")
"""A later pair of old and new values: 将19个镇优化为13个镇、|285个村优化为195个."""
_TO_FOLLOWS = deferred(
    r"[^，。；0-9]{0,30}?(?:到|至|为|成|达)(?:了|约|近|目前的?|现在的?){0,3}[^，。；0-9]{0,36}?"
    r"[0-9一二两三四五六七八九十百]"
)
_MOVES_ON = deferred(
    rf"{_TO_FOLLOWS.pattern}|[^，。；0-9]{{0,12}}?[涨升增加降减压缩砍提扩调精简并][^，。；0-9]{{0,4}}?[到至为成]"
)
_MOVES_ON_NEXT = deferred(
    "[^，。；0-9]{0,12}，[^，。；0-9]{0,4}(?:调整|压缩|合并|撤并|整合|精简|缩减|增加|减少)[为到至成]"
)
_REACHED = deferred(r"[到至为成达](?:了|约|近)?$")
_FORMER = deferred(
    r"(?<![较比])(?:原来|原先|原有|原本|原需|原定|以前|此前|过去(?!了)|(?:改革|撤并|合并|整合|调整|改制)前)[^，；。0-9]{0,10}$"
)
_NUMBER = deferred(r"[0-9]|[一二两三四五六七八九十百][个天项名家次]")
_PROMISE = deferred(
    r"计划|力争|预计|预期|拟(?!定)|承诺(?!办理|办结|时限|期限|制|书|事项)|不得|确保|务必|争取(?=达|实现|到|完成)|目标(?:[定确设]{0,2}[是为]|任务)|(?:计划|规划)(?:规定|要求)|应当|拟定为|指标(?:定?为|是)(?=[约近]?$)|限额[为是]?(?=[约近]?$)|奋斗目标|(?<![按照的合])要求(?=[^，。；]{0,12}(?:减少|压缩|下降|控制|达到))|"
    r"应(?<![适相反供对理响回效感]应)(?![用急对付收邀运届变求])|必须|须|将(?=达|新|建成|实现|完成|培育|引进|比|增|继续|提|超|发生|出现|精简|减少|下降|压缩|[为有][约近]?$)|"
    r"到20[2-9][0-9]年|限期|控制在|不(?:低|少|高|多)于|不超过|每[年月周季][^，]{0,4}至少|明年|再(?=流转|新|增|建|培)|给予"
)
_BY_YEAR = deferred(
    r"(?:根据|据|按照?)预[计测]，|目标[^，。；]{0,6}[是为：:]|预期[^，。；]{0,6}[是为：:]|到(?<![达截]到)20[2-9][0-9]年(?!.*已)"
)
_TERM_FROM = deferred(r"之日起$")
_TERM_OF = deferred(r"(?:(?<![使费耗利应作])用|花)$")
_TIME_FOR = deferred(r"的?时间(?=[^，。；]{2})")
_TOLD = deferred(r"已(?![^，。；]{0,12}的)|目前|现有|截至")
_ALREADY = deferred("已(?![^，。；]{0,12}的)")
_DONE = deferred(r"[已了曾]")
_REQUIRED_BY = deferred(r"按照?(?!期|时|规)")
_REQUIREMENT = deferred(r"的(?:要求|标准|比例|原则|目标|模式)")
_AIMED = deferred(
    "的?(?:预定|预期|既定|奋斗|年初)[^，。；0-9]{0,4}[目指]标|，作为[^，。；0-9]{0,6}目标"
)
_AIM_REACH = 14
_BY = deferred("到(20[2-9][0-9])年")
_TARGET_SECTIONS: frozenset[SectionRole] = frozenset({"recommendations", "next_steps"})


class Stance(NamedTuple):
    """A role with its direction and the words that decided it."""

    role: FigureRole
    direction: Direction | None
    cue: str | None


def stance_of(
    clause: Clause,
    section: SectionRole | None,
    ruled: str | None = None,
    year: int | None = None,
) -> Stance:
    """Return the role of the figure in `clause`, which stands in a section of role `section`.

    `ruled` are the words by which a policy rules that it has to be so, None where nothing does;
    `year` is that of the report: what was to be by an earlier year is told.
    """
    move = _TURNS.match(clause.quote) or _movement(clause.left)
    if move and move[0] == _PACE and not clause.quote.endswith((*_SHARES, "点")):
        move = None
    ended = None if move else _ABOLISHED.match(clause.right)
    cue = move[0] if move else ended and ended["cue"]
    towards = _TOWARDS[cue] if cue else None
    if baseline := _baseline(clause):
        return Stance("baseline", None, baseline)
    if promised := _promise(clause, section, year) or ruled:
        return Stance("target", towards, promised)
    if towards and (_RATE_NOUN.fullmatch(cue or "") or not _arrives(clause, move)):
        return Stance("change", towards, cue)
    return Stance("level", towards, cue)


def _movement(left: str) -> re.Match[str] | None:
    """Return the verb of growth or shrinkage that governs what stands behind `left`."""
    last = None
    left = _CLASSES.sub("", left)
    for match in _MOVE.finditer(left, max(0, len(left) - _LONGEST_REACH - _LONGEST_VERB)):
        last = match
    if last is None:
        return None
    between = left[last.end() :]
    if between.startswith("率") and last[0] in _COMPLETED:
        return None
    if len(between) > _LONGEST_REACH or _REACH_ENDS.search(between):
        return None
    return None if _ITEM.search(between) and has_verb(between.rpartition("、")[2]) else last


def _arrives(clause: Clause, move: re.Match[str] | None) -> bool:
    """Tell whether the number is where the movement arrives (增加到), not how far it goes."""
    if move is None or move.string is clause.quote:
        return False
    if move[0][-1] in "至到居":
        return True
    if clause.quote.endswith(_SHARES) and _AMOUNTS_TO.fullmatch(clause.left, move.end()):
        return False
    return bool(_ARRIVES.match(clause.left, move.end()))


def _baseline(clause: Clause) -> str | None:
    rest = clause.right + clause.after
    if _REACHED.search(clause.left):
        return None
    if (match := _MERGED.search(clause.left)) and _MERGES.match(rest):
        return match[0]
    if _NEXT_PAIR.search(clause.near) and _OLD.search(clause.left) and _MERGES.match(rest):
        return clause.near
    for pattern in (_FROM, _CONVERTED):
        if (match := pattern.search(clause.left)) and _MOVES_ON.match(rest):
            return match[0]
    match = _FORMER.search(clause.left)
    return match[0] if match and _NUMBER.search(rest) else None


def moves_on(clause: Clause) -> bool:
    """Tell whether what follows the number says what it becomes: [15个]整合为6个."""
    follows = clause.right + clause.after
    return bool(_MOVES_ON.match(follows) or _MOVES_ON_NEXT.match(follows))


def _promise(clause: Clause, section: SectionRole | None, year: int | None) -> str | None:
    if words := _promised(clause, year):
        return words
    if match := _AIMED.match(clause.right + clause.after[:_AIM_REACH]):
        return match[0]
    required = _REQUIRED_BY.search(clause.left) or _REQUIRED_BY.search(clause.before)
    if required and (match := _REQUIREMENT.search(clause.right + clause.after)):
        return match[0]
    proposed = section in _TARGET_SECTIONS and not _TOLD.search(clause.left)
    return _limit(clause) or (section if proposed else None)


def _promised(clause: Clause, year: int | None) -> str | None:
    for match in _PROMISE.finditer(clause.left):
        if not _is_past(match[0], year):
            return match[0]
    by = _BY_YEAR.search(clause.before)
    if by is None or _ALREADY.search(clause.left) or _is_past(by[0], year):
        return None
    return by[0]


def _is_past(words: str, year: int | None) -> bool:
    """Tell 到2020年 in a report of a later year, which tells how it was by then."""
    by = _BY.match(words)
    return bool(by and year and int(by[1]) < year)


def _limit(clause: Clause) -> str | None:
    """Return the words that set a term: 自受理之日起[5个工作日]内, 用[三年]时间完成."""
    match = _TERM_FROM.search(clause.left)
    if match is None and _TIME_FOR.match(clause.right):
        match = _TERM_OF.search(clause.left)
    if match is None or _DONE.search(clause.right + clause.after):
        return None
    return match[0]
