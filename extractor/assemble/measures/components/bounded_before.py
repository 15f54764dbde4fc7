"""Lists that words or marks bound: 由甲、乙组成的“1+1”, 《甲》《乙》（简称“两条例”）."""

from extractor.assemble.measures.components.before_name import CALLED
from extractor.assemble.measures.components.cleaning import without_count
from extractor.assemble.measures.components.items import items_of, split
from extractor.assemble.measures.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span
from extractor.values.words import cut

_COMPOSED = deferred("由(?P<list>[^由。；\n]{6,150})(?:共同)?(?:组成|构成)的[^，。；、“”\n]{0,6}$")
_TITLE = "《[^《》\n]{2,60}》"
_TITLES = deferred(f"(?:{_TITLE}(?:、|，|和|与|及|以及)?){{2,8}}$")
_EACH = deferred(_TITLE)
_TIE = deferred(f"{CALLED.pattern}|[等这]?$")
# 市、镇街、村居三级; a dash may be read as 一: 区一街道一社区三级
_LEVEL = (
    "(?:省|自治区|[市州盟县区旗]|镇街|乡镇|街道|[镇乡]|村居|社区|村|片区|[组屯户]|微?网格"
    "|楼[栋组道院]|小区|园区)(?:（[^（）]{1,4}）)?级?"
)
_LEVELS = deferred(f"{_LEVEL}(?:[、—→一-]{_LEVEL}){{1,6}}(?=[“”的]{{0,2}}$)")
# 省市县三级, 党政军民“四位一体”: one character each.
_LETTERS = {
    "级": deferred("[省市州盟县区旗镇乡街村居社组屯户]+$"),
    "位": deferred("[党政军警民企校医农工]+$"),
}
_NOUNS = ("n", "a", "b")
"""Parts of speech with which a longer name of the first level would begin."""
_WORD = 4
_REACH = 400


def bounded_before(naming: Naming) -> list[Span]:
    """Return the items of such a list, if there are as many as the name says."""
    text, end = naming.text, naming.outer.start
    start = max(naming.sentence.start, end - _REACH)
    count = naming.count or len(naming.name.formula)
    if start >= end or count < 2:
        return []
    if letters := _letters(naming, start, end):
        return letters
    if composed := _COMPOSED.search(text, start, end):
        items = items_of(text, Span(*composed.span("list")), count)
        return [without_count(text, item) for item in items]
    tie = _TIE.search(text, start, end)
    end = tie.start() if tie else end
    row = _TITLES.search(text, start, end) if start < end else None
    if row is None:
        return []
    titles = [Span(*title.span()) for title in _EACH.finditer(text, row.start(), row.end())]
    return titles if len(titles) == count else []


def _levels(naming: Naming, start: int, end: int) -> list[Span]:
    """Return the levels that are told right before the name, not 基础|网格、微网格."""
    row = _LEVELS.search(naming.text, start, end)
    if row is None:
        return []
    before = cut(naming.text[max(start, row.start() - _WORD) : row.start()])
    if before and before[-1][1].startswith(_NOUNS):
        return []
    levels = split(naming.text, Span(*row.span()), "、—→一-")
    return levels if len(levels) == naming.count else []


def _letters(naming: Naming, start: int, end: int) -> list[Span]:
    """Return the levels or sides that are told by a character each right before the name."""
    nouns = [part.noun or "" for part in naming.name.formula]
    if nouns == ["级"] and (levels := _levels(naming, start, end)):
        return levels
    pattern = _LETTERS.get(nouns[0]) if len(nouns) == 1 else None
    row = pattern.search(naming.text, start, end) if pattern else None
    if row is None or row.end() - row.start() != naming.count:
        return []
    return [Span(at, at + 1) for at in range(row.start(), row.end())]
