"""The files of the dictionary are what jieba's own give, and damage to them shows."""

import shutil
import zipfile
from pathlib import Path

import pytest

from evaluation.make_dictionary import entries, write
from extractor.dictionary import model as reading
from extractor.dictionary.files import CHECKSUMS, FOLDER, damaged_files, mapped
from extractor.dictionary.model import DamagedDictionary, Model, has_word

NAMES = sorted(path.name for path in FOLDER.iterdir() if path.name != CHECKSUMS)


def test_they_are_made_from_jieba(tmp_path: Path) -> None:
    write(tmp_path)
    assert (tmp_path / CHECKSUMS).read_text("utf-8") == (FOLDER / CHECKSUMS).read_text("utf-8")
    assert damaged_files(tmp_path) == damaged_files() == []


def test_every_word_is_in_them() -> None:
    assert all(has_word(entry.word) for entry in entries())


def test_a_missing_and_a_damaged_file_are_named(tmp_path: Path) -> None:
    folder = shutil.copytree(str(FOLDER), tmp_path / "data")
    (folder / "ranks.u2").unlink()
    (folder / "words.marisa").write_bytes(b"")
    assert damaged_files(folder) == ["ranks.u2", "words.marisa"]
    (folder / CHECKSUMS).unlink()
    assert damaged_files(folder) == [CHECKSUMS]


def read_from(folder: Path | zipfile.Path, monkeypatch: pytest.MonkeyPatch) -> Model:
    monkeypatch.setattr(reading, "FOLDER", folder)
    monkeypatch.setattr(reading, "mapped", lambda name: mapped(name, folder))
    return reading.model.__wrapped__()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("left", [None, 0, 500])
def test_a_file_that_is_not_whole_is_told(
    name: str, left: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(str(FOLDER), tmp_path / "data")
    data = (folder / name).read_bytes()
    (folder / name).unlink()
    if left is not None:
        (folder / name).write_bytes(data[:left])
    with pytest.raises(DamagedDictionary, match=r"Install reform-facts again"):
        read_from(folder, monkeypatch)


def test_they_are_read_from_an_archive_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "package.zip", "w") as archive:
        for path in FOLDER.iterdir():
            archive.writestr(f"data/{path.name}", path.read_bytes())
    folder = zipfile.Path(tmp_path / "package.zip", "data/")
    assert damaged_files(folder) == []
    there, here = read_from(folder, monkeypatch), reading.model.__wrapped__()
    assert there.numbers["乡镇"] == here.numbers["乡镇"]
    assert list(there.ranks) == list(here.ranks)
