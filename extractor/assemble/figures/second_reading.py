"""What figures measure, read a second time by the tagger, which does not know what the rules read.

| rules | tagger | found by | confidence of the metric |
|---|---|---|---|
| a name that stands in the sentence | the same words, sure enough | both | by its share |
| a name that stands in the sentence | others, none, or not sure enough | the rule | by its share |
| a name put together from other words | is not asked | the rule | as measured of such names |
| none | is not asked | the rule | none |

The tagger changes no name: where it says another, the rules are right as often, and where they are
silent it is wrong as often (evaluation/results/tagger.md). Where both say the same, nearly all are
right, of the others only every second one: that is what a reviewer wants to know.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extractor.assemble.confidence import confidence_of
from extractor.assemble.figures.attributes import Attributes, SecondReading
from extractor.assemble.reading import Reading
from extractor.span import Span
from extractor.tagger.naming import span_of_name

SURE = 0.5
"""How likely the tagger must find the stretch: even odds."""
APART = "metric_apart"
"""Names that do not stand in their sentence, in the rules' `precision.toml`."""


def read_again(
    reading: Reading, sentence: Span, figures: Sequence[Attributes]
) -> Iterator[Attributes]:
    """Yield the figures of a sentence, with what the tagger says of their names, if one reads."""
    text, tagger = reading.text.text, reading.tagger
    named = _named(text, sentence, figures) if tagger and tagger.naming else {}
    if tagger is None or not named:
        yield from figures
        return
    asked = {span: where for span, where in named.items() if where}
    spans = [figure.mention.span for figure in figures]
    told = dict(tagger.names(text, sentence, spans, asked)) if asked else {}
    for figure in figures:
        span = figure.mention.span
        if span in told:
            said = told[span]
            same = said.span == named[span] and said.likely >= SURE
            by = tagger.name if same else None
            yield replace(figure, again=SecondReading(said.told or 0.0, by))
        elif span in named:
            yield replace(figure, again=SecondReading(confidence_of(APART)))
        else:
            yield figure


def _named(text: str, sentence: Span, figures: Sequence[Attributes]) -> Mapping[Span, Span | None]:
    """Return where the figures stand that the rules named, each with where its name does."""
    return {
        span: span_of_name(name, text, span, sentence)
        for figure in figures
        # Of figures whose digits were lost nobody has judged what the tagger says.
        if (name := figure.metric.name)
        and sentence.covers(span := figure.mention.span)
        and not figure.mention.value.missing
    }
