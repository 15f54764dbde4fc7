"""Which rules find facts in some reports and nowhere else.

    python -m evaluation.firing ../shared/reports --against corpora --against ../shared/corpora

A rule that fires on the reports it was developed on alone may say something of them rather than of
the language: each such rule is to be justified or deleted. Exit status 1 where there is one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from evaluation.run import reports_of
from extractor.schema import Report


def fired(reports: Iterable[Report]) -> Counter[str]:
    """Count the facts of each kind and rule.

    >>> import extractor
    >>> fired([extractor.extract_text("全县10个乡镇。")])
    Counter({'figure counted': 1})
    """
    return Counter(name for report in reports for name in _rules(report))


def _rules(report: Report) -> Iterator[str]:
    yield from (f"figure {figure.found_by}" for figure in report.figures)
    yield from (f"{measure.kind} {measure.found_by}" for measure in report.measures)
    yield from (f"problem {problem.found_by}" for problem in report.problems)
    yield from (f"link {link.kind}" for link in report.links)
    yield from (f"check {check.kind}" for check in report.checks)
    yield from (f"removed {removed.reason}" for removed in report.removed)
    yield from (f"unread {unread.reason}" for unread in report.unread)


@click.command(help=__doc__)
@click.argument("paths", type=click.Path(exists=True, path_type=Path), nargs=-1, required=True)
@click.option(
    "--against", type=click.Path(exists=True, path_type=Path), multiple=True, required=True
)
def main(paths: tuple[Path, ...], against: tuple[Path, ...]) -> None:
    """Print how often each rule fires here and there; those that fire here alone first."""
    here = fired(report for _, report in reports_of(paths))
    there = fired(report for _, report in reports_of(against))
    alone = [rule for rule in here if not there[rule]]
    for rule in sorted(here, key=lambda one: (one not in alone, one)):
        mark = "only here" if rule in alone else ""
        click.echo(f"{here[rule]:6} {there[rule]:8}  {rule:40} {mark}".rstrip())
    if alone:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
