"""Facts as comparable lines: what one state of the extractor found, and what a change did to it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from evaluation.scoring.matching import Grounded
from extractor.schema import Place, Report

NOT_COMPARED = {
    "id",
    "evidence",
    "support",
    "cues",
    "confidence",
    "found_by",
    "section",
    "mentions",
    "details",
}
NAMES = {
    "figures": "figure",
    "times": "time",
    "outline": "heading",
    "measures": "measure",
    "problems": "problem",
    "unread": "unread",
}

Key = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """Lines of facts that came, went, and stand where they stood but say something else."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]
    changed: tuple[tuple[str, str], ...]

    def lines(self) -> Iterator[str]:
        """Yield the difference for reading, with a count at the end."""
        yield from (f"+ {line}" for line in self.gained)
        yield from (f"- {line}" for line in self.lost)
        for old, new in self.changed:
            yield f"~ {old}"
            yield f"→ {new}"
        counts = len(self.gained), len(self.lost), len(self.changed)
        yield "facts gained {}, lost {}, changed {}".format(*counts)


def snapshot(reports: Mapping[str, Report]) -> list[str]:
    """Return one JSON line a fact, in reading order, reports by name.

    A line names the report, the fact, its place in the source and its quote, and every attribute
    that is filled; what may change without the fact changing (id, rule, confidence) is left out.
    """
    return [line for name, report in sorted(reports.items()) for line in _lines(name, report)]


def compare(old: Iterable[str], new: Iterable[str]) -> Difference:
    """Return what the `new` lines have that the `old` have not, and the other way round."""
    before = {_key(line): line for line in old}
    after = {_key(line): line for line in new}
    return Difference(
        gained=tuple(line for key, line in after.items() if key not in before),
        lost=tuple(line for key, line in before.items() if key not in after),
        changed=tuple(
            (line, after[key])
            for key, line in before.items()
            if key in after and after[key] != line
        ),
    )


def _lines(name: str, report: Report) -> Iterator[str]:
    document = asdict(report.document)
    yield _line({"report": name, "fact": "document", "at": [0, 0]} | _filled(document))
    for field, fact_name in NAMES.items():
        for fact in getattr(report, field):
            yield _line({"report": name, "fact": fact_name} | _place(fact) | _attributes(fact))


def _place(fact: Grounded) -> dict[str, Any]:
    at = fact.evidence
    return {"at": [at.source_start, at.source_end], "quote": at.source_quote}


def _attributes(fact: Any) -> dict[str, Any]:  # noqa: ANN401 (any of the contract's dataclasses)
    values = {
        name: getattr(fact, name) for name in fact.__dataclass_fields__ if name not in NOT_COMPARED
    }
    values.pop("quote", None)
    return _filled(values)


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, False, (), {})}


def _line(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, Place):
        return value.name
    return asdict(value)  # type: ignore[call-overload]


def _key(line: str) -> Key:
    record = json.loads(line)
    return record["report"], record["fact"], *record["at"]
