"""Antecedents: what the figure before has told; a later one may continue, divide or move it."""

from typing import NamedTuple

from extractor.assemble.phrases.parts import WORDS
from extractor.deferred import deferred
from extractor.values.quantity import Quantity


class Metric(NamedTuple):
    """What is counted, and the restriction that makes the counted set smaller.

    `whole` names the set that the restriction divides, where there is one.
    """

    name: str | None
    condition: str | None = None
    whole: str | None = None


_SPANS = (
    "平均时间",
    "时限",
    "时长",
    "周期",
    "用时",
    "工期",
    "耗时",
    "等候时间",
    "到场时间",
    "办理时间",
)
"""Names of what is measured in time: 到场时间由两小时压缩到|25分钟 goes on with it."""
_AGE = deferred("的?(?:平均)?年龄$")
_PEOPLE = WORDS["people"]
NOTHING_NAMED = Metric(None)


class Told(NamedTuple):
    """The metric of a figure, the unit it stands in, and the metric of the figure before it.

    `heading` is the heading or paragraph lead that the sentence stands under, "" if there is none.
    """

    metric: Metric
    unit: str | None
    earlier: Metric = NOTHING_NAMED
    heading: str = ""

    @property
    def name(self) -> str:
        """The name of the metric, "" where the figure had none."""
        return self.metric.name or ""

    @property
    def whole(self) -> str:
        """The set of which a later figure may count a part: of an age, those who have it."""
        whole = self.metric.whole or self.metric.name or ""
        return _AGE.sub("", whole) if whole.endswith("年龄") else whole

    def counts(self, unit: str | None) -> bool:
        """Tell whether a figure in `unit` may count what was told of: 名 after 人."""
        return unit == self.unit or (unit in _PEOPLE and self.unit in _PEOPLE)


NOTHING_TOLD = Told(NOTHING_NAMED, None)


def _is_of_time(name: str) -> bool:
    """Tell whether a name is of what is measured in time: 平均办理时间, 时限."""
    return name.endswith(_SPANS) or ("平均" in name and name.endswith("时间"))


def told_by(metric: Metric, quantity: Quantity, before: Told) -> Told:
    """Return what the figures so far have told.

    An age or a duration in passing (35周岁以下的96人) leaves what was told before standing.
    """
    name = metric.name
    if not name:
        return before
    lasting = quantity.kind == "duration" and not _is_of_time(name)
    if lasting and not name.endswith("时间"):
        return before
    if (lasting or quantity.kind == "age" or quantity.unit == "批") and before.metric.name:
        return before
    return Told(metric, quantity.unit, before.metric, before.heading)
