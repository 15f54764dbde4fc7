"""`reform-facts train` from texts to the files of a model."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from extractor.train.examples import Example
from extractor.train.exporting import export, keep_teacher, kept_teacher
from extractor.train.fit import Tell
from extractor.train.own_sentences import own_examples
from extractor.train.recipe import Recipe
from extractor.train.splitting import parted
from extractor.train.texts import texts_of
from extractor.train.training import Trained, measured, train_student, train_teacher
from extractor.train.weak_labels import weak_examples

TEACHER, FIGURES = "teacher.safetensors", "training.json"


@dataclass(frozen=True, slots=True)
class Sources:
    """What a training starts from.

    `texts` are official texts, `sentences` the folder of our own; `base` is a pretrained encoder,
    a folder or a name; `teacher` is the file of one that was trained before.
    """

    texts: Sequence[Path]
    sentences: Path
    base: str | None = None
    teacher: Path | None = None


def run(sources: Sources, recipe: Recipe, version: str, out: Path, tell: Tell) -> dict[str, object]:
    """Train, write the model into `out`, and return the figures written beside it.

    Without a base the student learns from the labels alone.
    """
    examples = list(_examples(sources, recipe))
    parts = parted(examples)
    out.mkdir(parents=True, exist_ok=True)
    teacher = None
    if sources.base and sources.teacher:
        network, alphabet = kept_teacher(sources.base, sources.teacher, recipe)
        teacher = measured(network, alphabet, parts)
    elif sources.base:
        teacher = train_teacher(sources.base, parts, recipe, tell)
        keep_teacher(teacher.network, out / TEACHER)
    student = train_student(parts, recipe, tell, teacher)
    export(student.network, student.alphabet, student.temperature, version, out)
    figures = _figures(examples, recipe, teacher, student)
    text = json.dumps(figures, ensure_ascii=False, indent=1)
    (out / FIGURES).write_text(f"{text}\n", encoding="utf-8", newline="\n")
    return figures


def _examples(sources: Sources, recipe: Recipe) -> list[Example]:
    weak = [e for text in texts_of(sources.texts) for e in weak_examples(text.text, text.name)]
    return [*weak, *own_examples(sources.sentences, recipe.own_weight)]


def _figures(
    examples: Sequence[Example], recipe: Recipe, teacher: Trained | None, student: Trained
) -> dict[str, object]:
    own = Counter(e.role for e in examples if e.group.startswith("own:"))
    every = Counter(e.role for e in examples)
    return {
        "recipe": asdict(recipe),
        "examples": dict(every - own),
        "own sentences": dict(own),
        "teacher": teacher.figures if teacher else None,
        "student": student.figures,
    }
