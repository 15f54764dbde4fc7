"""Who takes part, told before a name that counts them: 发动甲、乙、丙等力量开展“三方联建”."""

from extractor.assemble.measures.components.first_item import first_item
from extractor.assemble.measures.components.items import items_of
from extractor.assemble.measures.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span

_PARTIES = deferred(
    "(?P<list>[^，。；：\n]{6,120}?)等[\u4e00-\u9fff]{0,4}?(?:力量|主体|部门|单位|人员|成员|[各多]方)"
    "[^，。；：“”\n]{0,8}“?$"
)
_COUNTED = ("方", "主体", "元", "员")
_FEWEST = 3
_REACH = 200
"""Characters before the name in which those who take part are told."""


def parties_before(naming: Naming) -> list[Span]:
    """Return the parties of a list that ends with 等力量 and the like, if as many as counted."""
    nouns = [part.noun or "" for part in naming.name.formula]
    if len(nouns) != 1 or not nouns[0].startswith(_COUNTED) or (naming.count or 0) < _FEWEST:
        return []
    start = max(naming.sentence.start, naming.span.start - _REACH)
    told = _PARTIES.search(naming.text, start, naming.span.start)
    items = items_of(naming.text, Span(*told.span("list")), naming.count) if told else []
    first = first_item(naming.text, items[0], items[1:]) if items else None
    return [first, *items[1:]] if first else []
