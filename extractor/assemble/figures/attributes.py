"""What the words around a quantity say of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractor.assemble.figures.role import Stance
from extractor.assemble.figures.statistic import Kind
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.told import Metric
from extractor.mention import Mention
from extractor.quick import quick
from extractor.values.quantity import Quantity

_KEPT = 256


@quick
@dataclass(frozen=True, slots=True)
class Attributes:
    """A quantity's mention with its clause, role, metric and statistic.

    `labels` are the words of a table's labels by what they name: row, column, total. `confirmed_by`
    is the tagger where it told the same metric.
    """

    mention: Mention[Quantity]
    clause: Clause
    stance: Stance
    metric: Metric
    statistic: Kind
    labels: Mapping[str, str] | None = None
    confirmed_by: str | None = None

    @property
    def found_by(self) -> str:
        """The rule that found the figure, and the tagger where it told the same metric."""
        rule = self.mention.rule
        return f"{rule}+{self.confirmed_by}" if self.confirmed_by else rule

    @property
    def cues(self) -> dict[str, str] | None:
        """The words that decided each attribute, None where none were needed."""
        cues = _cues(self.stance.cue, self.statistic.cue, self.metric.condition)
        return {**(cues or {}), **self.labels} if self.labels else cues


@lru_cache(_KEPT)
def _cues(role: str | None, statistic: str | None, condition: str | None) -> dict[str, str] | None:
    """Return the words by attribute; figures with the same words share them."""
    cues = {"role": role, "statistic": statistic, "condition": condition}
    return {name: cue for name, cue in cues.items() if cue} or None
