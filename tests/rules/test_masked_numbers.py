"""The examples beside the rule for masked numbers, and what becomes of them in a report."""

from extractor import extract_text
from extractor.rules.masked_numbers import MaskedNumberFinder
from tests.rules.examples import Examples

FINDER = MaskedNumberFinder()
EXAMPLES = Examples("masked_numbers")


@EXAMPLES.parametrize("says")
def test_says(example: dict) -> None:
    (mention,) = FINDER.find(example["text"])
    assert mention.span.of(example["text"]) == example["quote"]
    assert (mention.value.unit, mention.value.kind) == (example["unit"], example["kind"])
    assert mention.value.missing and mention.value.value is None


@EXAMPLES.parametrize("silent")
def test_silent(example: dict) -> None:
    assert list(FINDER.find(example["text"])) == []


def test_what_is_left_of_a_masked_number_is_no_number() -> None:
    report = extract_text("总投资x万元。惠及滩涂x万多亩。全县共有**个渔村。")
    told = [
        (figure.quote, figure.value, figure.missing, figure.metric) for figure in report.figures
    ]
    assert told == [
        ("x万元", None, True, "总投资"),
        ("x万多亩", None, True, "滩涂"),
        ("**个", None, True, "渔村"),
    ]
    assert not report.unread
