"""When a predicted attribute counts as the gold one."""

import math
from collections.abc import Iterable

from extractor.schema import Component, Evidence
from extractor.span import Span


def same(wanted: Iterable[object], got: object) -> bool:
    """Tell whether `got` is one of the `wanted` values.

    Numbers compare by value, everything else as text, and nothing (None) is as good as False.

    >>> same([60], 60.0), same([None], False), same([0], None), same(["%"], "个")
    (True, True, False, False)
    """
    return any(_equal(option, got) for option in wanted)


def names_agree(wanted: str | None, got: str | None) -> bool:
    """Tell whether two noun phrases name the same thing, one at most twice as long as the other.

    >>> names_agree("综合行政执法人员", "执法人员"), names_agree("乡镇", "乡镇综合行政执法队伍")
    (True, False)
    """
    first, second = squash(wanted), squash(got)
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    return short in long and 2 * len(short) >= len(long)


def phrase_agrees(wanted: Iterable[object], got: str | None) -> bool:
    """Tell whether `got` names one of the `wanted` things, or is rightly absent."""
    return any(
        names_agree(option, got) if isinstance(option, str) else not option and not got
        for option in wanted
    )


def squash(text: str | None) -> str:
    """Return the letters, digits and plus signs of `text`.

    >>> squash("党（工）委 “1+5+N”")
    '党工委1+5+N'
    """
    return "".join(ch for ch in text or "" if ch.isalnum() or ch == "+")


def overlap(first: Span, second: Span) -> float:
    """Return the characters two spans share as a share of those that either has.

    >>> overlap(Span(0, 4), Span(2, 6))
    0.3333333333333333
    """
    if not first.overlaps(second):
        return 0.0
    shared = min(first.end, second.end) - max(first.start, second.start)
    return shared / (max(first.end, second.end) - min(first.start, second.start))


def source_span(evidence: Evidence) -> Span:
    """Return where in the source text the evidence stands."""
    return Span(evidence.source_start, evidence.source_end)


def components_f1(wanted: list[tuple[str, Span]], got: Iterable[Component]) -> float:
    """Return the F1 of the listed parts, found by place, or by name where they have no place."""
    left = list(got)
    found, total = 0, len(wanted) + len(left)
    for name, span in wanted:
        part = _by_place(span, left) or _by_name(name, left)
        if part:
            left.remove(part)
            found += 1
    return 2 * found / total if total else 1.0


def _by_place(span: Span, parts: list[Component]) -> Component | None:
    placed = ((part, part.evidence) for part in parts if part.evidence)
    return next((part for part, at in placed if overlap(span, source_span(at)) >= 0.5), None)


def _by_name(name: str, parts: list[Component]) -> Component | None:
    unplaced = (part for part in parts if not part.evidence)
    return next((part for part in unplaced if names_agree(name, part.name)), None)


def _equal(option: object, got: object) -> bool:
    nothing = [value is None or value is False for value in (option, got)]
    if any(nothing):
        return all(nothing)
    numbers = _number(option), _number(got)
    if None not in numbers:
        return math.isclose(*numbers, rel_tol=1e-9)  # type: ignore[arg-type]
    return str(option).strip() == str(got).strip()


def _number(value: object) -> float | None:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
