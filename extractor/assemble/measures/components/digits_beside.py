"""Components of a row of digits, told beside it.

By name (以“一个库”“两张图”为主体的“12”体系), by what each digit is (网格站是“1”，各科室是“X”，
合成“1+X”), by its part in the whole (以党建为统领，以巡湖、普法、救护为一体的“1+3”架构), by what it
counts (1个中心+5个站点的“1+5”体系), or by names behind it (“12”体系（…“一个库”；…“两张图”）).
"""

from itertools import pairwise

from extractor.assemble.measures.components.cleaning import without_count
from extractor.assemble.measures.components.items import items_of
from extractor.assemble.measures.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span

_QUOTED = deferred("“(?P<count>[0-9]|[一二两三四五六七八九多NX])(?P<noun>[^“”\n，。]{1,10})”")
_MEANT = deferred(
    "(?<![^，。；：\n])(?P<item>[^，。；：“”\n]{2,16}?)(?:就?是|即为?|为|作为)“(?P<count>[0-9NX])”"
)
_ROLE = deferred(
    "以(?P<item>[^，。；：“”\n]{2,80}?)为(?:统领|引领|核心|主[体线轴干导]?|一体|支撑|基础|"
    "骨干|抓手|保障|重点|依托|补充|纽带|两翼|中心|载体|平台)"
)
# 1个中心+5个站点+N支队伍的“1+5+N”
_COUNTED = deferred(
    "(?P<count>[0-9]{1,3}|[一二两三四五六七八九NX多])[个家支名项类级条套张处座](?![^、+，]{0,4}以)"
    "[^、+，。；：“”\n0-9]{1,20}?(?=[、+，和与及以]|”?(?:组成|构成|为主体|相结合)?的?$)"
)
_TIE = deferred("”?(?:组成|构成|为主体|相结合)?的?")
_JOINT = deferred("[、+，]|以及|[和与及]")
_NUMBERS = {**{han: n for n, han in enumerate("一二三四五六七八九", 1)}, "两": 2}
_REACH, _REACH_BEHIND = 200, 400


def digits_beside(naming: Naming) -> list[Span]:
    """Return the quoted names that open with the numbers of a bare formula, in its order."""
    parts = naming.name.formula
    if len(parts) < 2 or any(part.noun for part in parts):
        return []
    start = max(naming.sentence.start, naming.outer.start - _REACH)
    meant = list(_MEANT.finditer(naming.text, start, naming.outer.start))
    if [_count(match["count"]) for match in meant] == [part.count for part in parts]:
        return [Span(*match.span("item")) for match in meant]
    if played := _by_role(naming, start) or _counted(naming, start):
        return played
    before = list(_QUOTED.finditer(naming.text, start, naming.outer.start))[-len(parts) :]
    end = min(naming.paragraph.end, naming.outer.end + _REACH_BEHIND)
    behind = list(_QUOTED.finditer(naming.text, naming.outer.end, end))[: len(parts)]
    for told in (before, behind):
        if [_count(match["count"]) for match in told] == [part.count for part in parts]:
            return [Span(match.start("count"), match.end("noun")) for match in told]
    return []


def _counted(naming: Naming, start: int) -> list[Span]:
    """Return what is counted right before the name, number by number; [] unless all fit."""
    parts, before = naming.name.formula, naming.text[start : naming.outer.start]
    told = list(_COUNTED.finditer(before))[-len(parts) :]
    if [_count(match["count"]) for match in told] != [part.count for part in parts]:
        return []
    joints = (before[one.end() : other.start()] for one, other in pairwise(told))
    if not all(map(_JOINT.fullmatch, joints)) or not _TIE.fullmatch(before, told[-1].end()):
        return []
    items = [Span(start + match.start(), start + match.end()) for match in told]
    bare = [without_count(naming.text, item) for item in items]
    return items if any(map(Span.__eq__, items, bare)) else bare


def _by_role(naming: Naming, start: int) -> list[Span]:
    """Return what plays each part, all the things where a part is of several; [] unless all fit."""
    parts, text = naming.name.formula, naming.text
    roles = list(_ROLE.finditer(text, start, naming.outer.start))[-len(parts) :]
    found: list[Span] = []
    for part, role in zip(parts, roles, strict=False):
        item = Span(*role.span("item"))
        several = isinstance(part.count, int) and part.count > 1
        listed = items_of(text, item, int(part.count)) if several else [item]
        found += listed
        if not listed:
            return []
    return found if len(roles) == len(parts) else []


def _count(word: str) -> int | str:
    return _NUMBERS.get(word) or (int(word) if word.isdecimal() else "N")
