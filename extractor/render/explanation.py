"""A fact explained in the terminal: its words, its rule, and a cue for each attribute."""

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from extractor.render.facts import Fact, headline
from extractor.render.relations import relations
from extractor.render.rows import Row, rows
from extractor.render.telling import sentences_in
from extractor.render.titles import section_titles
from extractor.render.visible import visible
from extractor.render.wording import wording
from extractor.rules.patterns import matched
from extractor.schema import Check, Report
from extractor.span import Span

_PATTERN_SHOWN = 160
"""Characters of a pattern that are shown; a list of all units is of no use to a reader."""


def explanation(report: Report, fact: Fact) -> Table:
    """Return a table of all that is known of `fact`; the report must carry its text."""
    related = relations(report).get(fact.id, ())
    own = rows(fact, section_titles(report))
    return _table([*_place(report, fact), *related, *own, *_rule(report, fact)])


def check_explanation(check: Check) -> Table:
    """Return a table of all that is known of `check`; its message names the quotes compared."""
    numbers = (check.expected, check.found, check.tolerance)
    shown = ("" if number is None else f"{number:f}" for number in numbers)
    labelled = zip(("expected", "found", "tolerance"), shown, strict=True)
    return _table(
        [
            Row("verdict", check.verdict, None, "verdict"),
            Row("message", check.message.zh, en=check.message.en),
            *(Row(label, number) for label, number in labelled),
            Row("id", check.id),
        ]
    )


def _table(known: Iterable[Row]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for row in known:
        if row.value:
            table.add_row(wording()[f"label.{row.label}"].en, _said(row))
    return table


def _place(report: Report, fact: Fact) -> Iterator[Row]:
    evidence = fact.evidence
    yield Row("words", headline(fact)[0])
    yield Row(
        "position",
        f"{evidence.source_start}-{evidence.source_end} in the source, "
        f"{evidence.start}-{evidence.end} in the clean text",
    )
    sentence = sentences_in(report).at(evidence.start)
    if report.text and sentence:
        yield Row("sentence", sentence.of(report.text.normalised))


def _rule(report: Report, fact: Fact) -> Iterator[Row]:
    """Yield the rule's pattern and which words its named parts matched."""
    if report.text is None:
        return
    span = Span(fact.evidence.start, fact.evidence.end)
    rule = getattr(fact, "found_by", "").partition("+")[0] or None
    found = matched(report.text.normalised, span, rule)
    if found is None:
        return
    name, match = found
    named = match.groupdict().items()
    yield Row("parts", ", ".join(f"{part} {words}" for part, words in named if words))
    yield Row("pattern", f"{name}: {_shortened(match.re.pattern)}")


def _shortened(pattern: str) -> str:
    if len(pattern) <= _PATTERN_SHOWN:
        return pattern
    return f"{pattern[:_PATTERN_SHOWN]}… ({len(pattern):,} characters)"


def _said(row: Row) -> Text:
    value = wording()[f"{row.table}.{row.value}"].en if row.table else row.en or row.value
    text = Text(visible(value))
    return text.append(f"  ← {visible(row.cue)}", style="cyan") if row.cue else text
