"""Tells from the words around it whether a spelled name is one: 和县 is none in 建设和县域经济."""

from extractor.deferred import deferred
from extractor.dictionary import has_word, words
from extractor.rules.places.division_names import Hit
from extractor.rules.places.words import (
    CLEAR_LEFT,
    COMMON_AREAS,
    EVERYDAY_STEMS,
    NEVER_AFTER,
    NOT_OF_THE_PLACE,
    ORGAN_HEADS,
)

_UNMISTAKABLE = 3
"""Longer names are spelled by no other words; 海城市 stands in 沿海城市."""

_TWO = 2
"""Characters of names such as 和县, which may be the end of a longer one that no register lists."""

_BEFORE_TWO = deferred(
    "(?:^|[^一-鿿]|中共|位于|地处|[在到赴由自和与及对从往向是为将把于以如省市州盟])$"
)

_WINDOW = 5
"""Characters on each side that the dictionary sees; longer words are rare."""


def is_name(text: str, hit: Hit, *, after_parent: bool) -> bool:
    """Tell whether `hit` names a place in `text`.

    `after_parent` says that the division it lies in stands directly before it, which settles what
    everyday words such as 和平区 mean.
    """
    if hit.short and NOT_OF_THE_PLACE.match(text, hit.end):
        return False
    if after_parent:
        return True
    name = text[hit.start : hit.end]
    before = text[max(0, hit.start - 2) : hit.start]
    if len(name) <= _TWO and not hit.short and not _BEFORE_TWO.search(before):
        return False
    if name in COMMON_AREAS:
        return False
    if (name if hit.short else name[:-1]) in EVERYDAY_STEMS:
        return _is_set_off(text, hit) and _is_cut_out(text, hit)
    return hit.end - hit.start > _UNMISTAKABLE or _is_cut_out(text, hit)


def _is_set_off(text: str, hit: Hit) -> bool:
    before = text[max(0, hit.start - 2) : hit.start]
    return bool(CLEAR_LEFT.search(before)) and not NEVER_AFTER.match(text, hit.end)


def _is_cut_out(text: str, hit: Hit) -> bool:
    """Tell whether the dictionary cuts the text where the name begins and where it ends."""
    edges = (hit.start, hit.end)
    if not any(has_word(text[max(0, edge - 1) : edge + 1]) for edge in edges):
        return True  # no word lies across an edge: cheaper to see than to cut
    start = max(0, hit.start - _WINDOW)
    cuts = {start}
    for word in words(text[start : hit.end + _WINDOW]):
        if start < hit.end and word[hit.end - 1 - start :] in ORGAN_HEADS:
            cuts.add(hit.end)
        start += len(word)
        cuts.add(start)
    return cuts.issuperset(edges)
