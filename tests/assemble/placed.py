"""The places of figures in short texts, as the tests ask for them."""

from extractor.aligned_text import AlignedText
from extractor.assemble.document.frontmatter import frontmatter_of
from extractor.assemble.document.region import home_of
from extractor.assemble.places.place_of import FigurePlaces
from extractor.rules.places.finder import PlaceFinder
from extractor.segment import outline_of, sentences_of
from extractor.span import Span


def place_of(text, numeral):
    finder, outline = places_in(text)
    start = text.index(numeral)
    return finder.of(Span(start, start + len(numeral)), outline.at(start))


def places_in(text):
    outline, places = outline_of(text), list(PlaceFinder().find(text))
    home = home_of(frontmatter_of(AlignedText.of(text), outline), places)
    sentences = sentences_of(text)
    return FigurePlaces(text, outline, sentences, places, home), sentences
