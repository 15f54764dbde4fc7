"""`reform-facts train` from texts to the files of a model."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from extractor.train.examples import Example
from extractor.train.exporting import export
from extractor.train.figure_examples import FigureExample, figure_examples
from extractor.train.fit import Tell
from extractor.train.judged_texts import read_judged
from extractor.train.measured_texts import read_measured
from extractor.train.own_figures import own_figures
from extractor.train.own_sentences import own_examples
from extractor.train.recipe import Recipe
from extractor.train.splitting import parted
from extractor.train.texts import texts_of
from extractor.train.training import Trained, train
from extractor.train.weak_labels import weak_examples

FIGURES = "training.json"


@dataclass(frozen=True, slots=True)
class Sources:
    """What a training starts from.

    `texts` are official texts, `sentences` the folder of our own; `base` is a pretrained encoder,
    a folder or a name; `judged` is the file of stretches of the texts that a reader has judged, and
    `measured` that of figures of which a reader said what they measure. Of `reports` only the names
    of figures are learnt, by the same file or the rules.
    """

    texts: Sequence[Path]
    sentences: Path
    base: str
    judged: Path | None = None
    measured: Path | None = None
    reports: Sequence[Path] = ()


def run(sources: Sources, recipe: Recipe, version: str, out: Path, tell: Tell) -> dict[str, object]:
    """Train, write the model into `out`, and return the figures written beside it."""
    examples = _examples(sources, recipe)
    figured = texts_of([*sources.texts, *sources.reports])
    named = [
        *figure_examples(figured, read_measured(sources.measured)),
        *own_figures(sources.sentences),
    ]
    trained = train(sources.base, parted(examples), named, recipe, tell)
    out.mkdir(parents=True, exist_ok=True)
    export(trained, version, out)
    figures = {**_figures(examples, recipe, trained), "figures": _counted(named)}
    text = json.dumps(figures, ensure_ascii=False, indent=1)
    (out / FIGURES).write_text(f"{text}\n", encoding="utf-8", newline="\n")
    return figures


def _examples(sources: Sources, recipe: Recipe) -> list[Example]:
    judged = read_judged(sources.judged)
    weak = [
        example
        for text in texts_of(sources.texts)
        for example in weak_examples(text.text, text.name, judged)
    ]
    return [*weak, *own_examples(sources.sentences, recipe.own_weight)]


def _counted(examples: Sequence[FigureExample]) -> dict[str, int]:
    """Return how many figures are named, by whom, and for what they are."""
    return dict(
        Counter(
            f"named by {'readers' if example.judged else 'rules'}: {example.part}"
            for example in examples
            for figure in example.figures
            if figure.answers is not None
        )
    )


def _figures(examples: Sequence[Example], recipe: Recipe, trained: Trained) -> dict[str, object]:
    own = Counter(e.role for e in examples if e.group.startswith("own:"))
    every = Counter(e.role for e in examples)
    return {
        "recipe": asdict(recipe),
        "examples": dict(every - own),
        "own sentences": dict(own),
        "held out": trained.figures,
    }
