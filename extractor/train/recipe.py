"""The recipe of a training: every choice in one TOML file."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.errors import ReformFactsError


class UnusableRecipe(ReformFactsError):
    """A recipe, its texts or its base cannot be used."""

    code = "unusable_recipe"
    exit_code = 2


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the tagger is trained.

    `per_role` limits the weakly labelled examples of each role, which headings give in thousands;
    `own_weight` is how often a sentence of our own is shown for each of theirs; `hide_cue` is the
    share of problems shown without the words by which a rule knew them. `depth` counts the layers
    of the pretrained encoder that are kept; `rate` is the highest learning rate of its body,
    `head_rate` that of what answers. Sentences whose figures a reader named are shown
    `measured_rounds` times more than those whose figures the rules named, and count
    `measured_weight` times as much.
    """

    seed: int
    per_role: int
    own_weight: int
    hide_cue: float
    depth: int
    epochs: int
    batch: int
    rate: float
    head_rate: float
    dropout: float
    measured_rounds: int
    measured_weight: float


def read_recipe(path: Path) -> Recipe:
    """Read a recipe; UnusableRecipe tells what is wrong with it."""
    try:
        values: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        return Recipe(**values)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise UnusableRecipe(
            f"it cannot be read: {error}",
            path=str(path),
            stage="train",
            next_step="Take models/tagger.toml as a pattern.",
        ) from error
