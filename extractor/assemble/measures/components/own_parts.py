"""Components that the name itself spells out: 网络+网格, 县乡村三级."""

from extractor.assemble.measures.components.cleaning import cleaned
from extractor.assemble.measures.components.items import split
from extractor.assemble.measures.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span

# 互联网+政务服务 is one thing, a trade with a technology, and lists nothing.
_TECHNOLOGY = deferred("(?:互联网|物联网|人工智能|大数据|区块链|云计算|数字|智慧|5G|AI)\\+[^+]+")


def own_parts(naming: Naming) -> list[Span]:
    """Return the words that + joins in the name; numbers and the N of 党建+N name nothing."""
    if naming.name.formula or "+" not in naming.name.name or naming.name.kind == "slogan":
        return []
    if _TECHNOLOGY.fullmatch(naming.name.name):
        return []
    parts = cleaned(naming.text, split(naming.text, naming.span, "+、，"))
    return parts if all(len(part) > 1 for part in parts) else []
