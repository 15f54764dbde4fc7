"""A package's declared count against the components that the report lists."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

from extractor.checks.finding import Finding, Verdict
from extractor.deferred import deferred
from extractor.schema import Measure

_OPEN_LIST = deferred("[”’）]?等(?!级|次)")
Tie = Literal["explained", "gathered"]
_REACH = 4
_SHORTEST_KIND = 2
_LONGEST = 30
"""Characters of an item; longer ones are clauses of which only some belong to the list."""
_OTHER = deferred("“[^”\n]{1,12}”(?:[为是]|即)")
"""A list that begins with another name explains that one."""
_GAP = 16
"""Characters between a name and its list in which the words that tie them are looked for."""
_EXPLAINS = deferred(
    "[”’」）]?[^，。；：\n]{0,8}?[，（]?(?:即|包括|分别[是为]|指的?是?|也就是|就是|[：（]|——)[“‘]?$"
)
_GATHERS = deferred("[”’）]?(?:等|这)?(?:[0-9一二两三四五六七八九十]+[个项大类])?[“‘]?$")


def components_against_counts(text: str, measures: Sequence[Measure]) -> Iterator[Finding]:
    """Yield the packages whose listed components are as many as declared, or are not.

    A list that ends with 等 is open, and says nothing where it is the shorter; so does a chain
    (三级三类), whose parts may be told one by one. A list that the words do not tie to the name
    proves nothing: it was found because it is as long.
    """
    for measure in measures:
        listed = len(measure.components)
        tie = _tie(text, measure)
        if measure.declared_count is None or not listed or not tie:
            continue
        if listed < measure.declared_count and _is_open(text, measure):
            continue
        if listed != measure.declared_count and (len(measure.formula) > 1 or tie != "explained"):
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


def _tie(text: str, measure: Measure) -> Tie | None:
    """Return how the words between name and list say that it is the name's: 即, （; 等三项."""
    spans = [part.evidence for part in measure.components if part.evidence]
    if not spans or len(spans) < len(measure.components):
        return None
    start, end = spans[0].start, spans[-1].end
    if max(map(len, (span.quote for span in spans))) > _LONGEST or _OTHER.match(text, start, end):
        return None
    for name in (measure.evidence, *measure.mentions):
        if name.end <= start <= name.end + _GAP and _EXPLAINS.fullmatch(text[name.end : start]):
            return "explained"
        ahead = text[end : name.start] if end <= name.start <= end + _GAP else None
        if ahead is not None and _GATHERS.fullmatch(ahead) and _counts_kind(measure, ahead):
            return "gathered"
    return None


def _counts_kind(measure: Measure, ahead: str) -> bool:
    """Tell whether a name right behind a list counts a kind of thing: 四大工程, and not 两重."""
    noun = measure.formula[0].noun if len(measure.formula) == 1 else None
    return "等" in ahead or (noun is not None and len(noun) >= _SHORTEST_KIND)


def _is_open(text: str, measure: Measure) -> bool:
    last = measure.components[-1].evidence
    return last is not None and bool(_OPEN_LIST.match(text[last.end : last.end + _REACH]))
