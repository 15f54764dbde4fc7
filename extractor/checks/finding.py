"""What a check found out, and how it says so in Chinese and English."""

import tomllib
from collections.abc import Sequence
from decimal import Context, Decimal
from hashlib import blake2b
from importlib.resources import files
from typing import Literal, NamedTuple

from extractor.checks.bounds import Bounds, half_step_of, plain, scale_elsewhere, scaled
from extractor.schema import Check, Figure, Message

Verdict = Literal["consistent", "contradictory", "uncheckable"]
_WORDS: dict[str, dict[str, str]] = tomllib.loads(
    files("extractor.checks").joinpath("messages.toml").read_text("utf-8")
)
_ID_BYTES = 8
_WRITTEN = Context(prec=15)
"""The digits that a number of JSON keeps: a third of 100% has more."""
_MOST_SHOWN, _FIRST = 24, 3
"""Quotes that a message shows, and the first of more that it shows."""


class Finding(NamedTuple):
    """A check's outcome.

    `expected` is what the other quotes give, `found` what the text says, `tolerance` how far the
    text's precision lets them lie apart; `facts` are ids, `said` the words for the message.
    """

    kind: str
    verdict: Verdict
    expected: Decimal | None
    found: Decimal | None
    tolerance: Decimal | None
    facts: tuple[str, ...]
    said: dict[str, str]


def compared(
    kind: str, expected: Bounds, stated: Figure, bounds: Bounds, others: Sequence[Figure]
) -> Finding:
    """Return whether what `others` give agrees with what `stated` says."""
    verdict: Verdict = "consistent" if expected.meets(bounds) else "contradictory"
    best = expected.best
    shown = None if best is None else best / scale_elsewhere(stated)
    sign = "%" if stated.unit == "%" else ""
    said = {
        "others": joined([figure.quote for figure in others]),
        "stated": stated.quote,
        "expected": "?" if shown is None else scaled(shown) + sign,
        "value": "?" if shown is None else plain(shown) + sign,
    }
    ids = (*(figure.id for figure in others), stated.id)
    tolerance = half_step_of(stated) + (expected.width if expected.is_closed else 0)
    return Finding(kind, verdict, best, stated.value, tolerance, ids, said)


def uncheckable(kind: str, stated: Figure, others: Sequence[Figure]) -> Finding:
    """Return that a number needed for the check is missing."""
    said = {"others": joined([figure.quote for figure in others]), "stated": stated.quote}
    ids = (*(figure.id for figure in others), stated.id)
    return Finding(kind, "uncheckable", None, stated.value, None, ids, said)


def joined(quotes: Sequence[str]) -> str:
    """Return quotes for a message, the first and the last of many.

    >>> joined(["61人", "84人"])
    '“61人”“84人”'
    """
    shown = [f"“{quote}”" for quote in quotes]
    return "".join(shown if len(shown) <= _MOST_SHOWN else [*shown[:_FIRST], "……", shown[-1]])


def check_of(finding: Finding) -> Check:
    """Return a finding as the contract has it; the same facts give the same id in every run."""
    zh, en = (_told(finding, language) for language in ("zh", "en"))
    name = "\n".join((finding.kind, *finding.facts)).encode()
    return Check(
        id=blake2b(name, digest_size=_ID_BYTES).hexdigest(),
        kind=finding.kind,
        verdict=finding.verdict,
        expected=_written(finding.expected),
        found=_written(finding.found),
        tolerance=_written(finding.tolerance),
        message=Message(zh, en),
        facts=finding.facts,
    )


def _written(number: Decimal | None) -> Decimal | None:
    return None if number is None else _WRITTEN.plus(number)


def _told(finding: Finding, language: str) -> str:
    verdict = _WORDS[finding.verdict][language].format(**finding.said)
    if finding.verdict == "uncheckable":
        return verdict
    return _WORDS[finding.kind][language].format(**finding.said) + verdict
