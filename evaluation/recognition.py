"""How well pictures are recognised: `python -m evaluation.recognition REFERENCE.txt PICTURE…`.

Prints the character error rate and the digit error rate against the reference, white space and
page furniture left out.
"""

from pathlib import Path
from typing import NamedTuple

import click

from extractor.document import Document
from extractor.ingest import read_file


class Errors(NamedTuple):
    """Wrong, missing and added characters, as shares of the reference's: all, and digits alone."""

    characters: float
    digits: float


def compared(reference: str, recognised: str) -> Errors:
    """Return the error rates of `recognised`; white space counts for nothing.

    >>> compared("全县 10个乡镇办", "全县 16个乡填办")
    Errors(characters=0.25, digits=0.5)
    """
    wanted, found = "".join(reference.split()), "".join(recognised.split())
    return Errors(_rate(wanted, found), _rate(_digits(wanted), _digits(found)))


def spoken(document: Document) -> str:
    """Return the text of a document without its furniture."""
    return "".join(
        block.span.of(document.text) for block in document.blocks if block.kind != "furniture"
    )


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _rate(wanted: str, found: str) -> float:
    return _distance(wanted, found) / max(1, len(wanted))


def _distance(wanted: str, found: str) -> int:
    """Return how many insertions, deletions and replacements lead from one text to the other."""
    before = list(range(len(found) + 1))
    for row, character in enumerate(wanted, 1):
        line = [row]
        for column, other in enumerate(found, 1):
            replaced = before[column - 1] + (character != other)
            line.append(min(before[column] + 1, line[-1] + 1, replaced))
        before = line
    return before[-1]


@click.command(help=__doc__)
@click.argument("reference", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("pictures", nargs=-1, type=click.Path(exists=True, path_type=Path))
def main(reference: Path, pictures: tuple[Path, ...]) -> None:
    """Read, compare, print."""
    read = "".join(spoken(read_file(picture)) for picture in pictures)
    result = compared(reference.read_text("utf-8-sig"), read)
    click.echo(f"character error rate {result.characters:.2%}, digits {result.digits:.2%}")


if __name__ == "__main__":
    main()
