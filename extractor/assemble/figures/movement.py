"""Verbs of growth and shrinkage: which one governs a number, and whether it arrives there."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.flow import has_verb
from extractor.assemble.phrases.last_match import last_match
from extractor.deferred import deferred, grouped
from extractor.rules.numbers.signs import HYPHENS
from extractor.schema import Direction

_GROW = (
    "增加|增长|增产|增设|增幅|增速|新增|增添|递增|净增|增收|增支|提速|增配|增派|扩增|提高|提升|"
    "上升|上涨|上调|上浮|涨幅|扩大|"
    "升至|升到|跃居|扩编|加快|攀升|前移|跃升|增发|翻"
)
_SHRINK = (
    "减少|减产|下降|降低|减收|减支|精简|压缩|压减|取消|清理|缩减|缩短|削减|裁减|裁撤|撤并|撤销|"
    "核减|下调|下跌|回落|降幅|"
    "负增长|减幅|压降|调减|递减|核销|缩小|节约|节省|收窄|后移|精减|撤掉|清退|砍掉|裁并|少了|注销"
)
_BARE_GROW, _BARE_SHRINK = "增涨升", "减降跌缩压"
_TOWARDS: Mapping[str, Direction] = {
    **dict.fromkeys((*_GROW.split("|"), *_BARE_GROW), "increase"),
    **dict.fromkeys((*_SHRINK.split("|"), *_BARE_SHRINK), "decrease"),
}
_IN_NOUNS = {"增加": "增加(?!值)", "增长": "增长(?![极点面])"}
"""Words of growth that are part of nouns: 增加值 is what is produced."""
_MOVE = deferred(
    grouped(
        _IN_NOUNS.get(word, word)
        if len(word) > 1 or word == "翻"
        else f"{word}(?=[至到了约近超]*$)"
        for word in _TOWARDS
    )
)
_TURNS = "翻"
_PACE = "加快"
"""Speeds rise by points (加快2个百分点); 加快4个项目建设 tells of no growth."""

_COMPLETED = frozenset(["清理", "取消", "核销", "撤销", "清退"])
"""Verbs whose rate tells how far a task is done (清理率), not how far a thing shrank (精简率)."""

_ABOLISHED = deferred("[^，。；0-9的]{0,10}(?P<cue>撤销|取消|注销|撤掉|清退)(?:完毕|到位)?$")
_CLASS, _CLASSES = ("类", "类别"), deferred("[0-9一二两三四五六七八九十]{1,3}大?类(?:别)?$")
"""A number of classes before the number proper: 清理挂牌6大类|113个."""

_RATE_NOUN = deferred(r"[增降减涨跌][幅速]")
_REACH_ENDS = deferred(
    r"[0-9][^、和与及]{0,24}[^、和与及0-9.%‰个项名件家人户次万亿元百分点]|[并后而以]|用于|"
    r"其中|提高效率|的同时"
    r"|.[中里](?:拿出|划出|划转|调剂|抽调|安排|统筹|提取|腾出|列支)"
    r"|是[^，。；]{2,20}的$|相当于|、[^，。；]{0,8}总[数量额]|累计|"
    r"(?<!不)(?<!不得)[高低多少快慢](?:出|于(?=..))[^，。；]{0,20}$"
)
"""Words between a verb and a number that the verb does not govern; 是…的 and 高出 compare."""

_ITEM = deferred("[0-9][^、]{0,12}、")
"""A later item of a list may have a verb of its own: 减少环节5个、办理事项30件."""

_LASTS = ("年", "月", "天")
"""How long it went on is no growth: 影响扩大的|五年."""

_LONGEST_REACH, _LONGEST_VERB = 24, 2
_ARRIVES = deferred(
    r"(?:到|至|为|成|达)(?:了|约|近|超过?|目前的?|现在的?|全[省市县区镇]的?)*[^，。]{0,12}$"
)
_SHARES = ("%", "％", "倍", "成", "%以上", "%左右")
_AMOUNTS_TO = deferred("高?达了?|高?达(?:近|约)")
"""增长达15% tells how far it goes, 提高到15% where it arrives."""


_MINUS = ("负", *HYPHENS)
"""A negative growth is a decrease."""

_PLUS = ("+", "＋")  # noqa: RUF001

_THAN = deferred(
    "(?:[同环]比|[比较](?:上年|去年|上月|上季度)(?:同期)?|"
    "[0-9][万亿]{0,2}[^，。；、0-9（）%‰]{1,4}[，、（])[+＋]?$"  # noqa: RUF001
)
"""What a sign behind it compares: 同比|-3.2%, 产量186万吨，|-12.4%."""


class Movement(NamedTuple):
    """The words of growth or shrinkage, where they lead, and whether the number is where to."""

    words: str
    towards: Direction
    arrives: bool


def movement_of(clause: Clause) -> Movement | None:
    """Return how what the figure in `clause` tells of grew or shrank, None where it did not.

    >>> from extractor.assemble.phrases.clause import clause_of
    >>> from extractor.span import Span
    >>> movement_of(clause_of("编制增加到130名", Span(0, 9), Span(5, 9)))
    Movement(words='增加', towards='increase', arrives=True)
    """
    if clause.quote.startswith(_TURNS):
        return Movement("翻", "increase", arrives=False)
    verb = _verb_of(clause)
    if verb is None and (signed := _by_sign(clause)):
        return signed
    if verb is None:
        ended = _ABOLISHED.match(clause.right)
        return Movement(ended["cue"], "decrease", arrives=False) if ended else None
    arrives = not _RATE_NOUN.fullmatch(verb[0]) and _arrives(clause, verb)
    falls = not arrives and clause.quote.startswith(_MINUS)
    return Movement(verb[0], "decrease" if falls else _TOWARDS[verb[0]], arrives)


def _by_sign(clause: Clause) -> Movement | None:
    """Read a sign in place of a verb: 同比-3.2%, 环比+1.5%."""
    falls = clause.quote.startswith(_MINUS)
    if not (falls or clause.left.endswith(_PLUS)) or not clause.quote.endswith((*_SHARES, "点")):
        return None
    than = _THAN.search(clause.before[-_LONGEST_REACH:] + clause.left)
    return Movement(than[0], "decrease" if falls else "increase", arrives=False) if than else None


def _verb_of(clause: Clause) -> re.Match[str] | None:
    """Return the verb of growth or shrinkage that governs the number."""
    left = _CLASSES.sub("", clause.left) if clause.left.endswith(_CLASS) else clause.left
    last = last_match(_MOVE, left, max(0, len(left) - _LONGEST_REACH - _LONGEST_VERB))
    if last is None or (last[0] == _PACE and not clause.quote.endswith((*_SHARES, "点"))):
        return None
    between = left[last.end() :]
    if between.startswith("率") and last[0] in _COMPLETED:
        return None
    if between == "的" and clause.quote.endswith(_LASTS):
        return None
    if len(between) > _LONGEST_REACH or _REACH_ENDS.search(between):
        return None
    return None if _ITEM.search(between) and has_verb(between.rpartition("、")[2]) else last


def _arrives(clause: Clause, verb: re.Match[str]) -> bool:
    """Tell whether the number is where the verb arrives (增加到), not how far it goes."""
    if verb[0][-1] in "至到居":
        return True
    if clause.quote.endswith(_SHARES) and _AMOUNTS_TO.fullmatch(clause.left, verb.end()):
        return False
    return bool(_ARRIVES.match(clause.left, verb.end()))
