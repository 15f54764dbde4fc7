"""What the words around a quantity say of it."""

from dataclasses import dataclass

from extractor.assemble.clause import Clause
from extractor.assemble.role import Stance
from extractor.assemble.statistic import Kind
from extractor.assemble.told import Metric
from extractor.mention import Mention
from extractor.values.quantity import Quantity


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
        cues = {"role": self.stance.cue, "statistic": self.statistic.cue}
        if self.metric.condition:
            cues["condition"] = self.metric.condition
        return {name: cue for name, cue in cues.items() if cue} or None
