"""The same figures from a text, its traditional form, that with ruby pinyin, and damaged ones.

Without paths, compares our own triple in corpora/; of texts given by path (files, JSONL with
`text`, folders) it writes the other forms itself. Exit status 1 where figures differ.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import click

import extractor
from evaluation.damages import DAMAGES
from evaluation.places import TEXTS
from evaluation.respelling import RESPELLINGS
from evaluation.run import extract_files, texts_of
from extractor.schema import Figure, Report

COMPARED = ("value", "low", "high", "unit", "metric", "role", "missing")
FORMS = RESPELLINGS | DAMAGES
TRIPLE = ("mouzhen", "mouzhen-traditional", "mouzhen-ruby")


@dataclass(frozen=True, slots=True)
class Parity:
    """How many figures the first form has, how many a re-spelling shares, and the others."""

    name: str
    form: str
    figures: int
    shared: int
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Tell whether both forms say the same."""
        return not self.only_first and not self.only_second


def parity(name: str, form: str, first: Report, second: Report) -> Parity:
    """Compare the figures of two spellings of one text, in their order."""
    left, right = [[_said(figure) for figure in one.figures] for one in (first, second)]
    only: tuple[list[str], list[str]] = ([], [])
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            only[0].extend(left[i1:i2])
            only[1].extend(right[j1:j2])
    shared = len(left) - len(only[0])
    return Parity(name, form, len(left), shared, tuple(only[0]), tuple(only[1]))


def own_triple() -> Iterator[Parity]:
    """Compare the three forms of our own sample."""
    reports = extract_files(TEXTS / f"{stem}.txt" for stem in TRIPLE)
    first, *others = TRIPLE
    for form in others:
        yield parity(first, form, reports[first], reports[form])


def made_forms(texts: Iterable[tuple[str, str]], forms: Iterable[str]) -> Iterator[Parity]:
    """Compare each text with the forms made from it."""
    asked = list(forms)
    for name, text in texts:
        first = extractor.extract_text(text)
        for form in asked:
            yield parity(name, form, first, extractor.extract_text(FORMS[form](text)))


def lines(results: Iterable[Parity]) -> Iterator[str]:
    """Yield every difference, and the totals by form."""
    totals: dict[str, tuple[int, int]] = {}
    for one in results:
        figures, shared = totals.get(one.form, (0, 0))
        totals[one.form] = (figures + one.figures, shared + one.shared)
        yield from (f"{one.name} {one.form} - {said}" for said in one.only_first)
        yield from (f"{one.name} {one.form} + {said}" for said in one.only_second)
    yield from _totals(totals)


def _totals(totals: Mapping[str, tuple[int, int]]) -> Iterator[str]:
    for form, (figures, shared) in totals.items():
        yield f"{form}: {shared} of {figures} figures the same"


def _said(figure: Figure) -> str:
    parts = [f"{name}={getattr(figure, name)}" for name in COMPARED if getattr(figure, name)]
    return f"{figure.quote} " + " ".join(parts)


@click.command(help=__doc__)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--form", "forms", multiple=True, type=click.Choice(list(FORMS)), help="Only this form."
)
def main(paths: tuple[Path, ...], forms: tuple[str, ...]) -> None:
    """Compare and report."""
    results = list(made_forms(texts_of(paths), forms or FORMS) if paths else own_triple())
    for line in lines(results):
        click.echo(line)
    sys.exit(not all(one.holds for one in results))


if __name__ == "__main__":
    main()
