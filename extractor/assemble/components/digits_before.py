"""Components of a row of digits, named before it: 以“一个库”“两张图”为主体的“12”体系.

Or the digits stand behind what they mean: 网格站是“1”，各科室是“X”，合成“1+X”.
"""

from extractor.assemble.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span

_QUOTED = deferred("“(?P<count>[0-9]|[一二两三四五六七八九多NX])(?P<noun>[^“”\n，。]{1,10})”")
_MEANT = deferred(
    "(?<![^，。；：\n])(?P<item>[^，。；：“”\n]{2,16}?)(?:就?是|即为?|为|作为)“(?P<count>[0-9NX])”"
)
_NUMBERS = {**{han: n for n, han in enumerate("一二三四五六七八九", 1)}, "两": 2}
_REACH = 200


def digits_before(naming: Naming) -> list[Span]:
    """Return the quoted names that open with the numbers of a bare formula, in its order."""
    parts = naming.name.formula
    if len(parts) < 2 or any(part.noun for part in parts):
        return []
    start = max(naming.sentence.start, naming.outer.start - _REACH)
    meant = list(_MEANT.finditer(naming.text, start, naming.outer.start))
    if [_count(match["count"]) for match in meant] == [part.count for part in parts]:
        return [Span(*match.span("item")) for match in meant]
    told = list(_QUOTED.finditer(naming.text, start, naming.outer.start))[-len(parts) :]
    if [_count(match["count"]) for match in told] != [part.count for part in parts]:
        return []
    return [Span(match.start("count"), match.end("noun")) for match in told]


def _count(word: str) -> int | str:
    return _NUMBERS.get(word) or (int(word) if word.isdecimal() else "N")
