"""What figures of official texts measure, as readers judged; sentences are known by digest."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from extractor.span import Span
from extractor.train.recipe import UnusableRecipe

Part = Literal["train", "calibrate", "test"]
Answers = tuple[Span, ...]
"""The stretches that name what a figure measures, the best first; () where none does."""


@dataclass(frozen=True, slots=True)
class JudgedSentence:
    """The figures of a sentence with their answers; all spans are within the sentence.

    `part` is what its document is for: to learn from, to calibrate, to judge by.
    """

    part: Part
    figures: dict[Span, Answers] = field(default_factory=dict)


Measured = Mapping[str, JudgedSentence]
"""The sentences that readers judged, by `digest_of`."""


def read_measured(path: Path | None) -> Measured:
    """Return the answers in a file of lines `DIGEST<tab>PART<tab>FIGURE<tab>ANSWERS`.

    FIGURE is `START-END`, ANSWERS are such stretches with `|` between them, or `-` where nothing
    in the sentence names the figure. None without a file; UnusableRecipe where a line is another.
    """
    if path is None:
        return {}
    measured: dict[str, JudgedSentence] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            digest, part, figure, answers = line.split("\t")
            sentence = measured.setdefault(digest, JudgedSentence(_part(part)))
            sentence.figures[_span(figure)] = _answers(answers)
        except ValueError as error:
            raise UnusableRecipe(
                f"line {number} tells of no figure what it measures",
                path=str(path),
                stage="train",
                next_step="Write DIGEST, PART, START-END, and START-END|START-END or -, with tabs.",
            ) from error
    return measured


def _part(text: str) -> Part:
    parts: tuple[Part, ...] = get_args(Part)
    return parts[parts.index(text)]


def _answers(text: str) -> Answers:
    return () if text == "-" else tuple(map(_span, text.split("|")))


def _span(text: str) -> Span:
    start, end = text.split("-")
    return Span(int(start), int(end))
