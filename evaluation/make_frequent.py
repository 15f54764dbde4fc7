"""Write `extractor/ingest/frequent.txt`: the characters that tell Chinese text from junk.

    python -m evaluation.make_frequent

The 1,200 characters most frequent in the words of jieba's dictionary (MIT licence), each with the
traditional forms that OpenCC gives it. With 800 the encodings of short pieces are told apart as
well; fewer, and UTF-16 begins to look like other encodings.
"""

from collections import Counter
from importlib.resources import files
from pathlib import Path

import opencc

TARGET = Path(__file__).parents[1] / "extractor" / "ingest" / "frequent.txt"
NUMBER = 1200
TRADITIONAL = ("s2t", "s2tw", "s2hk")


def frequent(dictionary: str) -> list[str]:
    """Return the most frequent characters of a dictionary of lines `word frequency tag`."""
    counts: Counter[str] = Counter()
    for line in dictionary.splitlines():
        word, frequency, _ = line.split(" ")
        for character in word:
            if "\u4e00" <= character <= "\u9fff":
                counts[character] += int(frequency)
    return [character for character, _ in counts.most_common(NUMBER)]


def with_traditional(characters: list[str]) -> list[str]:
    """Return each character followed by its traditional forms, none twice."""
    converters = [opencc.OpenCC(name) for name in TRADITIONAL]
    forms = (
        form
        for character in characters
        for form in (character, *(converter.convert(character) for converter in converters))
    )
    return list(dict.fromkeys(form for form in forms if len(form) == 1))


def main() -> None:
    """Write the file."""
    dictionary = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    row = "".join(with_traditional(frequent(dictionary)))
    lines = (row[start : start + 50] for start in range(0, len(row), 50))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
