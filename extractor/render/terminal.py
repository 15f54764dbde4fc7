"""A report as a summary for the terminal."""

from collections import Counter
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractor.render.amount import amount
from extractor.render.facts import GROUPS, facts, group, needs_review
from extractor.render.package_tree import trees
from extractor.render.packages import packages
from extractor.render.relations import answers_to, by_verdict
from extractor.render.telling import LOST, context, sentences_in, telling
from extractor.render.titles import region_name
from extractor.render.visible import visible
from extractor.render.wording import wording
from extractor.schema import Figure, Report
from extractor.segment.spans import Spans

STYLES = {
    "count": "bold blue",
    "money": "bold green",
    "share": "bold magenta",
    "extent": "bold cyan",
    "missing": "bold red",
    "time": "yellow",
    "problem": "red",
}
_FIGURES = 6
_PROBLEMS = 6
_ARROWS = {"increase": " ↑", "decrease": " ↓"}


def summary(report: Report) -> RenderableType:
    """Return title, region, counts, telling figures and packages; it needs the report's text."""
    return Group(*_blocks(report), "")


def _blocks(report: Report) -> Iterator[RenderableType]:
    title = report.document.title or report.source.path
    yield Text(visible(title), style="bold")
    yield Text(visible(_subtitle(report)), style="dim")
    yield _counts(report)
    sentences = sentences_in(report)
    missing = [figure for figure in report.figures if figure.missing]
    shown = [*telling(report, _FIGURES), *missing[:_FIGURES]]
    if shown:
        yield Padding(_table(shown, report, sentences), (0, 0, 0, 2))
    for tree in trees(list(packages(report))):
        yield Padding(tree, (0, 0, 0, 2))
    if report.problems:
        yield Padding(_problems(report), (1, 0, 0, 2))
    if report.checks:
        yield Padding(_checks(report), (1, 0, 0, 2))


def _subtitle(report: Report) -> str:
    document = report.document
    kind = wording()[f"document_kind.{document.kind}"].en.lower()
    when = document.published or document.written or (str(document.year) if document.year else None)
    parts = (region_name(report), kind, when, report.source.path)
    return " · ".join(part for part in parts if part)


def _counts(report: Report) -> Text:
    counts = Counter(map(group, facts(report)))
    line = Text("  ")
    for name in GROUPS:
        if counts[name]:
            line.append(f"{counts[name]} ", style=STYLES.get(name, "bold"))
            line.append(f"{wording()[f'group.{name}'].en.lower()}   ")
    if report.outline:
        line.append(f"{len(report.outline)} ", style="bold").append("headings")
    return line


def _problems(report: Report) -> Table:
    """Return the first problems, the open ones first, with the measures that answer them."""
    answers = answers_to(report)
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("Problem", max_width=36, overflow="fold", style=STYLES["problem"])
    table.add_column("Status", no_wrap=True)
    table.add_column("Answered by", ratio=1, overflow="fold")
    for problem in sorted(report.problems, key=lambda each: each.status)[:_PROBLEMS]:
        measures = "；".join(measure.name for measure in answers.get(problem.id, ()))
        status = wording()[f"status.{problem.status}"].en
        table.add_row(visible(problem.title), status, visible(measures))
    return table


def _checks(report: Report) -> Text:
    """Return the checks that failed or could not be made, and how many agree."""
    lines = Text()
    for check in by_verdict(report):
        if check.verdict != "consistent":
            style = STYLES["missing"] if check.verdict == "contradictory" else "yellow"
            lines.append(visible(check.message.en) + "\n", style=style)
    agreeing = sum(check.verdict == "consistent" for check in report.checks)
    return lines.append(f"{agreeing} of {len(report.checks)} checks consistent", style="dim")


def _table(shown: list[Figure], report: Report, sentences: Spans) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("Figure", no_wrap=True, justify="right")
    table.add_column("What", max_width=24, overflow="fold")
    table.add_column("Sentence", ratio=1, overflow="fold")
    for figure in shown:
        table.add_row(_value(figure), _metric(figure), _sentence(figure, report, sentences))
    return table


def _value(figure: Figure) -> Text:
    if figure.missing:
        return Text(f"{LOST} {visible(figure.quote)}", style=STYLES["missing"])
    value = amount(figure) or figure.quote
    arrow = _ARROWS.get(figure.direction or "", "")
    return Text(visible(value) + arrow, style=STYLES[group(figure)])


def _metric(figure: Figure) -> Text:
    text = Text(visible(figure.metric or ""))
    if figure.missing:
        text.append(" digits lost" if figure.metric else "digits lost", style=STYLES["missing"])
    elif needs_review(figure):
        text.append(" to review", style="red dim")
    return text


def _sentence(figure: Figure, report: Report, sentences: Spans) -> Text:
    before, words, after = map(visible, context(figure, report, sentences))
    style = STYLES[group(figure)]
    return Text(before, style="dim").append(words, style=f"not dim {style}").append(after)
