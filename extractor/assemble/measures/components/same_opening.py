"""Items that all open with the same verb, which tells what is done with them, not what they are."""

import os.path
from collections.abc import Sequence

from extractor.assemble.measures.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span

_VERB = deferred(
    "(?:全面|深入|大力|积极|切实|加快|严格|进一步)?(?:推行|实行|实施|执行|落实|建立健全|建立|"
    "健全|完善|制定|出台|开展|推进|推动|发布|公布|强化|加强|优化|打造|培育|组建|编制|梳理)"
)


def without_same_opening(naming: Naming, items: Sequence[Span]) -> list[Span]:
    """Return the items without the verb that all share, where all end with what the name counts.

    全面推行公示制度、全面推行记录制度 names two 制度.
    """
    words = [item.of(naming.text) for item in items]
    verb = _VERB.match(os.path.commonprefix(words))
    nouns = {part.noun for part in naming.name.formula if part.noun}
    if not verb or len(nouns) != 1:
        return list(items)
    (noun,) = nouns
    longer = all(word.endswith(noun) and len(word) > verb.end() + len(noun) for word in words)
    return [Span(item.start + verb.end(), item.end) for item in items] if longer else list(items)
