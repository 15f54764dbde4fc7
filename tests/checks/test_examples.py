"""Every kind of check flags what it must, agrees with what agrees, and leaves the rest alone."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor import extract_text

EXAMPLES = tomllib.loads(Path(__file__).with_name("examples.toml").read_text("utf-8"))
VERDICTS = ("contradictory", "consistent", "uncheckable")


def examples() -> Iterator[tuple[str, str, str]]:
    for kind, groups in EXAMPLES.items():
        for verdict, texts in groups.items():
            yield from ((kind, verdict, text) for text in texts)


def checks(text: str) -> list[tuple[str, str]]:
    return [(check.kind, check.verdict) for check in extract_text(text).checks]


@pytest.mark.parametrize(("kind", "verdict", "text"), list(examples()))
def test_example(kind: str, verdict: str, text: str) -> None:
    found = checks(text)
    if verdict in VERDICTS:
        assert found == [(kind, verdict)]
    else:
        assert kind not in [name for name, _ in found]
        assert "contradictory" not in [said for _, said in found]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "科室由9个减至7个、编制由40名减至25名，分别减少3个和15名。",
            ["contradictory", "consistent"],
        ),
        (
            "捕捞证由50本增至65本，养殖证由80本增至90本，分别增长30%和15%。",
            ["consistent", "contradictory"],
        ),
        ("由16个部门44项精简为7个部门7项，减少9个部门38项。", ["consistent", "contradictory"]),
        ("科室由9个减至7个、编制由40名减至25名，分别办结3件和15件。", []),
        ("科室由9个减至7个、编制由40名减至25名，节约经费15万元。", []),
    ],
)
def test_changes_told_together(text: str, verdicts: list[str]) -> None:
    assert checks(text) == [("change", verdict) for verdict in verdicts]


def test_every_kind_has_samples_to_flag_and_to_leave() -> None:
    assert all(groups["contradictory"] and groups["silent"] for groups in EXAMPLES.values())


def test_messages_name_both_quotes_in_both_languages() -> None:
    (check,) = extract_text("办理时限由40天压缩到10天，压缩60%。").checks
    for message in (check.message.zh, check.message.en):
        assert all(quote in message for quote in ("40天", "10天", "60%", "75%"))
    assert (check.expected, check.found) == (75, 60)


def test_checks_keep_their_ids() -> None:
    text = "专职61人、兼职84人，共计155人。"
    assert [c.id for c in extract_text(text).checks] == [c.id for c in extract_text(text).checks]


def test_checks_name_facts_of_the_report() -> None:
    report = extract_text(
        "推行“四项制度”，即首问负责制、限时办结制、责任追究制。共36个（20个、16个）。"
    )
    known = {fact.id for fact in (*report.figures, *report.measures, *report.times)}
    assert report.checks
    assert all(set(check.facts) <= known for check in report.checks)
