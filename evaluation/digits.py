"""Digit accounting over any texts: every numeric token is used by a fact or listed with a reason.

A token is a run of digits, or a run of Chinese numerals that the number grammar accepts and that
is not inside a dictionary word. Prints how tokens are used, the reasons of the unread ones, and
the most frequent surroundings of the unclassified. Exit status 1 where a token is lost without a
word, or more than 1 % are unclassified.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click

from evaluation.run import texts_of
from extractor.assemble import Reading, report_of, settled
from extractor.document import Document
from extractor.normalise import normalise
from extractor.rules.finders import FINDERS
from extractor.rules.numbers.numerals import word_around
from extractor.schema import Evidence, Report
from extractor.segment import outline_of
from extractor.values.numbers import PLAIN_NUMERALS, read_number

MOST_UNCLASSIFIED = 0.01
LOST = "lost without a word"
_DIGITS = re.compile(r"[0-9]+")
_NUMERALS = re.compile(rf"[{PLAIN_NUMERALS}]+")


@dataclass(slots=True)
class Account:
    """How many tokens each use has, and what stands around those that have none."""

    uses: Counter[str] = field(default_factory=Counter)
    surroundings: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    @property
    def unclassified(self) -> float:
        """The share of all tokens whose reason is that there is none."""
        return self.uses["unread: unclassified"] / max(1, self.uses.total())

    @property
    def holds(self) -> bool:
        """Tell whether nothing is lost and little unclassified."""
        return not self.uses[LOST] and self.unclassified <= MOST_UNCLASSIFIED

    def add(self, use: str, text: str, start: int, end: int) -> None:
        """Count one token of `text`."""
        self.uses[use] += 1
        if use in (LOST, "unread: unclassified"):
            around = surroundings(text, start, end)
            self.surroundings[around] += 1
            self.examples.setdefault(around, text[max(0, start - 20) : end + 20])


def account(texts: Iterable[str]) -> Account:
    """Return the account of all tokens of the texts."""
    made = Account()
    for source in texts:
        clean, uses = _uses(source)
        for start, end in tokens(clean):
            made.add(_use(uses, start, end), clean, start, end)
    return made


def tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the numeric tokens of normalised text stand.

    >>> text = "统一下放12项，选派三名干部"
    >>> [text[start:end] for start, end in tokens(text)]
    ['12', '三']
    """
    for match in _DIGITS.finditer(text):
        yield match.span()
    for match in _NUMERALS.finditer(text):
        is_number = match[0] not in "零〇○" and read_number(match[0]) is not None
        if is_number and not word_around(text, *match.span()):
            yield match.span()


def surroundings(text: str, start: int, end: int) -> str:
    """Return the two characters on each side of a token, the token as # or 〇.

    >>> surroundings("建成5G基站", 2, 3)
    '建成#G基'
    """
    token = "#" if text[start].isascii() else "〇"
    return f"{text[max(0, start - 2) : start]}{token}{text[end : end + 2]}".replace("\n", "⏎")


def _uses(source: str) -> tuple[str, dict[int, str]]:
    """Return the normalised text and, for each character that something uses, what uses it."""
    text = normalise(source)
    document = Document(source, "<text>", "text/plain", None, "0" * 64, "text", "1")
    mentions = settled(*(finder.find(text.text) for finder in FINDERS))
    reading = Reading(document, text, outline_of(text.text), mentions)
    uses: dict[int, str] = {}
    for at, use in _evidence(report_of(reading)):
        uses.update(dict.fromkeys(range(at.start, at.end), use))
    for name in reading.of_kind("name"):
        uses.update(dict.fromkeys(range(name.span.start, name.span.end), "name"))
    return text.text, uses


def _evidence(report: Report) -> Iterator[tuple[Evidence, str]]:
    yield from ((one.evidence, f"unread: {one.reason}") for one in report.unread)
    yield from ((one.evidence, "time") for one in report.times)
    for figure in report.figures:
        yield figure.evidence, "figure"
        yield from ((support, "figure") for support in figure.support)


def _use(uses: dict[int, str], start: int, end: int) -> str:
    return next((uses[at] for at in range(start, end) if at in uses), LOST)


def lines(made: Account, shown: int) -> Iterator[str]:
    """Yield the account for reading."""
    total = made.uses.total()
    yield f"{total} numeric tokens"
    for use, count in made.uses.most_common():
        yield f"  {use:28}{count:8}  {count / max(1, total):.2%}"
    for around, count in made.surroundings.most_common(shown):
        yield f"  {count:5}  {around}   …{made.examples[around]!r}"


@click.command(help=__doc__)
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--shown", default=30, show_default=True, help="How many surroundings to print.")
def main(paths: tuple[Path, ...], shown: int) -> None:
    """Account for every digit."""
    made = account(text for _, text in texts_of(paths))
    for line in lines(made, shown):
        click.echo(line)
    sys.exit(not made.holds)


if __name__ == "__main__":
    main()
