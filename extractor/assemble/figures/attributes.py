"""What the words around a quantity say of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from extractor.assemble.figures.role import Stance
from extractor.assemble.figures.statistic import Kind
from extractor.assemble.phrases.antecedent import Metric
from extractor.assemble.phrases.clause import Clause
from extractor.mention import Mention
from extractor.quick import quick
from extractor.values.quantity import Quantity

_KEPT = 256


class SecondReading(NamedTuple):
    """What came of reading a figure's metric twice: how likely the name is right that it has now.

    `by` is the tagger where it told that name; `instead` tells that the rules had told another.
    """

    likely: float
    by: str | None = None
    instead: bool = False


@quick
@dataclass(frozen=True, slots=True)
class Attributes:
    """A quantity's mention with its clause, role, metric and statistic.

    `labels` are the words of a table's labels by what they name: row, column, total. `again` is
    what a second reading said of the metric, None where there was none.
    """

    mention: Mention[Quantity]
    clause: Clause
    stance: Stance
    metric: Metric
    statistic: Kind
    labels: Mapping[str, str] | None = None
    again: SecondReading | None = None

    @property
    def found_by(self) -> str:
        """The rule that found the figure, and the tagger where it told the metric, too or alone."""
        rule, again = self.mention.rule, self.again
        if again is None or again.by is None:
            return rule
        return f"{rule}+metric:{again.by}" if again.instead else f"{rule}+{again.by}"

    @property
    def metric_confidence(self) -> float | None:
        """How likely the metric is right, None where it was read only once."""
        return round(self.again.likely, 3) if self.again else None

    @property
    def cues(self) -> dict[str, str] | None:
        """The words that decided each attribute, None where none were needed."""
        metric = self.metric.name if self.again and self.again.instead else None
        cues = _cues(self.stance.cue, self.statistic.cue, self.metric.condition, metric)
        return {**(cues or {}), **self.labels} if self.labels else cues


@lru_cache(_KEPT)
def _cues(*words: str | None) -> dict[str, str] | None:
    """Return the words by attribute; figures with the same words share them."""
    cues = dict(zip(("role", "statistic", "condition", "metric"), words, strict=True))
    return {name: cue for name, cue in cues.items() if cue} or None
