"""What the words around a quantity say of it."""

from dataclasses import dataclass
from functools import lru_cache

from extractor.assemble.clause import Clause
from extractor.assemble.role import Stance
from extractor.assemble.statistic import Kind
from extractor.assemble.told import Metric
from extractor.mention import Mention
from extractor.values.quantity import Quantity

_KEPT = 256


@dataclass(frozen=True, slots=True)
class Attributes:
    """A quantity's mention with its clause, role, metric and statistic."""

    mention: Mention[Quantity]
    clause: Clause
    stance: Stance
    metric: Metric
    statistic: Kind

    @property
    def cues(self) -> dict[str, str] | None:
        """The words that decided each attribute, None where none were needed."""
        return _cues(self.stance.cue, self.statistic.cue, self.metric.condition)


@lru_cache(_KEPT)
def _cues(role: str | None, statistic: str | None, condition: str | None) -> dict[str, str] | None:
    """Return the words by attribute; figures with the same words share them."""
    cues = {"role": role, "statistic": statistic, "condition": condition}
    return {name: cue for name, cue in cues.items() if cue} or None
