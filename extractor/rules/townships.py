"""Finds townships and villages: no register lists them here, so the words around must show them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from extractor.mention import Mention
from extractor.rules.place_words import LONE_TOWNSHIP, NOT_TOWNSHIP, TOWNSHIP, TOWNSHIP_ACTS
from extractor.span import Span
from extractor.values.places import PlaceName

_LONGEST = 8
_ENDINGS = frozenset("镇乡道木")
_VILLAGE_ENDINGS = ("村", "社区")


def with_township(text: str, mention: Mention[PlaceName]) -> Mention[PlaceName]:
    """Take the township that follows a division into its mention: 邱县古城营镇."""
    if mention.value.level == "province":
        return mention
    match = TOWNSHIP.match(text, mention.span.end)
    if match is None or not _is_name(match["township"]):
        return mention
    span = Span(mention.span.start, match.end())
    value = replace(
        mention.value,
        name=span.of(text),
        level="village" if match["village"] else "township",
        township=match["township"],
        village=match["village"],
    )
    return Mention("place", span, "township", value)


def alone(
    text: str, ends: Sequence[int], known: Iterable[Mention[PlaceName]]
) -> Iterator[Mention[PlaceName]]:
    """Yield townships without a division before them.

    These are the ones that `known` places name elsewhere in the text, and those that the words
    after them show to be townships (桥头镇党委). `ends` are as in `DivisionNames.hits`.
    """
    named = [one.value for one in known]
    places = {place.township: place for place in named if place.township}
    villages = {place.village: place for place in named if place.village}
    for end in ends:
        if villages and text.endswith(_VILLAGE_ENDINGS, 0, end):
            name = next((name for name in villages if text.endswith(name, 0, end)), None)
            if name:
                village = replace(villages[name], name=name)
                yield Mention("place", Span(end - len(name), end), "township", village)
        if text[end - 1] in _ENDINGS:
            value = _ending_at(text, end, places)
            if value:
                yield Mention("place", Span(end - len(value.name), end), "township", value)


def _ending_at(text: str, end: int, places: Mapping[str, PlaceName]) -> PlaceName | None:
    for name, place in places.items():
        if text.endswith(name, 0, end):
            return replace(place, name=name, level="township", village=None)
    if not TOWNSHIP_ACTS.match(text, end):
        return None
    match = LONE_TOWNSHIP.search(text[max(0, end - _LONGEST) : end])
    if match is None or not _is_name(match["name"]):
        return None
    return PlaceName(match["name"], "named", "township", township=match["name"])


def _is_name(words: str) -> bool:
    """Tell whether no verb (建立乡, 推进镇) or other tell-tale word stands in `words`."""
    import rjieba  # reading its dictionary takes a tenth of a second

    if NOT_TOWNSHIP.search(words):
        return False
    return not any(tag == "v" and len(word) > 1 for word, tag in rjieba.tag(words))
