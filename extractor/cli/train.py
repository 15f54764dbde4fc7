"""`reform-facts train`: make the tagger's model from texts."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor.cli import options
from extractor.cli.failures import failing

if TYPE_CHECKING:
    from extractor.train.fit import Step

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_TOLD = 50
"""Steps between two lines of progress."""

EPILOG = """
\b
Example:
  reform-facts train official.jsonl --sentences corpora/sentences --recipe models/tagger.toml
    --judged models/judged.tsv --measured models/measured.tsv --base ENCODER -o model/

Needs the extra "train". Exit codes: 0 done; 2 called wrongly, or recipe or texts cannot be used.
"""


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asked for."""

    texts: tuple[Path, ...]
    sentences: Path
    recipe: Path
    judged: Path | None
    measured: Path | None
    reports: tuple[Path, ...]
    base: str
    version: str
    out: Path
    json_errors: bool


@click.command(epilog=EPILOG)
@click.argument("texts", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--sentences", type=_FOLDER, required=True, help="Labelled sentences of our own.")
@click.option("--recipe", type=_FILE, required=True, help="The TOML file with every choice.")
@click.option("--judged", type=_FILE, help="Stretches of the texts whose role a reader judged.")
@click.option("--measured", type=_FILE, help="What figures of the texts measure, by a reader.")
@click.option(
    "--reports",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="Further reports, of which only the names of figures are learnt; may be repeated.",
)
@click.option("--base", required=True, help="Encoder: a folder, or a name at HuggingFace.")
@click.option("--version", default="1", show_default=True, help="What found_by will name it.")
@click.option(
    "-o", "--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder."
)
@options.json_errors
def train(**values: Any) -> None:  # noqa: ANN401 (click passes each option by its name)
    """Train the tagger on official texts.

    TEXTS are .jsonl files with a "text" a line, .txt files, and folders of both. Their headings and
    the rules label them, where no reader has judged; the sentences of our own add what no heading
    names. The base, a pretrained encoder of single characters, is fine-tuned on all of it.
    """
    asked = Request(**values)
    with failing(as_json=asked.json_errors):
        from extractor.train.recipe import read_recipe
        from extractor.train.run import Sources, run

        sources = Sources(
            asked.texts,
            asked.sentences,
            asked.base,
            asked.judged,
            asked.measured,
            asked.reports,
        )
        run(sources, read_recipe(asked.recipe), asked.version, asked.out, _tell)
    click.echo(f"The model is in {asked.out}, figures about it in {asked.out / 'training.json'}.")


def _tell(step: "Step") -> None:
    if step.done % _TOLD == 0 or step.done == step.total:
        click.echo(f"{step.done}/{step.total} loss {step.loss:.3f}", err=True)
