"""What figures measure, read a second time by the tagger, which does not know what the rules read.

| rules | tagger | name | found by | confidence of the metric |
|---|---|---|---|---|
| a name that stands in the sentence | the same, sure enough | the rules' | both | by its share |
| such a name | another, much surer, if it mends | the tagger's | tagger | of such |
| such a name | else | the rules' | the rule | by its share |
| a name put together from other words | a name, if it mends | the tagger's | tagger | of such |
| such a name | else | the rules' | the rule | of such |
| none | is not asked | none | the rule | none |

Where both say the same, nearly all are right, of the others only every second one: that is what a
reviewer wants to know. It mends only where it is asked to, in reports of the kinds in which that
gains; where the rules are silent it is wrong too often (evaluation/results/tagger.md).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extractor.assemble.confidence import confidence_of
from extractor.assemble.figures.attributes import Attributes, SecondReading
from extractor.assemble.phrases.antecedent import Metric
from extractor.assemble.reading import Reading
from extractor.span import Span
from extractor.tagger.naming import Name, span_of_name

SURE = 0.5
"""How likely the tagger must find a stretch that it tells: even odds."""
SURER = 0.7
"""How much more of its share than the rules' stretch must another have to go before it."""
APART, MENDED = "metric_apart", "metric_mended"
"""Names that do not stand in their sentence, and the tagger's: in the rules' `precision.toml`."""
_GAINING = ("policy", "work_report")
"""Kinds of reports in which it gains more than it loses: it learnt most from such."""


def read_again(
    reading: Reading, sentence: Span, figures: Sequence[Attributes]
) -> Iterator[Attributes]:
    """Yield the figures of a sentence, with what the tagger says of their names, if one reads."""
    text, tagger = reading.text.text, reading.tagger
    named = _named(text, sentence, figures) if tagger and tagger.naming else {}
    if tagger is None or not named:
        yield from figures
        return
    mends = tagger.mending and reading.genre in _GAINING
    asked = {span: where for span, where in named.items() if where or mends}
    spans = [figure.mention.span for figure in figures]
    told = dict(tagger.names(text, sentence, spans, asked)) if asked else {}
    for figure in figures:
        span = figure.mention.span
        said = told.get(span)
        better = _better(said, named[span], text) if said and mends else None
        if better and better != figure.metric.name:
            yield _mended(figure, better, tagger.name)
        elif span in named:
            yield replace(figure, again=_again(said, named[span], tagger.name))
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


def _again(said: Name | None, where: Span | None, tagger: str) -> SecondReading:
    """Return what a second reading says of a name of the rules that stays."""
    if said is None or where is None:
        return SecondReading(confidence_of(APART))
    same = said.span == where and said.likely >= SURE
    return SecondReading(said.told or 0.0, tagger if same else None)


def _better(said: Name, where: Span | None, text: str) -> str | None:
    """Return the tagger's name where it is sure enough of it, None elsewhere."""
    sure = said.likely >= SURE if where is None else said.likely - said.share >= SURER
    return said.span.of(text) if said.span and sure else None


def _mended(figure: Attributes, name: str, tagger: str) -> Attributes:
    """Return a figure by another name; what restricts it stays where one name holds the other."""
    told = figure.metric
    same = told.name is not None and (name in told.name or told.name in name)
    metric = Metric(name, told.condition, told.whole) if same else Metric(name)
    again = SecondReading(confidence_of(MENDED), tagger, instead=True)
    return replace(figure, metric=metric, again=again)
