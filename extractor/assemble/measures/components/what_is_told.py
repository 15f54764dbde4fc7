"""Items that say of each part what it does: 受理区|设八个窗口; what they name ends before that."""

from collections.abc import Sequence
from itertools import accumulate

from extractor.assemble.measures.components.naming import Naming
from extractor.span import Span
from extractor.values.words import cut

_DOES = ("v", "d", "p")
"""Parts of speech with which a predicate begins."""


def without_what_is_told(naming: Naming, items: Sequence[Span]) -> list[Span]:
    """Return each item up to what the name counts, if all of them go on with a predicate.

    Where each counts it in its first clause, that is what it names.
    """
    nouns = {part.noun for part in naming.name.formula if part.noun}
    if len(nouns) != 1:
        return list(items)
    noun = nouns.pop()
    words = [item.of(naming.text) for item in items]
    ends = [name_end(told, noun) for told in words]
    heads = [told.partition("，")[0] for told in words]
    if not all(ends) and all(noun in head for head in heads):
        ends = list(map(len, heads))  # 上下联动，构建协作机制
    if not all(ends):
        return list(items)
    return [Span(item.start, item.start + end) for item, end in zip(items, ends, strict=True)]


def name_end(words: str, noun: str) -> int:
    """Return where the words that end with `noun` end, a predicate behind them; 0 nowhere."""
    tagged = cut(words)
    ends = list(accumulate(len(word) for word, _ in tagged))
    for end, (_, tag) in zip(ends, tagged[1:], strict=False):
        if end > len(noun) and words.endswith(noun, 0, end) and tag.startswith(_DOES):
            return end
    return 0
