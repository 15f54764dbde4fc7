"""What a report says of itself: title, issuer, number, kind, dates, region, masked names."""

from collections.abc import Sequence

from extractor.aligned_text import AlignedText
from extractor.assemble.document.dates import dates_of
from extractor.assemble.document.title import title_of
from extractor.assemble.reading import Reading
from extractor.mention import Mention
from extractor.schema import DocumentFacts
from extractor.values.places import PlaceName


def document_facts(reading: Reading) -> DocumentFacts:
    """Return the facts about the document itself.

    Masked names are given as the source writes them (**鎮).
    """
    parts, places = reading.frontmatter, reading.of_kind("place")
    dates = dates_of(parts, reading.number)
    return DocumentFacts(
        title=title_of(parts.aligned, parts.title_span),
        issuer=reading.issuer,
        number=reading.number,
        kind=reading.genre,
        written=dates.written,
        published=dates.published,
        data_period=dates.data_period,
        year=dates.year,
        region=reading.home.region,
        masked=_masked(reading.text, places),
    )


def _masked(text: AlignedText, places: Sequence[Mention[PlaceName]]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for place in places:
        if place.value.sort == "masked" and place.value.name not in first:
            first[place.value.name] = text.quote(place.span)
    return tuple(first.values())
