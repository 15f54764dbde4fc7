"""The network, trained, calibrated and judged on documents it has not seen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from extractor.tagger.alphabet import Alphabet
from extractor.tagger.model import probabilities
from extractor.tagger.naming import AS_TOLD, Agreement
from extractor.tagger.opinion import ROLES
from extractor.train.calibrating import calibration_error, reliability, temperature_of
from extractor.train.examples import Example
from extractor.train.figure_examples import FigureExample
from extractor.train.fit import Tell, fit
from extractor.train.judging import answers_of, judged
from extractor.train.judging_names import (
    agreement,
    joined,
    naming_figures,
    naming_temperature,
    rows_of,
)
from extractor.train.networks import pretrained
from extractor.train.recipe import Recipe
from extractor.train.rounds import Lessons, rounds
from extractor.train.splitting import Parts, limited

_HELD = 400
"""Weakly labelled examples of a role, at most, that are calibrated on and judged by."""
_PROBLEM = ROLES.index("problem")


@dataclass(frozen=True, slots=True)
class Trained:
    """A network with its alphabet, what its scores are worth, and figures about it."""

    network: nn.Module
    alphabet: Alphabet
    temperature: float
    figures: dict[str, object]
    naming_temperature: float = 1.0
    agreement: Agreement = AS_TOLD


def train(
    base: str, parts: Parts, figures: Sequence[FigureExample], recipe: Recipe, tell: Tell
) -> Trained:
    """Return the encoder at `base`, fine-tuned on the examples."""
    torch.manual_seed(recipe.seed)
    network, alphabet = pretrained(base, recipe.dropout, recipe.depth)
    learnt = [example for example in figures if example.part == "train"]
    lessons = Lessons(limited(parts.train, recipe.per_role, recipe.seed), learnt)
    shown = rounds(lessons, alphabet, recipe)
    fit(network, shown, len(shown), recipe, tell)
    trained = measured(network, alphabet, parts)
    calibrate, test = (
        rows_of(network, alphabet, [e for e in figures if e.judged and e.part == part])
        for part in ("calibrate", "test")
    )
    temperature = naming_temperature(calibrate)
    told = {**trained.figures, "names of figures": naming_figures(test, temperature)}
    return replace(
        trained,
        figures=told,
        naming_temperature=temperature,
        # Three numbers of some hundred names each: both parts that nothing was learnt from.
        agreement=agreement(joined(calibrate, test), temperature),
    )


def measured(network: nn.Module, alphabet: Alphabet, parts: Parts) -> Trained:
    """Calibrate on one part of the documents, and judge on another."""
    held = limited(parts.calibrate, _HELD, 1)
    scores = answers_of(network, alphabet, held).roles
    temperature = temperature_of(scores, _wanted(held))
    figures: dict[str, object] = {}
    for name, own in (("official texts", False), ("own sentences", True)):
        test = [e for e in limited(parts.test, _HELD, 1) if e.group.startswith("own:") == own]
        if test:
            scores = answers_of(network, alphabet, test).roles
            figures[name] = _figures(scores, temperature, test)
    return Trained(network, alphabet, temperature, figures)


def _figures(
    scores: NDArray[np.float32], temperature: float, test: Sequence[Example]
) -> dict[str, object]:
    shares, wanted = probabilities(scores, temperature), _wanted(test)
    right = shares.argmax(1) == wanted
    problem, is_problem = shares[:, _PROBLEM], wanted == _PROBLEM
    return {
        "examples": len(test),
        "right": round(float(right.mean()), 3),
        "calibration error": round(calibration_error(shares.max(1), right), 3),
        "roles": [_rounded(each._asdict()) for each in judged(scores, test)],
        "problem: calibration error": round(calibration_error(problem, is_problem), 3),
        "problem: reliability": [
            _rounded(each._asdict()) for each in reliability(problem, is_problem)
        ],
    }


def _wanted(examples: Sequence[Example]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array([ROLES.index(example.role) for example in examples], np.int64)


def _rounded(figures: dict[str, object]) -> dict[str, object]:
    return {k: round(v, 3) if isinstance(v, float) else v for k, v in figures.items()}
