"""Text of any size made from the sample reports: paragraphs shuffled, digits drawn anew."""

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.places import TEXTS
from extractor.ingest import read_file

SEED = 20240601
MEGABYTE = 1_000_000
_NUMBER = re.compile(r"[0-9]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def samples(folder: Path = TEXTS) -> list[str]:
    """Return our sample reports, decoded, by name."""
    texts = [read_file(path).text for path in sorted(folder.glob("*.txt"))]
    if not texts:
        raise FileNotFoundError(f"{folder} holds no sample reports (*.txt)")
    return texts


def documents(texts: Sequence[str], size: int, seed: int = SEED) -> Iterator[str]:
    """Yield reports made from `texts` until they have `size` bytes in UTF-8 (at least one)."""
    random_ = random.Random(seed)
    made = 0
    while made < size:
        document = _shuffled(random_.choice(texts), random_)
        made += len(document.encode()) + 1
        yield document


def one_text(texts: Sequence[str], size: int, seed: int = SEED) -> str:
    """Return the same documents as one text of just `size` bytes, give or take a character."""
    whole = "\n".join(documents(texts, size, seed)).encode()
    return whole[:size].decode("utf-8", errors="ignore")


def _shuffled(text: str, random_: random.Random) -> str:
    title, *paragraphs = re.split(r"\r\n|\n|\r", text)
    random_.shuffle(paragraphs)
    return _NUMBER.sub(lambda match: _redrawn(match[0], random_), "\n".join([title, *paragraphs]))


def _redrawn(number: str, random_: random.Random) -> str:
    """Return a number of the same length; a year stays a year."""
    if _YEAR.fullmatch(number):
        return str(random_.randrange(1990, 2030))
    first = number[0] if number[0] == "0" else random_.choice("123456789")
    return first + "".join(random_.choice("0123456789") for _ in number[1:])
