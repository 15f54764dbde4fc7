"""Where the first item of a list begins: behind the verb that governs the whole list."""

import os.path

from extractor.assemble.noun_before import phrase_before
from extractor.assemble.terms import WORDS, terms_of
from extractor.deferred import deferred
from extractor.span import Span
from extractor.values.words import tagged

_ADVERBS = deferred(
    "(?:[以由将把](?=[^、]{2})|深入|扎实|持续|全面|积极|大力|着力|着重|重点|切实|认真|统筹|加快|进一步|不断|稳步|有序|先后|逐项|依法|严格)*"
    "(?:[打守做抓用管建办筑擦叫唱](?:好|住|牢|实|亮|强|优|响))?"
)
_OPENING_PARTS = ("verb", "light", "link", "mark")
_MUCH_LONGER = 2


def first_item(text: str, first: Span, others: list[Span]) -> Span | None:
    """Return the part of `first` that is made like the `others`; None where none is.

    >>> text = "着力抓党建、抓服务、抓治理"
    >>> items = [Span(0, 5), Span(6, 9), Span(10, 13)]
    >>> first_item(text, items[0], items[1:]).of(text)
    '抓党建'
    """
    words, rest = first.of(text), [item.of(text) for item in others]
    opening = os.path.commonprefix(rest)[:2]
    if opening and (at := words.rfind(opening)) >= 0:
        return Span(first.start + at, first.end)
    sizes = {len(item) for item in rest}
    if len(sizes) == 1 and (own := _same_size(text, first, sizes.pop())):
        return own
    start = first.start + _governed(words)
    if start >= first.end or first.end - start > _MUCH_LONGER * max(sizes | {len(rest[0])}):
        noun = phrase_before(words).noun
        start = first.end - len(noun) if noun and words.endswith(noun) else first.end
    return Span(start, first.end) if start < first.end else None


def _governed(words: str) -> int:
    """Return how many characters of verbs and words of grammar come before the first noun."""
    adverbs = _ADVERBS.match(words)
    skipped = adverbs.end() if adverbs else 0
    for term in terms_of(words[skipped:]):
        if term.part not in _OPENING_PARTS:
            break
        skipped += len(term.text)
    return skipped


def _same_size(text: str, first: Span, size: int) -> Span | None:
    """Return the last `size` characters where a word begins there."""
    start = first.end - size
    for word in tagged(first.of(text), first.start):
        if word.start == start:
            is_verb = text[word.start : word.end] in WORDS["predicates"]
            return None if is_verb else Span(start, first.end)
    return None
