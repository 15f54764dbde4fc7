"""Where the first item of a list begins: behind the verb that governs the whole list."""

import os.path

from extractor.assemble.noun_before import phrase_before
from extractor.assemble.terms import WORDS, terms_of
from extractor.deferred import deferred
from extractor.span import Span
from extractor.values.words import tagged

_ADVERBS = deferred(
    "(?:[以由将把](?=[^、]{2})|按照|围绕|通过|聚力|合力|全力|奋力|加速|创新|深入|扎实|持续|全面|积极|大力|着力|着重|重点|切实|认真|统筹|加快|进一步|不断|稳步|有序|先后|逐项|依法|严格)*"
    "(?:[打守做抓用管建办筑擦叫唱](?:好|住|牢|实|亮|强|优|响))?"
)
_PLACE = deferred("[\u4e00-\u9fff]{2,6}?[省市县区镇乡]")
_OPENING_PARTS = ("verb", "light", "link", "mark")
_MUCH_LONGER = 2
_OPENING = 8
"""Characters of an item that tell whether it opens with a verb."""


def first_item(text: str, first: Span, others: list[Span]) -> Span | None:
    """Return the part of `first` that is made like the `others`; None where none is.

    >>> text = "着力抓党建、抓服务、抓治理"
    >>> items = [Span(0, 5), Span(6, 9), Span(10, 13)]
    >>> first_item(text, items[0], items[1:]).of(text)
    '抓党建'
    """
    words, rest = first.of(text), [item.of(text) for item in others]
    opening = os.path.commonprefix(rest)[:2] or _common_start(rest)
    at = words.rfind(opening) if len(opening) > 1 else words.find(opening)
    if opening and at >= 0:
        return Span(first.start + at, first.end)
    sizes = {len(item) for item in rest}
    if len(sizes) == 1:
        size = next(iter(sizes))
        place = _PLACE.match(words)
        if place and len(words) - place.end() == size:
            return Span(first.start + place.end(), first.end)
        if own := _same_size(text, first, size):
            return own
    start = first.start + (_adverbs(words) if _all_do(rest) else _governed(words))
    if start >= first.end or first.end - start > _MUCH_LONGER * max(sizes | {len(rest[0])}):
        noun = phrase_before(words).noun
        start = first.end - len(noun) if noun and words.endswith(noun) else first.end
    return Span(start, first.end) if start < first.end else None


def _common_start(rest: list[str]) -> str:
    """Return 不 of 不加编制、不加职数、加责任: what items of a rule begin with."""
    return "不" if any(item.startswith("不") for item in rest) else ""


def _governed(words: str) -> int:
    """Return how many characters of verbs and words of grammar come before the first noun."""
    skipped = _adverbs(words)
    for term in terms_of(words[skipped:]):
        if term.part not in _OPENING_PARTS:
            break
        skipped += len(term.text)
    return skipped


def _adverbs(words: str) -> int:
    """Return how many characters of adverbs and prepositions open `words`."""
    match = _ADVERBS.match(words)
    return match.end() if match else 0


def _all_do(rest: list[str]) -> bool:
    """Tell whether every other item opens with a verb, so that the first keeps its own."""
    opening = [terms_of(item[:_OPENING]) for item in rest]
    return all(terms and terms[0].part == "verb" and len(terms) > 1 for terms in opening)


def _same_size(text: str, first: Span, size: int) -> Span | None:
    """Return the last `size` characters where a word begins there."""
    start = first.end - size
    for word in tagged(first.of(text), first.start):
        if word.start == start:
            is_verb = text[word.start : word.end] in WORDS["predicates"]
            return None if is_verb else Span(start, first.end)
    return None
