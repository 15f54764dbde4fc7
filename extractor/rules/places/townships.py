"""Finds townships and villages: no register lists them here, so the words around must show them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.dictionary import has_word
from extractor.mention import Mention
from extractor.rules.places.township_words import (
    GENERAL_STEMS,
    KINDS_OF_VILLAGES,
    LONE_TOWNSHIP,
    LONE_VILLAGE,
    NO_VILLAGE,
    NOT_TOWNSHIP,
    TOWNSHIP,
    TOWNSHIP_ACTS,
    TOWNSHIP_GOES_ON,
    TOWNSHIP_LEADS,
    VILLAGE,
    VILLAGE_LIES,
)
from extractor.span import Span
from extractor.values.places import PlaceLevel, PlaceName
from extractor.values.words import cut

_LONGEST = 9
_OFTEN = 2
"""Clauses that a name begins, where no word shows what it is; more than a chance would."""
_ENDINGS = frozenset("镇乡道木")
_MUNICIPALITIES = ("北京", "北京市", "上海", "上海市", "天津", "天津市", "重庆", "重庆市")
"""Cities that are provinces: a street may follow them at once."""
_VILLAGE_ENDINGS = ("村", "社区")


def with_township(text: str, mention: Mention[PlaceName]) -> Mention[PlaceName]:
    """Take the township that follows a division into its mention: 邱县古城营镇."""
    if mention.value.level == "province" and not mention.value.name.endswith(_MUNICIPALITIES):
        return mention
    match = TOWNSHIP.match(text, mention.span.end)
    if match is None or not _is_name(match["township"]):
        return mention
    village = match["village"]
    if village and NO_VILLAGE.search(village):
        village = None
    span = Span(mention.span.start, match.end("village" if village else "township"))
    value = replace(
        mention.value,
        name=span.of(text),
        level="village" if village else "township",
        township=match["township"],
        village=village,
    )
    return Mention("place", span, "township", value)


def alone(
    text: str, ends: Sequence[int], known: Iterable[Mention[PlaceName]]
) -> Iterator[Mention[PlaceName]]:
    """Yield townships without a division before them.

    These are the ones that `known` places name elsewhere in the text, those that the words after
    them show to be townships (桥头镇党委), and those that begin several clauses. `ends` are as
    in `DivisionNames.hits`.
    """
    named = [one.value for one in known]
    villages = _shown_villages(text, ends)
    villages |= {place.village: place for place in named if place.village}
    divisions = {division.name for place in named for division in place.candidates}
    shown = {
        name: place
        for name, place in _shown(text, ends).items()
        if name.removesuffix("街道") not in divisions  # the streets of a district: 静宁区街道
    }
    places = shown | {place.township: place for place in named if place.township}
    lengths = sorted({len(name) for name in places}, reverse=True)
    for end in ends:
        if villages and text.endswith(_VILLAGE_ENDINGS, 0, end):
            name = next((name for name in villages if text.endswith(name, 0, end)), None)
            if name:
                village = replace(villages[name], name=name)
                yield Mention("place", Span(end - len(name), end), "township", village)
        if text[end - 1] in _ENDINGS and text[end : end + 1] != "镇":
            name = next(
                (n for size in lengths if (n := text[max(0, end - size) : end]) in places), ""
            )
            if name:
                yield _with_village(text, Span(end - len(name), end), places[name])


def _with_village(text: str, span: Span, place: PlaceName) -> Mention[PlaceName]:
    """Return the township at `span` with the village that follows it: 花园镇水口村."""
    match = VILLAGE.match(text, span.end)
    village = match["village"] if match else None
    if village and (NO_VILLAGE.search(village) or not _is_name(village)):
        village = None
    span = Span(span.start, span.end + len(village or ""))
    level: PlaceLevel = "village" if village else "township"
    value = replace(place, name=span.of(text), level=level, village=village)
    return Mention("place", span, "township", value)


def _shown(text: str, ends: Sequence[int]) -> dict[str, PlaceName]:
    """Return the townships that act in the text, or begin clauses of it more than once.

    Whatever somebody speaks for is one, a verb in its name or not: 我代表巡田镇人民政府.
    """
    acting, spoken_for, opening = set[str](), set[str](), Counter[str]()
    for end in ends:
        if text[end - 1] not in _ENDINGS or TOWNSHIP_GOES_ON.match(text, end):
            continue
        match = LONE_TOWNSHIP.search(text[max(0, end - _LONGEST) : end])
        if match is None:
            continue
        if TOWNSHIP_ACTS.match(text, end):
            (spoken_for if match["spoken_for"] else acting).add(match["name"])
        opening[match["name"]] += _OFTEN if TOWNSHIP_LEADS.match(text, end) else 1
    often = {
        name
        for name, count in opening.items()
        if count >= _OFTEN and not GENERAL_STEMS.search(name)
    }
    return {
        name: PlaceName(name, "named", "township", township=name)
        for name in sorted(acting | often | spoken_for)
        if _is_name(name) or (name in spoken_for and not NOT_TOWNSHIP.search(name))
    }


def _shown_villages(text: str, ends: Sequence[int]) -> dict[str, PlaceName]:
    """Return the villages that the words after them show to be such: 井台村位于某山."""
    shown = dict[str, PlaceName]()
    for end in ends:
        if text[end - 1] != "村" or not VILLAGE_LIES.match(text, end):
            continue
        match = LONE_VILLAGE.search(text[max(0, end - _LONGEST) : end])
        if match and match["name"] not in shown and _is_village(match["name"]):
            name = match["name"]
            shown[name] = PlaceName(name, "named", "village", village=name)
    return shown


def _is_village(name: str) -> bool:
    return not (KINDS_OF_VILLAGES.search(name) or NO_VILLAGE.search(name)) and _is_name(name)


def _is_name(words: str) -> bool:
    """Tell whether no verb (建立乡, 推进镇) or other tell-tale word stands in `words`."""
    if NOT_TOWNSHIP.search(words):
        return False
    return not any(tag == "v" and len(word) > 1 and has_word(word) for word, tag in cut(words))
