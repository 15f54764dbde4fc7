"""A、B分别增长7.8%和6%: the k-th name belongs to the k-th figure."""

import re

from extractor.assemble.metrics.grants import grants
from extractor.assemble.phrases.antecedent import Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_before import phrase_before
from extractor.assemble.phrases.parts import MEASURES
from extractor.assemble.phrases.terms import terms_of
from extractor.deferred import deferred
from extractor.values.units import UNIT

_RESPECTIVELY = deferred(r"分别|依次")
EARLIER = (
    "(?:同比|环比|[比较与](?:上一?年度?|去年|前年|上期|往年)(?:同期|全年|[底末初])?(?:相比)?)?"
)
"""Since when the names changed is no name: 较去年同期|分别提高2.1和3.4个百分点."""
_SAID_OF_EACH = deferred(
    f"(?<=[率度比值额量重数]){EARLIER}(?:达到?|为|增长|提高|上升|增加|下降|降低|减少)了?(?=[0-9]|$)"
)
"""Behind as many names as values follow, what 分别 would say: 受理率、办结率达98%、97%."""
_FIGURE = r"[0-9.一二三四五六七八九十百千两]+[^，；、和及与0-9]{0,6}"
_NEXT = deferred(
    rf"[^，；、和及与]{{0,14}}(?:[、和及与]|，(?=[0-9]))[^，；、和及与0-9]{{0,10}}{_FIGURE}"
)
_BETWEEN = deferred(
    r"[0-9一二三四五六七八九十百千万亿两%个项名元人户件家支条处只台辆起宗所座亩吨米倍点][、和及与]|[0-9%]，"
)
_NUMERAL = deferred("[0-9一二三四五六七八九十百千两](?!次性)")
_JOINT = deferred("[、和及与“]")
"""What must stand between names where only as many values tell that each has its own."""
_PER_UNIT = deferred("每[人户亩村家件处名个年月天日次]")
_NAMES = deferred("(?<=”)(?=“)|[、和及与](?<![普涉波危]及)(?<!参与)(?!(?<=和)[谐解平睦])")
"""What parts names; 普及率, 参与度 and 和解率 are single words."""
_TOWN_AND_COUNTRY = deferred(r"城乡")
_YEAR = deferred("[0-9]{2}年(?:[底末]|度)?$|月份?$|季度$")
"""When something was so and so is no name: 2011年和2012年|分别为246万人和261万人."""
_ACTOR = deferred("[镇乡村县区市局部委办所站队]$|街道$|社区$|部门$|单位$")
_SINCE = deferred(f"{EARLIER}$")
VALUE = deferred("(?<![0-9.])[0-9]")
_COMPARED = deferred("(?<!占)(?:比(?![例重率])|较|高于|低于)[^，；。]{1,20}$")
_OWN_VALUE = deferred(
    rf"(?:达到?|为|完成|实现|约)?[近约超]?(?<![0-9.,])[0-9][0-9.,]{{0,15}}+[万亿]{{0,2}}[余多]?{UNIT}(?=[、和及与，])"
)
"""A value right behind its name in a list of names: 教育支出|2亿元、卫生支出|1亿元，分别增长."""
PIECES = deferred("[，；。：]")
_PAIR = 2
_LONGEST_NAMES, _LONGEST_LIST = 60, 80
_HEAD = deferred(
    "(?:参保)?[人起件户次]数$|总额$|收入$|支出$|投资$|增加值$|产值$|面积$|比例$|标准$|占比$|"
    "[零销]售额$|营业额$|交易规模$|数量$|利润$|营收$|产量$|贷款$|余额$|客流量$|吞吐量$|"
    "[用供]电量$"
)
_LONGEST_HEADED = 10
_SHARES = ("占比", "比例")
_PREFIX = deferred(
    "[东西中]部|东北|城镇|农村|城市|乡村|[省市区县镇村]级|全[省市区县镇]|第?[一二三四五六七八九十]"
)
_REGION = deferred("全国|全[省市县区镇]|[东中西]部|中央|地方|城市|城镇|农村|乡村|.{0,3}地区")
_REGION_ENDS = deferred("(?<=[区省市县镇乡村央方部])(?=[^区省市县镇乡村央方部]{2,})")
_SHORT = 2
"""A name this short lacks the head that the last one has: 一、二、三产业增加值."""


def respective(clause: Clause, told: Told) -> str:
    """Return the name that 分别 gives to the figure of `clause`, "" where it shares all names.

    Where the names are those of bodies that act, `told` is what they share out.

    >>> from extractor.span import Span
    >>> from extractor.assemble.phrases.clause import clause_of
    >>> from extractor.assemble.phrases.antecedent import NOTHING_TOLD
    >>> text = "出口、进口分别增长8%和6%"
    >>> respective(clause_of(text, Span(0, 14), Span(12, 14), 11), NOTHING_TOLD)
    '进口'
    """
    shared = _RESPECTIVELY.search(clause.left)
    match = shared or (_JOINT.search(clause.left) and _SAID_OF_EACH.search(clause.left))
    if not match:
        return ""
    named, said = _SINCE.sub("", clause.left[: match.start()]), clause.left[match.end() :]
    if _COMPARED.search(named):
        return ""
    position = len(_BETWEEN.findall(said))
    count = position + 1 + _following((clause.right + clause.after)[:_LONGEST_LIST])
    if count < _PAIR or (shared is None and len(_NAMES.findall(named)) + 1 != count):
        return ""
    verbal = _NUMERAL.split(said, maxsplit=1)[0]
    verb = None if grants(verbal) else _verb_between(verbal)
    if verb is None or (position and _verb_between(clause.near) is None):
        return ""
    names = (named == "" and _valued(clause.before, count)) or _named_before(clause, named, count)
    if not names:
        return ""
    acts = verb and _ACTOR.search(names[-1])
    return f"{names[position]}{verb}{told.whole}" if acts else names[position]


def _named_before(clause: Clause, named: str, count: int) -> list[str]:
    """Return the `count` names that end with `named`, or that the clause before ends with."""
    before = clause.before if named else _before_values(clause.before)
    names = _names((before[-_LONGEST_NAMES:] + named)[-_LONGEST_NAMES:], count)
    ends = names and (named or before.rstrip("，").endswith(names[-1]))
    return names if ends else []


def _before_values(text: str) -> str:
    """Return `text` up to the values its last clause gave to each name, "" where it has others.

    >>> _before_values("甲率和乙率分别为3%和1%，")
    '甲率和乙率'
    """
    start = text.rfind("，", 0, -1) + 1
    if match := _RESPECTIVELY.search(text, start) or _SAID_OF_EACH.search(text, start):
        return text[: match.start()]
    return "" if VALUE.search(text, start) else text


def _valued(text: str, count: int) -> list[str]:
    """Return the names of the last clause where `count` have a value each, [] for others.

    >>> _valued("其中教育支出3亿元、卫生和健康支出5亿元，", 2)
    ['教育支出', '卫生和健康支出']
    """
    *pieces, rest = _OWN_VALUE.split(text[text.rfind("，", 0, -1) + 1 :])
    if rest != "，" or len(pieces) != count:
        return []
    names = [phrase_before(piece.lstrip("、和及与")).noun for piece in pieces]
    return names if all(names) else []


def _verb_between(text: str) -> str | None:
    """Return the verb before the figure, None where a noun of its own stands there."""
    phrase = phrase_before(_PER_UNIT.sub("", text))
    return None if phrase.noun else phrase.verb


def _following(text: str) -> int:
    """Return how many figures continue the list behind this one."""
    count, end = 0, 0
    while match := _NEXT.match(text, end):
        count, end = count + 1, match.end()
    return count


def _names(text: str, count: int) -> list[str]:
    """Return the `count` names that end `text`, [] where there are not as many."""
    text = text.rstrip("，、")
    if count == _PAIR and (both := _town_and_country(text)):
        return both
    pieces = _NAMES.split(re.split(r"[；：。]", text)[-1])
    if len(pieces) < count:
        return []
    first = pieces[-count].rsplit("，", 1)[-1]
    names = [_name(name) for name in (first, *pieces[len(pieces) - count + 1 :])]
    if not all(names) or _YEAR.search(names[-1]):
        return []
    return [_with_head(name, names[-1]) for name in names]


def _name(text: str) -> str:
    counted = _NUMERAL.match(text) and len(text) <= _LONGEST_HEADED
    return text if len(text) <= _SHORT or counted else phrase_before(text).noun


def _with_head(name: str, last: str) -> str:
    """Give a name the head that only the last one has: 一、二、三产业|增加值."""
    if shared := _shared_behind(name, last):
        return name + shared
    rate = terms_of(last)[-1].text
    if rate.endswith("率") and rate[0] != "（" and not name.endswith(MEASURES):
        return name + rate
    head = _HEAD.search(last)
    prefixes = _PREFIX.fullmatch(name) or (head is None and len(name) == 1)
    if len(name) <= _SHORT < len(last) and prefixes:
        return name + last[len(name) :]
    if head is None or name.endswith(head[0]):
        return name
    return name if _HEAD.search(name) and head[0] not in _SHARES else name + head[0]


def _shared_behind(name: str, last: str) -> str:
    """Return what the last of several names has behind its first word, where that is like `name`.

    >>> _shared_behind("进口", "出口通关时间"), _shared_behind("城市", "示范区清单条数")
    ('通关时间', '清单条数')
    """
    if len(terms_of(name)) > 1:
        return ""
    first = terms_of(last)[0].text
    if len(first) == len(name) and first[-1] == name[-1] and first != last:
        return last[len(first) :]
    end = _REGION_ENDS.search(last) if _REGION.fullmatch(name) else None
    return last[end.end() :] if end else ""


def _town_and_country(text: str) -> list[str]:
    noun = phrase_before(text).noun
    if not _TOWN_AND_COUNTRY.search(noun):
        return []
    town = "城镇" if "居民" in noun else "城市"
    return [noun.replace("城乡", town), noun.replace("城乡", "农村")]
