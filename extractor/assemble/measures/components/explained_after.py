"""Lists behind the name: 五个一，即…；三张清单（…）；“四统一”：…."""

from collections.abc import Sequence

from extractor.assemble.measures.components.cleaning import balanced, cleaned, without_count
from extractor.assemble.measures.components.items import items_between_any, items_of, split
from extractor.assemble.measures.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span

# The noun that the name belongs to may stand between: “四个一”工作机制，即….
# “三联”的前身是指… tells of something else.
_OTHER_THING = (
    "(?!的(?:前身|目的|意义|关键|核心|重点|基础|前提|特点|优势|成效|问题|原则|对象|范围|作用|目标))"
)
_NOUN = (
    f"(?:{_OTHER_THING}[^，。；：！？\n（）“”、]){{0,12}}"
    "(?:“[^“”\n]{1,8}”[^，。；：！？\n（）“”、]{0,6})?"
)
# 以“双品牌”为引领 says what the name is for, not what it is.
_ROLE = (
    "引领|抓手|载体|主[^、]|核心|重点|统领|目标|牵引|依托|契机|基础|支撑|导向|代表|总|龙头|"
    "突破|切入|样板"
    "|标准|中心|保障|动力|纽带|根本|例"
)
# “四旁”、“五边”：“四旁”为… explains another name.
# （一）…，… opens a passage for each part, and lists nothing itself.
_ELSEWHERE = deferred(
    "“[^“”\n]{1,12}”(?:即|为|是|指|：|包括)|（[一1]）(?![^。；\n]{1,30}[；、]（[二2]）)"
)
_TELLS = deferred(
    f"(?<=[”’])为(?!{_ROLE})|{_NOUN}[，：。]?(?:（?(?:即|也就是|就是|是指|指的是|"
    f"指(?![挥导引标向定派数针示])|(?:主要?|具体)?包括|涵盖|包含"
    "|分别[是为]|具体[为是指]|依次为)：?|：|——)"
)
_BRACKET = deferred(f"{_NOUN}（(?:即|指|包括|分别[是为]|：)?(?P<list>[^（）\n]{{3,200}})）")
# The parts of 1+5+N are told as 1个…, 5个…, 多支….
_COUNTED = deferred(
    "[0-9一二两三四五六七八九十NX多若][0-9干]{0,2}[个支张项名条套家类级种本件处方大位所队组户间座股批]"
)
# 三张|清单
_AGAIN = deferred(
    "[0-9二两三四五六七八九十]{1,2}[个项类种张大]?(?=[^0-9二两三四五六七八九十]{1,4}$)"
)
_ONE = deferred("一[^一，。；、]{1,8}")
_GLOSS = deferred("“[^“”\n]{2,10}”[，：]")
_STOP = deferred("[。！？\n]|（(?![^（）]*）)")
_BREAK = deferred("[，；](?![^“”]{0,60}”)")
_SHARED_END = deferred("(?<=[^的]{2})的[^的、，；]{2,4}$")
_FEWEST_ALIKE = 3
_PAIR, _SHORTEST_LAST, _SHORTEST_TAIL = 2, 1, 3
_IN_TURN = deferred("[一二三四五六七八九十]个?是|第[一二三四五六七八九十]|[①-⑩]")
# 前述四类人员、安全员: an item that stands for several, so that the list cannot be counted.
_SEVERAL = deferred("[前上]述|以上|其[他它余]|原有|[二两三四五六七八九十2-9][个项类种支名]")
_LONGEST_LIST = 400


def explained_after(naming: Naming) -> list[Span]:
    """Return the items of a list that the words behind the name announce."""
    if naming.becomes_another:
        return []
    items = _without_name(naming, _bracketed(naming) or _announced(naming))
    if any(part.noun for part in naming.name.formula):
        return items
    counted = all(_COUNTED.search(naming.text, item.start, item.end) for item in items)
    if not counted and not _are_added(naming.text, items):
        return []
    return [without_count(naming.text, item) for item in items]


def _without_name(naming: Naming, items: list[Span]) -> list[Span]:
    """Cut the last item where the list has ended and its name or number is told again.

    县、镇、村、户|四级 for “四级联动”; 社区、社团、社工|联动的基础上 for “三社联动”.
    """
    nouns = [part.noun for part in naming.name.formula]
    if not items or len(nouns) != 1 or not nouns[0]:
        return items
    first, last = items[0].of(naming.text), items[-1].of(naming.text)
    again = _AGAIN.search(last, 1)
    at = again.start() if again and last.startswith(nouns[0], again.end()) else -1
    tail = naming.name.name.rpartition(nouns[0])[2]
    if at < 0 and len(tail) == _PAIR and len(items) == naming.count and tail not in first:
        at = last.find(tail, 1)
    return [*items[:-1], Span(items[-1].start, items[-1].start + at)] if at > 0 else items


def _are_added(text: str, items: Sequence[Span]) -> bool:
    """Tell whether + joins the items, as it does the numbers of the name: 1+1+N，即甲+乙+丙."""
    return len(items) > 1 and all(text[item.end] == "+" for item in items[:-1])


def _bracketed(naming: Naming) -> list[Span]:
    """Return the items in the parentheses behind the name, if they are as many as it says."""
    match = _BRACKET.match(naming.text, naming.outer.end)
    if not match:
        return []
    inner, count = Span(*match.span("list")), _count(naming)
    listed = items_of(naming.text, inner, count) or items_between_any(naming.text, inner, count)
    return listed or _row_of_ones(naming, inner) or _as_listed(naming, inner)


def _row_of_ones(naming: Naming, inner: Span) -> list[Span]:
    """Return the items that no mark parts where each opens with the 一 that is counted.

    四个一（一事一领导一专班一方案) tells four.
    """
    if [part.noun for part in naming.name.formula] != ["一"]:
        return []
    items = [Span(*one.span()) for one in _ONE.finditer(naming.text, inner.start, inner.end)]
    return items if len(items) == naming.count else []


def _announced(naming: Naming) -> list[Span]:
    text = naming.text
    match = _TELLS.match(text, naming.outer.end)
    if not match or match.end() >= naming.paragraph.end:
        return []
    stop = _STOP.search(text, match.end(), min(naming.paragraph.end, match.end() + _LONGEST_LIST))
    end = stop.start() if stop else min(naming.paragraph.end, match.end() + _LONGEST_LIST)
    if end <= match.end() or _ELSEWHERE.match(text, match.end()):
        return []
    whole = Span(_behind_gloss(text, match.end(), end), end)
    count = _count(naming)
    return (_counted_items(text, whole, count) if count else []) or _as_listed(naming, whole)


def _behind_gloss(text: str, start: int, end: int) -> int:
    """Return where a list begins behind another name of the same: “六化”即“六项工作”，…."""
    gloss = _GLOSS.match(text, start, end)
    return gloss.end() if gloss and gloss.end() < end else start


def _counted_items(text: str, whole: Span, count: int) -> list[Span]:
    """Return the items before the first ； where 、 parts them, else those of the whole."""
    if told := _told_in_turn(text, whole, count):
        return told
    semicolon = text.find("；", whole.start, whole.end)
    first = Span(whole.start, semicolon) if semicolon > whole.start else whole
    listed = [] if "，" in first.of(text) else items_of(text, first, count)
    listed = listed or _to_the_comma(text, whole, count) or items_of(text, whole, count)
    listed = listed or _alike(text, whole, count)
    return _closed(text, listed)


def _alike(text: str, whole: Span, count: int) -> list[Span]:
    """Return the first `count` clauses where each opens with the same word, the next with another.

    定规模，定工期，定责任，并且严格考核 tells three things and goes on.
    """
    pieces = cleaned(text, split(text, whole, "，"))
    if count < _FEWEST_ALIKE or len(pieces) <= count:
        return []
    opening = text[pieces[0].start]
    told = [text[piece.start] == opening for piece in pieces]
    return pieces[:count] if all(told[:count]) and not told[count] else []


def _told_in_turn(text: str, whole: Span, count: int) -> list[Span]:
    """Return the items of 一个是…和…；一个是…和…, whose opening words part them."""
    pieces = split(text, whole, "；")
    if len(pieces) != count or not all(_IN_TURN.match(text, p.start, p.end) for p in pieces):
        return []
    items = cleaned(text, pieces)
    return items if len(items) == count and balanced(text, items) else []


def _closed(text: str, items: list[Span]) -> list[Span]:
    """Cut from the last item what belongs to all of them: 城际铁路、城市轨道交通|的融合."""
    if not items or any("的" in item.of(text) for item in items[:-1]):
        return items
    last = items[-1].of(text)
    shared = {item.of(text)[-1] for item in items[:-1]}
    at = last.rfind(min(shared)) if len(shared) == 1 and len(items) > _PAIR else -1
    if at >= _SHORTEST_LAST and len(last) - at > _SHORTEST_TAIL:
        return [*items[:-1], Span(items[-1].start, items[-1].start + at + 1)]
    end = _SHARED_END.search(text, items[-1].start, items[-1].end)
    if not end:
        return items
    first = items[0].start + (text[items[0].start] == "对")
    return [Span(first, items[0].end), *items[1:-1], Span(items[-1].start, end.start())]


def _to_the_comma(text: str, whole: Span, count: int) -> list[Span]:
    """Return the items before the first comma, if they are `count`: the sentence may go on."""
    comma = _BREAK.search(text, whole.start, whole.end)
    if comma is None or comma.start() == whole.start:
        return []
    return items_of(text, Span(whole.start, comma.start()), count)


def _as_listed(naming: Naming, whole: Span) -> list[Span]:
    """Return the items before the first comma, however many: the report may miscount.

    Where the sentence goes on they must end alike: “七室”办实事：结合邻里等领域，设… lists none.
    """
    text = naming.text
    if not naming.count or len(naming.name.formula) > 1:
        return []
    comma = _BREAK.search(text, whole.start, whole.end)
    end = comma.start() if comma else whole.end
    if end <= whole.start:
        return []
    pieces = cleaned(text, split(text, Span(whole.start, end), "、"))
    if any(_SEVERAL.search(text, piece.start, piece.end) for piece in pieces):
        return []
    if comma and len({text[piece.end - 1] for piece in pieces}) > 1:
        return []
    return pieces if len(pieces) > 1 and balanced(text, pieces) else []


def _count(naming: Naming) -> int | None:
    """Return how many items to expect: parts of a sum are explained one by one (1+5+N)."""
    return naming.count or (len(naming.name.formula) or None)
