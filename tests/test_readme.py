"""What the README says is what happens."""

import doctest
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_python_examples_run(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testfile(str(ROOT / name), module_relative=False, encoding="utf-8")
    assert tried >= 4
    assert failed == 0


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_files_that_are_named_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for file in ("CONTRIBUTING.md", "CHANGELOG.md", "CITATION.cff", "constraints.txt"):
        assert file in text
        assert (ROOT / file).is_file()
    pictures = [part.split(")")[0] for part in text.split("](")[1:] if ".webp" in part]
    assert [each for each in pictures if not (ROOT / each).is_file()] == []


def test_both_languages_say_as_much() -> None:
    english, chinese = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md")
    )
    for mark in ("\n## ", "\n- ", "\n| ", "\n    ", ">>> "):
        assert abs(english.count(mark) - chinese.count(mark)) <= (4 if mark == "\n    " else 0)
