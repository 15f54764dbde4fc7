"""Which of the places that a report names figures may hold for.

Not all of them: a place may only say where another one is, what something is compared with, or
within which it ranks first; units may themselves be what is counted.
"""

from extractor.assemble.places.home import Home
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.span import Span
from extractor.values.places import PlaceName

_SHARED_BY = deferred(
    "(?:^|[\n，。；：！？“（]|[在对给向从到于由让按]|"
    "(?<![化并合整变改成定分设划转减至称列作调建扩缩组编换])为"
    "|其他|其余)$"
)
"""What stands before units that act or are acted on (在18个镇街), not before counted ones."""
_ACTED_ON = frozenset("在对给向从到于由让按")
_COUNTED_TOO = deferred("[、和及与]?(?![12][0-9]{3}年)[0-9一二三四五六七八九十两]")
"""Behind units that open a list of counts: 17个区、2个县, 24个村192个村干部."""
_TURNED = deferred(
    "(?:全部|分别|统一|先后)?(?:合并|撤并|整合|归并|优化|调整|重组|改组|划分|拆分|拆|细分|改|并|转)"
    "[为成到至]"
)
"""Behind units that become others: 28个村|合并为12个社区."""
_ATTRIBUTE_OF = deferred(
    "(?:位于|地处|隶属于?|坐落于?|毗邻|借鉴|参照|[是为距继占]|率先在?|来源[：为])$"
)
"""What stands before places that only say where another one is, or who sent a picture."""
_THAN = deferred("(?:[比较]|[高低多少优快大小]于|超过|相当于)$")
"""What stands before a place with which another one is compared."""
_OWN_VALUE = deferred("[^，。；（）\n]{0,12}（[^，。；（）0-9]{0,6}[0-9]")
"""Behind such a place: its own value, in brackets (低于全国平均水平（82%）)."""
_SIDE_OF = deferred(
    "县?城?[东南西北]{1,2}(?:[部侧方郊面]|(?<=城[东南西北])，|约?[0-9.]{1,5}(?:公里|千米|里))"
)
"""Behind a place that only tells on which side of it another one lies: ××县城东南15公里."""
_COMPARED = deferred("相比|的?平均(?:水平|数|值)的")
_DATELINE = deferred("[^，。；\n]{0,12}[讯电](?![子力视信影商价网动讯])")
_REPORTED_FROM = ("本报", "华社", "新社", "报网", "民网", "网讯")
_RANKS_IN = deferred("级|第[0-9一二三四五六七八九十]|首[个家批创例次]|唯一|领先|前列|率先")
"""What follows a place within which something else ranks (全省第二家), or is ranked (省级)."""
_LEVEL_ACTS = deferred("级(?:层面|各?部门|机关|财政)")
"""What acts for a named place: 云南省级层面通报27个."""
_SUBJECT = deferred("(?:^|[，。；：\n（]|[0-9](?:年|月|日|年底|年末)|底|目前|其中|[此这本]次)$")
_NO_SUBJECT = deferred(
    "[^，。；0-9]{0,14}?(?:(?:试点|示范)(?!的)|先进|文明|优秀|模范|[召会奖]|排名|评为|获|列|居)"
    "|(?:[一-鿿]{0,6})(?:[局厅办委府]|政协|人大|领导|部门|党)"
)
"""What follows a larger place that does something to the report's own: 全省现场会, 市委下达."""
_COUNTED_IN = deferred("[^，。；：！？\n]{0,30}[0-9一二三四五六七八九十百半]")
_COUNTED_BY_US = deferred("[^。；！？\n]{0,60}[0-9一二三四五六七八九十百半]")
"""Behind 我省, of which a whole sentence tells."""
_AMONG = ("从", "在", "由", "对")
_COUNTED_AMONG = deferred("的?[0-9一二三四五六七八九十百]")
"""Behind 从全省 and the like: what is counted there, not what is done there (在全省率先)."""
_TITLE_END = deferred("[《》\n]")
_HONOUR = deferred("“[^“”，。\n]{2,14}”")
_LONGEST_CUE = 3
_LONGEST_TITLE = 100


def holds_figures(text: str, place: Mention[PlaceName], home: Home) -> bool:
    """Tell whether figures may hold for `place`, which stands in `text`.

    Not so a place in a 《title》 or an “honour”, one that says where another is, and units that
    are themselves counted. The larger place around the report's own does only where something is
    counted in it (全省现有12个), not where the report's own ranks in it (全省率先).
    """
    before = text[max(0, place.span.start - _LONGEST_CUE) : place.span.start]
    if place.value.sort == "units" and not place.value.name.startswith("各"):
        counted = before[-1:] not in _ACTED_ON and _COUNTED_TOO.match(text, place.span.end)
        alone = not (counted or _TURNED.match(text, place.span.end))
        return alone and _SHARED_BY.search(before) is not None
    located = _is_located(text, place.span)
    if located or _is_quoted(text, place.span):
        return False
    if is_compared(text, place.span):
        return _OWN_VALUE.match(text, place.span.end) is not None
    if _COMPARED.match(text, place.span.end) or _is_rank(text, place, home):
        return False
    if before.endswith(_REPORTED_FROM) and _DATELINE.match(text, place.span.end):
        return False
    return not home.is_inside(place.value) or _is_counted_in(text, place.span)


def _is_located(text: str, place: Span) -> bool:
    """Tell whether a place says where another is, or is: 位于[某县], but not 为[某县]20个."""
    attribute = _ATTRIBUTE_OF.search(text, max(0, place.start - _LONGEST_CUE), place.start)
    if attribute and attribute[0] == "为" and _COUNTED_TOO.match(text, place.end):
        return False
    return bool(attribute or _SIDE_OF.match(text, place.end))


def is_compared(text: str, place: Span) -> bool:
    """Tell whether another place is compared with this one: 比[全市]高3%, 低于[全国]平均水平."""
    return _THAN.search(text, max(0, place.start - _LONGEST_CUE), place.start) is not None


def _is_rank(text: str, place: Mention[PlaceName], home: Home) -> bool:
    """Tell whether something ranks in it (全省率先), not it itself (某市率先启动)."""
    match = _RANKS_IN.match(text, place.span.end)
    if match is None or match[0] == "级" or place.value.sort != "named":
        acts = place.value.sort == "named" and _LEVEL_ACTS.match(text, place.span.end)
        return match is not None and not acts
    before = text[max(0, place.span.start - _LONGEST_CUE) : place.span.start]
    return home.is_inside(place.value) or not _SUBJECT.search(before)


def counts_among(text: str, place: Span) -> bool:
    """Tell whether a place only says among how many something is: 在[全县]22个乡镇中居第四位."""
    among = text[max(0, place.start - 1) : place.start] in _AMONG
    return among and _COUNTED_AMONG.match(text, place.end) is not None


def _is_counted_in(text: str, place: Span) -> bool:
    """Tell whether a larger place is what its clause counts something in."""
    before = text[max(0, place.start - _LONGEST_CUE) : place.start]
    if before.endswith(_AMONG):
        return counts_among(text, place)
    if not _SUBJECT.search(before) or _NO_SUBJECT.match(text, place.end):
        return False
    counted = _COUNTED_BY_US if text[place.start] == "我" else _COUNTED_IN
    return counted.match(text, place.end) is not None


def _is_quoted(text: str, span: Span) -> bool:
    closing = _TITLE_END.search(text, span.end, span.end + _LONGEST_TITLE)
    if closing and closing[0] == "》":
        return True
    honour = _HONOUR.match(text, span.start - 1) if span.start else None
    return honour is not None and honour.end() - 1 > span.end
