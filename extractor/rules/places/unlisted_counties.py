"""Counties that a text states after their city and the register does not know.

Registers lag behind, samples are made up, and scans misspell: the text's word stands, without code.
"""

from collections.abc import Iterable, Iterator, Sequence

from extractor.deferred import deferred
from extractor.dictionary import has_word
from extractor.mention import Mention
from extractor.rules.places.division_names import Hit
from extractor.span import Span
from extractor.values.divisions import Division
from extractor.values.places import PlaceName

_COUNTY = deferred("(?P<stem>[一-鿿]{2})[县区](?![域间块级际市县区])")
_NO_STEM = deferred(
    "[各全两几等及和与的所其在个本我该多主老新城郊园辖市州下属内外东西南北中]|经开|高新|综保|"
    "保税|临港|空港|港"
)


def with_unlisted_county(text: str, city: Hit) -> Hit:
    """Take in the county that follows the full name of a city, if its name is no other word."""
    (outer, *others), match = city.divisions, _COUNTY.match(text, city.end)
    if match is None or others or city.short or outer.level != "city":
        return city
    if _NO_STEM.search(match["stem"]) or has_word(match["stem"]):
        return city
    own = f"{outer.code} {match[0]}"
    parents = (*outer.parents, outer)
    county = Division(outer.code, match[0], "county", own, parents, listed=False)
    return city._replace(end=match.end(), divisions=(county,))


def standing_alone(
    text: str, ends: Sequence[int], known: Iterable[Mention[PlaceName]]
) -> Iterator[Mention[PlaceName]]:
    """Yield the unlisted counties of `known` where the text names them without their city.

    `ends` are as in `DivisionNames.hits`.
    """
    divisions = (one.value.division for one in known)
    names = {one.name: one for one in divisions if one and not one.listed}
    for end in ends if names else ():
        county = names.get(text[max(0, end - 3) : end])
        if county:
            value = PlaceName(county.name, "named", "county", (county,))
            yield Mention("place", Span(end - 3, end), "unlisted_county", value)
