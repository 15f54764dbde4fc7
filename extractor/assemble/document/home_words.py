"""What a report calls its own place where it may not name it: 全县, 我镇, **镇."""

from collections import Counter
from collections.abc import Sequence

from extractor.assemble.document.frontmatter import Frontmatter
from extractor.assemble.places.home import TOWNSHIP_SUFFIXES
from extractor.mention import Mention
from extractor.values.places import PlaceName

_TWICE, _OFTEN = 2, 3
_FIRST_PERSON = ("我", "本")


def own_suffix(places: Sequence[Mention[PlaceName]]) -> str | None:
    """Return the 县 of 全县, 我县, the words that a report uses most for its own place."""
    suffixes = Counter(place.value.name[-1] for place in places if place.value.sort == "whole")
    suffix, count = suffixes.most_common(1)[0] if suffixes else (None, 0)
    speaks_for_town = suffix in TOWNSHIP_SUFFIXES and len(suffixes) == 1
    return suffix if count > 1 or speaks_for_town else None


def called(
    parts: Frontmatter, places: Sequence[Mention[PlaceName]], suffix: str | None
) -> PlaceName | None:
    """Return the word that a report uses most for the whole of its own place: 全县, 我县.

    It is its own if somebody says 我县, or if the title or the first sentence tells of 全县.
    """
    words = [
        place
        for place in places
        if place.value.sort == "whole" and place.value.name[-1] == suffix
        if not place.value.name.startswith("该")
    ]
    own = any(_is_own(parts, word) for word in words)
    return Counter(word.value for word in words).most_common(1)[0][0] if own else None


def _is_own(parts: Frontmatter, word: Mention[PlaceName]) -> bool:
    if word.value.name.startswith(_FIRST_PERSON):
        return True
    titled = parts.title_span is not None and parts.title_span.covers(word.span)
    return titled or (word.span.start in parts.opening and parts.leads(word.span.start))


def masked(parts: Frontmatter, places: Sequence[Mention[PlaceName]]) -> PlaceName | None:
    """Return the masked name that the report goes by: it is in the title or stands often."""
    names = [place for place in places if place.value.sort == "masked"]
    counts = Counter(place.value for place in names)
    nameless = len(counts) == 1 and not any(place.value.sort == "named" for place in places)
    for place in names:
        in_title = parts.title_span is not None and parts.title_span.covers(place.span)
        if in_title or counts[place.value] >= (_TWICE if nameless else _OFTEN):
            return place.value
    suffix = own_suffix(places)
    own = [name for name in counts if suffix and name.name.endswith(suffix)]
    return own[0] if len(own) == 1 and counts[own[0]] >= _TWICE else None
