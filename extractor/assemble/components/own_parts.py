"""Components that the name itself spells out: 网络+网格, 县乡村三级."""

from extractor.assemble.components.items import cleaned, split
from extractor.assemble.components.naming import Naming
from extractor.span import Span


def own_parts(naming: Naming) -> list[Span]:
    """Return the words that + joins in the name; numbers and the N of 党建+N name nothing."""
    if naming.name.formula or "+" not in naming.name.name or naming.name.kind == "slogan":
        return []
    parts = cleaned(naming.text, split(naming.text, naming.span, "+、，"))
    return parts if all(len(part) > 1 for part in parts) else []
