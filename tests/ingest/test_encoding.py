import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ingest import ReadOptions, read_file
from extractor.ingest.encoding import CANDIDATES, detect
from extractor.ingest.text_file import read_text

SAMPLES = sorted(Path(__file__).parents[2].joinpath("corpora").glob("*.txt"))
TRADITIONAL = [path for path in SAMPLES if "traditional" in path.name]
PIECES = 40
"""Pieces cut from each sample, for each encoding."""


def pieces(path: Path, length: int) -> list[str]:
    """Cut pieces that are at least half Chinese characters, by a fixed seed."""
    text = read_file(path).text
    numbers = random.Random(path.name)
    starts = [numbers.randrange(len(text) - length) for _ in range(PIECES)]
    cut = [text[start : start + length] for start in starts]
    return [piece for piece in cut if sum("\u4e00" <= c <= "\u9fff" for c in piece) * 2 > length]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("codec", [codec for codec in CANDIDATES if codec != "big5hkscs"])
def test_pieces_of_20_characters_are_recognised(path: Path, codec: str) -> None:
    cut = pieces(path, 20)
    assert cut
    assert [piece for piece in cut if detect(piece.encode(codec)) != codec] == []


@pytest.mark.parametrize("path", TRADITIONAL, ids=lambda path: path.stem)
@pytest.mark.parametrize("codec", ["big5", "big5hkscs"])
def test_pieces_in_big5_are_recognised(path: Path, codec: str) -> None:
    cut = [piece.encode(codec, "ignore") for piece in pieces(path, 20)]
    assert [piece for piece in cut if detect(piece) != "big5hkscs"] == []


def test_a_page_in_ascii_with_few_chinese_characters() -> None:
    page = "<html>" + "<p class='x'></p>" * 9000 + "全县共有十个乡镇</html>"
    assert detect(page.encode("gb18030")) == "gb18030"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("これは日本語の文章です。東京都の人口は千四百万人である。", "shift_jis"),
        ("이것은 한국어 문장입니다. 서울의 인구는 약 천만 명이다.", "euc-kr"),
        ("Voilà un rapport déjà réalisé à l'été, où l'élève a réussi.", "latin-1"),
        ("Это русский текст о реформах управления.", "cp1251"),
    ],
    ids=lambda value: value if value.isascii() else "",
)
def test_other_languages_are_not_taken_for_chinese(text: str, codec: str) -> None:
    assert detect(text.encode(codec)) is None


def test_noise_is_no_text() -> None:
    noise = [random.Random(seed).randbytes(2000) for seed in range(100)]
    assert [detect(data) for data in noise] == [None] * 100


@given(st.text(min_size=1).filter(lambda text: text.strip() and "\x00" not in text))
def test_the_encoding_gives_the_text_back(text: str) -> None:
    for codec in ("utf-8", "utf-8-sig", "utf-16"):
        data = text.encode(codec)
        document = read_text(data, "report.txt", ReadOptions(codec))
        assert document.encoding
        assert document.text == data.decode(document.encoding) == text
