"""A package's declared count against the components that the report lists."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checks.finding import Finding, Verdict
from extractor.deferred import deferred
from extractor.schema import Measure

_OPEN_LIST = deferred("[”’）]?等(?!级|次)")
_REACH = 4


def components_against_counts(text: str, measures: Sequence[Measure]) -> Iterator[Finding]:
    """Yield the packages whose listed components are as many as declared, or are not.

    A list that ends with 等 is open, and says nothing where it is the shorter.
    """
    for measure in measures:
        listed = len(measure.components)
        if measure.declared_count is None or not listed:
            continue
        if listed < measure.declared_count and _is_open(text, measure):
            continue
        verdict: Verdict = "consistent" if listed == measure.declared_count else "contradictory"
        declared, found = Decimal(measure.declared_count), Decimal(listed)
        said = {
            "stated": measure.name,
            "value": str(declared),
            "expected": str(declared),
            "others": str(listed),
        }
        yield Finding("components", verdict, declared, found, Decimal(0), (measure.id,), said)


def _is_open(text: str, measure: Measure) -> bool:
    last = measure.components[-1].evidence
    return last is not None and bool(_OPEN_LIST.match(text[last.end : last.end + _REACH]))
