"""The examples beside the steps: what each source text becomes, and what must stay as it is."""

import tomllib
from importlib.resources import files

import pytest

from extractor.normalise import normalise

FILES = sorted(
    (file for file in files("extractor.normalise").iterdir() if file.name.endswith(".toml")),
    key=lambda file: file.name,
)
EXAMPLES = {file.name: tomllib.loads(file.read_text("utf-8")) for file in FILES}
SAYS = [
    pytest.param(example["source"], example["text"].strip("\n"), id=f"{name}-{number}")
    for name, examples in EXAMPLES.items()
    for number, example in enumerate(examples["says"])
]
SILENT = [
    pytest.param(text, id=f"{name}-{number}")
    for name, examples in EXAMPLES.items()
    for number, text in enumerate(examples["silent"])
]


@pytest.mark.parametrize(("source", "text"), SAYS)
def test_normalises(source: str, text: str) -> None:
    assert normalise(source).text == text


@pytest.mark.parametrize("text", SILENT)
def test_leaves_alone(text: str) -> None:
    assert normalise(text).text == text


@pytest.mark.parametrize(("source", "text"), SAYS)
def test_twice_is_once(source: str, text: str) -> None:
    assert normalise(text).text == text


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_file_has_examples_and_counterexamples(name: str) -> None:
    assert len(EXAMPLES[name]["says"]) >= 3
    assert len(EXAMPLES[name]["silent"]) >= 2
