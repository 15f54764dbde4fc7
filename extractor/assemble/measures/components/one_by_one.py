"""Components told one by one, each by what the name counts: 一张“网”是网格。…另一张“网”是网络."""

from extractor.assemble.measures.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span

_TOLD = deferred(
    "[一二三四五六][个张本条道项支把块件]“?"
    "(?P<noun>[\u4e00-\u9fff]{1,4}?)”?"
    "(?:就是|即是?|是指?|指的是)“?(?P<item>[^，。；：“”\n]{2,20}+)(?=[”，。；\n])"
)
"""Whether 第, 另, 还有 or 再 stands before the numeral makes no difference."""
_REACH = 1500
"""Characters behind the name within which its parts must be told."""


def one_by_one(naming: Naming) -> list[Span]:
    """Return what each of the counted things is said to be, if as many as the name says."""
    nouns = {part.noun for part in naming.name.formula if part.noun}
    if not naming.count or naming.count < 2 or len(nouns) != 1:
        return []
    matches = _TOLD.finditer(naming.text, naming.outer.end, naming.outer.end + _REACH)
    told = [Span(*match.span("item")) for match in matches if match["noun"] in nouns]
    return told if len(told) == naming.count else []
