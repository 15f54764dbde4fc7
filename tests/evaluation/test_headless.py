"""Gold without headings still quotes what it quoted."""

from evaluation.headless import headless
from evaluation.places import GOLD, TEXTS
from evaluation.scoring.gold import quoted, read_gold


def test_what_gold_quotes_stands_where_it_says() -> None:
    for gold in read_gold(GOLD, TEXTS):
        without = headless(gold)
        assert len(without.source) <= len(gold.source)
        for entry, before in zip(
            without.entries["problems"], gold.entries["problems"], strict=True
        ):
            words = [span.of(without.source) for span in entry.spans]
            assert words == [span.of(gold.source) for span in before.spans]
            details = quoted(without.source, entry.fields.get("details"))
            wanted = quoted(gold.source, before.fields.get("details"))
            assert [span.of(without.source) for span in details] == [
                span.of(gold.source) for span in wanted
            ]


def test_headings_on_lines_of_their_own_are_gone() -> None:
    (gold,) = (each for each in read_gold(GOLD, TEXTS) if each.name == "yunlu")
    lines = headless(gold).source.splitlines()
    headings = [heading.quote for heading in gold.entries["outline"]]
    before = sum(heading in line for heading in headings for line in gold.source.splitlines())
    assert sum(heading in line for heading in headings for line in lines) < before
