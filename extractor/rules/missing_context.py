"""Whether anything counts a unit: the words to its left and right."""

import re

import rjieba

from extractor.rules.missing_forms import CLOSING, OPENING, PERCENT, SHY, words
from extractor.rules.words import noun_end

_REACH = 12
_CLAUSE_END = re.escape("，。；：！？、（）()《》“”‘’\"'\n—…·,;:!?[]【】〔〕 ")
_HEAD = re.compile(f"[^{_CLAUSE_END}]*$")
_TAIL = re.compile(f"[^{_CLAUSE_END}]*")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[0-9A-Za-z]")
_NUMERAL = re.compile("[0-9一二两三四五六七八九十百千万]")
_END = re.compile(
    r"[，。；！？、,;!?\n）)》”（]|$|及?以[上下内]|左右|上下|之多|内|增[加长至]|减[少至]|提高|下降|上升"
    r"|扩大|缩短|[升降]"
)
_STOP = re.compile(rf"{_END.pattern}|[的和及与或“《/]")
_GRANT = re.compile("的?(?:一次性)?(?:[补奖资]助?|经费|[扶津])|[/的]")
_BEYOND = re.compile("[近超过逾破上成数每单按以:：]$|[突打]破了?$|单位$")
_RANK = re.compile("及?以[上下]|级|计划|大会|工程|富翁|[村镇县乡]|产业|企业|集群|项目|俱乐部|GDP")
_WELCOME = re.compile("[进入暖到润福耀家]$")
_LIST = re.compile(r"[0-9][^，。；\n]{0,14}、$")
_BEGINNING = re.compile(r"(?:^|[，。；\n])$")
_CALLS, _AMOUNTS = words("amounts") | words("doings"), words("amounts")
_LONGEST_CALL = max(map(len, _CALLS))
_DETERMINERS = words("determiners")
_PARTITIVE = frozenset("个项件条倍")
_PERSONS = tuple(words("persons"))


def is_uncounted(text: str, start: int, end: int) -> bool:
    """Tell whether the unit text[start:end] stands where grammar wants a number.

    >>> text = "新增项目个，改造个别小区"
    >>> is_uncounted(text, 4, 5), is_uncounted(text, 8, 9)
    (True, False)
    """
    unit, left = text[start:end], text[max(0, start - _REACH) : start]
    if unit in PERCENT:
        return _lacks_percentage(text, left, end)
    if unit[0] in "万亿":
        return _lacks_factor(text, left, end, unit) and _word_before(text, start, end) is not None
    if not _lacks_count(text, left, end, unit) or _joins(left, unit):
        return False
    return _leaves_room(left, unit, _word_before(text, start, end))


def _lacks_percentage(text: str, left: str, end: int) -> bool:
    before = left[-1:]
    return bool(_HAN.match(before) or before in "，、；）”") and not _LATIN.match(text, end)


def _lacks_factor(text: str, left: str, end: int, unit: str) -> bool:
    """万 and 亿 are numbers themselves where something is beyond them, or ranked by them."""
    if _BEYOND.search(left) or _RANK.match(text, end):
        return False
    if _called(left, _AMOUNTS) or _LIST.search(left):
        return True
    if not _HAN.match(left[-1:]) or (unit == "万家" and _WELCOME.search(left)):
        return False
    if _END.match(text, end) or _GRANT.match(text, end):
        return True
    return unit[-1] not in "家户人名件条处所场次" and _called(left, _CALLS)


def _lacks_count(text: str, left: str, end: int, unit: str) -> bool:
    called = _called(left, _CALLS) or bool(_LIST.search(left))
    if unit in CLOSING or unit in SHY:
        return _closes(text, left, end, unit, called) or _opens(text, left, end, unit, called)
    if unit[-1] in "元钱" and not called:
        return bool(_STOP.match(text, end) or _GRANT.match(text, end))
    return bool(_STOP.match(text, end) or _HAN.match(text, end)) and not _NUMERAL.match(text, end)


def _closes(text: str, left: str, end: int, unit: str, called: bool) -> bool:
    """The unit ends its clause: 新增高新技术企业家。"""
    if not _END.match(text, end):
        return called and unit == "倍" and bool(_STOP.match(text, end))
    if unit in CLOSING:
        return called or bool(_HAN.match(left[-1:]))
    return called or (unit == "人" and left.endswith(_PERSONS))


def _opens(text: str, left: str, end: int, unit: str, called: bool) -> bool:
    """The unit begins a noun phrase: 组建家省级实验室。"""
    if unit not in OPENING or not (called or (unit == "家" and _BEGINNING.search(left))):
        return False
    return noun_end(text, end) is not None


def _leaves_room(left: str, unit: str, word: str | None) -> bool:
    """A number may have stood after `word`, the last one before the unit (None: no word ends)."""
    if word:
        return word not in _DETERMINERS or (word == "的" and unit in _PARTITIVE)
    return word == "" and bool(_BEGINNING.search(left) or _LIST.search(left))


def _called(left: str, calls: frozenset[str]) -> bool:
    return any(left[-size:] in calls for size in range(1, _LONGEST_CALL + 1))


def _joins(left: str, unit: str) -> bool:
    """The unit ends a dictionary word that the left side begins (企业家, 弱项)."""
    return unit != "个" and any(
        rjieba.has_word(left[-size:] + unit) for size in range(1, min(3, len(left)) + 1)
    )


def _word_before(text: str, start: int, end: int) -> str | None:
    """Return the word before the unit, "" at a clause's start, None where the unit is no word."""
    head = _HEAD.search(text, max(0, start - _REACH), start)
    tail = _TAIL.match(text, end, end + _REACH)
    left = head[0] if head else ""
    place, before = 0, ""
    for word in rjieba.cut(left + text[start:end] + (tail[0] if tail else ""), False):
        if place == len(left):
            # A long unit is plain enough, even where the dictionary goes on (个工作日内).
            return before if end - start > 1 or len(word) == 1 else None
        place, before = place + len(word), word
    return None
