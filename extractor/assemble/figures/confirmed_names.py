"""Names of figures that the tagger, asked without knowing them, tells too.

| rules | tagger | name | found by |
|---|---|---|---|
| a name that stands in the sentence | the same stretch, sure enough | the rules' | both |
| a name that stands in the sentence | another, none, or not sure enough | the rules' | the rule |
| a name put together from other words | is not asked | the rules' | the rule |
| none | is not asked | none | the rule |

The tagger changes no name: where it says another, the rules are right as often, and where they are
silent it is wrong as often (evaluation/results/tagger.md). Where both say the same, nearly all are
right, of the others only every second one: that is what a reviewer wants to know.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.assemble.figures.attributes import Attributes
from extractor.assemble.reading import Reading
from extractor.span import Span
from extractor.tagger.naming import span_of_name

SURE = 0.5
"""How likely the tagger must find the stretch: even odds."""


def with_confirmed(
    reading: Reading, sentence: Span, figures: Sequence[Attributes]
) -> Iterator[Attributes]:
    """Yield the figures of a sentence; those whose name the tagger tells too say so."""
    text, tagger = reading.text.text, reading.tagger
    named = dict(_named(text, sentence, figures)) if tagger else {}
    if tagger is None or not named:
        yield from figures
        return
    spans = [figure.mention.span for figure in figures]
    told = dict(tagger.names(text, sentence, spans, named))
    for figure in figures:
        span = figure.mention.span
        same = span in told and told[span].span == named[span] and told[span].likely >= SURE
        yield replace(figure, confirmed_by=tagger.name) if same else figure


def _named(text: str, sentence: Span, figures: Sequence[Attributes]) -> Iterator[tuple[Span, Span]]:
    """Yield the figures whose name stands in their sentence, each with where it does."""
    for figure in figures:
        name, span = figure.metric.name, figure.mention.span
        where = span_of_name(name, text, span, sentence) if name else None
        # Of figures whose digits were lost nobody has judged what the tagger says.
        if where and sentence.covers(span) and not figure.mention.value.missing:
            yield span, where
