"""The files of the dictionary are what jieba's own give, and damage to them shows."""

import shutil
from pathlib import Path

from evaluation.make_dictionary import entries, write
from extractor.dictionary.files import CHECKSUMS, FOLDER, damaged_files
from extractor.dictionary.model import has_word


def test_they_are_made_from_jieba(tmp_path: Path) -> None:
    write(tmp_path)
    assert (tmp_path / CHECKSUMS).read_text("utf-8") == (FOLDER / CHECKSUMS).read_text("utf-8")
    assert damaged_files(tmp_path) == damaged_files() == []


def test_every_word_is_in_them() -> None:
    assert all(has_word(entry.word) for entry in entries())


def test_a_missing_and_a_damaged_file_are_named(tmp_path: Path) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "data")
    (folder / "ranks.u2").unlink()
    (folder / "words.marisa").write_bytes(b"")
    assert damaged_files(folder) == ["ranks.u2", "words.marisa"]
    (folder / CHECKSUMS).unlink()
    assert damaged_files(folder) == [CHECKSUMS]
