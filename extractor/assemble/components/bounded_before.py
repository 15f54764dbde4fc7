"""Lists that words or marks bound: 由甲、乙组成的“1+1”, 《甲》《乙》（简称“两条例”）."""

from extractor.assemble.components.cleaning import without_count
from extractor.assemble.components.items import items_of
from extractor.assemble.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span

_COMPOSED = deferred("由(?P<list>[^由。；\n]{6,150})(?:共同)?(?:组成|构成)的[^，。；、“”\n]{0,6}$")
_TITLE = "《[^《》\n]{2,60}》"
_TITLES = deferred(f"(?:{_TITLE}(?:、|，|和|与|及|以及)?){{2,8}}$")
_EACH = deferred(_TITLE)
_CALLED = deferred("（(?:以下|下)?(?:统称|简称|合称|并称)为?$|[等这]?$")
_REACH = 400


def bounded_before(naming: Naming) -> list[Span]:
    """Return the items of such a list, if there are as many as the name says."""
    text, end = naming.text, naming.outer.start
    start = max(naming.sentence.start, end - _REACH)
    count = naming.count or len(naming.name.formula)
    if start >= end or count < 2:
        return []
    if composed := _COMPOSED.search(text, start, end):
        items = items_of(text, Span(*composed.span("list")), count)
        return [without_count(text, item) for item in items]
    called = _CALLED.search(text, start, end)
    end = called.start() if called else end
    row = _TITLES.search(text, start, end) if start < end else None
    if row is None:
        return []
    titles = [Span(*title.span()) for title in _EACH.finditer(text, row.start(), row.end())]
    return titles if len(titles) == count else []
