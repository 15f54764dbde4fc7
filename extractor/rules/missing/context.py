"""Whether anything counts a unit: the grammar around stranded units."""

from extractor.deferred import deferred
from extractor.rules.missing.forms import CLOSING, OPENING, PERCENT, SHY, words
from extractor.rules.missing.stranded_unit import AMOUNTS, CALLS, Place
from extractor.rules.numbers.numerals import MASKS
from extractor.values.words import noun_end

_HAN = deferred(r"[\u4e00-\u9fff]")
_LATIN = deferred(r"[0-9A-Za-z]")
_NUMERAL = deferred("[0-9一二两三四五六七八九十百千万]")
_PAUSE = deferred(r"[，。；、\n]|$")
_END = deferred(
    r"[，。；！？、,;!?\n）)》”（]|$|及?以[上下内]|左右|上下|之多|内|增[加长至]|减[少至]|提高|"
    r"下降|上升"
    r"|扩大|缩短|[升降]"
)
_STOP = deferred(rf"{_END.pattern}|[的和及与或“《/]")
_GRANT = deferred("的?(?:一次性)?(?:[补奖资]助?|经费|[扶津])|[/的]")
_BEYOND = deferred("[近超过逾破上成数每单按以:：]$|[突打]破了?$|单位$")
_DENIED = deferred("(?:无(?![害障线烟证偿公名纸差缝忧])|没有|未出现|未发生)[^，。；0-9]{2,10}$")
_CONVERTED = deferred("(?:折算|换算|折合)[为成]?$")
_RANK = deferred("及?以[上下]|级|计划|大会|工程|富翁|[村镇县乡]|产业|企业|集群|项目|俱乐部|GDP")
_WELCOME = ("进", "入", "暖", "到", "润", "福", "耀", "家")
_CLOSED = ("”", "）", "》")
_MASK = deferred(rf"[{MASKS}][〕］\]）)]$")
_NUMBER_ABOVE = deferred(r"[0-9]\n$")
"""A number that a line break cut from its unit is not lost."""
_SURNAMES = frozenset("项米支")
_PERSON = deferred("[\u4e00-\u9fff]{1,2}(?:同志|书记|[省州市县区镇乡局处院校]长|主任|主席|委员)")
# At a clause's start 人 and 岁 are nouns, but not before these: 人以上的村庄, 岁以下的儿童.
_BOUNDED = {"人": deferred("以[上下]"), "岁": deferred("以[上下]|的")}
_COUNTED_NOUN = deferred("[0-9][余多]?[百千万]?[个种类][一-鿿]{1,5}$")
"""A noun that is counted already ends in the unit behind it: 130个标准|项."""
_PARTITIVE = frozenset([*"个项件条倍", "个工作日", "个百分点"])  # 确定的项任务, 是改革前的倍
_ENDS_NOUNS = frozenset("项件条")
_DETERMINERS = words("determiners")
_SPOKEN = frozenset(["个", "条", "件", "座", "辆"])
_LEAVE_ROOM = words("leave_room")
_PERSONS = tuple(words("persons"))


def is_uncounted(text: str, start: int, end: int) -> bool:
    """Tell whether the unit text[start:end] stands where grammar wants a number.

    >>> text = "新增项目个，改造个别小区"
    >>> is_uncounted(text, 4, 5), is_uncounted(text, 8, 9)
    (True, False)
    """
    place = Place.of(text, start, end)
    if _is_doubled(place) or _CONVERTED.search(place.left) or _is_none_of_units(place):
        return False
    if _DENIED.search(place.left) and place.before(_PAUSE):
        return False
    if place.unit in PERCENT:
        return _lacks_percentage(place)
    if place.unit[0] in "万亿":
        return _lacks_factor(place) and place.neighbours() is not None
    if place.unit in _BOUNDED and place.begins_clause():
        return place.before(_BOUNDED[place.unit])
    return _lacks_count(place) and (
        (place.before(_END) and place.called_at_length()) or _has_room(place)
    )


def _is_none_of_units(place: Place) -> bool:
    """Tell units that a mask or the line above counts (〔*〕%), surnames, ends of counted nouns."""
    if place.unit in _SURNAMES and place.before(_PERSON):
        return True
    if place.unit in _ENDS_NOUNS and _COUNTED_NOUN.search(place.left) and place.before(_PAUSE):
        return True
    return any(counted.search(place.left) for counted in (_MASK, _NUMBER_ABOVE))


def _is_doubled(place: Place) -> bool:
    """Doubled, a unit means each one: 件件有着落; only before a pause may it follow a noun."""
    if place.text.startswith(place.unit, place.end):
        return True
    return place.left.endswith(place.unit) and not place.before(_PAUSE)


def _lacks_percentage(place: Place) -> bool:
    joined = place.after_han() or place.left.endswith(("，", "、", "；", *_CLOSED))
    return joined and not place.before(_LATIN)


def _lacks_factor(place: Place) -> bool:
    """万 and 亿 are numbers themselves where something is beyond them, or ranked by them."""
    if _BEYOND.search(place.left) or place.before(_RANK):
        return False
    if place.called_by(AMOUNTS) or place.listed():
        return True
    if not place.after_han() or (place.unit == "万家" and place.left.endswith(_WELCOME)):
        return False
    if place.before(_END) or place.before(_GRANT):
        return True
    return place.unit[-1] not in "家户人名件条处所场次" and place.called_by(CALLS)


def _lacks_count(place: Place) -> bool:
    called = place.called_by(CALLS) or place.listed()
    if place.unit in CLOSING or place.unit in SHY:
        return _closes(place, called) or _opens(place, called)
    if place.unit[-1] in "元钱" and not called:
        return place.before(_STOP) or place.before(_GRANT)
    if place.before(_NUMERAL) and not called:
        return False
    return place.before(_STOP) or place.before(_HAN)


def _closes(place: Place, called: bool) -> bool:
    """The unit ends its clause: 新增规上单位家。"""
    if not place.before(_END):
        return called and place.unit == "倍" and place.before(_STOP)
    if place.unit in CLOSING:
        return called or place.after_han() or place.left.endswith(_CLOSED)
    return called or (place.unit == "人" and place.left.endswith(_PERSONS))


def _opens(place: Place, called: bool) -> bool:
    """The unit begins a noun phrase: 组建家省级实验室。"""
    if place.unit == "所":  # otherwise the particle of 所需, 所涉及
        called = place.called_by(AMOUNTS)
    elif place.unit == "家":
        called = called or place.begins_clause()
    if place.unit not in OPENING or not called:
        return False
    return noun_end(place.text, place.end) is not None


def _has_room(place: Place) -> bool:
    """A number may have stood between the word before the unit and the unit."""
    neighbours = place.neighbours()
    if neighbours is None or (place.unit != "个" and place.ends_word()):
        return False
    if place.unit == "名" and _means_famous(place, *neighbours):
        return False
    if word := neighbours[0]:
        return _leaves_room(word, place)
    if place.left.endswith(_CLOSED):
        return place.before(_PAUSE)
    return (
        place.begins_clause() or place.listed() or place.left[-1] + place.unit in {"、个", "、件"}
    )


def _leaves_room(word: str, place: Place) -> bool:
    """Tell whether a number may stand behind `word`; speech leaves out 一: 盖个章, 修了座桥."""
    if word == "的":
        return place.unit in _PARTITIVE
    if place.unit in _SPOKEN and word == "了":
        return any(place.left[-size - 1 : -1] in CALLS for size in (2, 3))
    if place.unit in _SPOKEN and len(word) == 1 and place.before(_HAN):
        return word in _LEAVE_ROOM
    if place.unit in _SPOKEN and len(word) == len("拿出") and word.endswith("出"):
        return False
    return word not in _DETERMINERS


def _means_famous(place: Place, before: str, after: str) -> bool:
    """名镇, 名医; 名师名校长."""
    return (len(after) == 1 and before not in CALLS) or place.left[-2:-1] == "名"
