"""The same text as pages, files and sharing sites damage it, drawn by a fixed seed.

Each damage leaves every word of the text; what it adds or breaks says nothing.
"""

import re
from collections.abc import Callable, Iterator
from random import Random

COLUMNS = 68
PIECE = range(300, 1000)
"""Characters of a piece into which sharing sites cut a text."""
LONG = 60
"""Characters of a paragraph that a page may break."""
BROKEN = 0.3
"""The share of long paragraphs that are broken."""
HALF_WIDTH = str.maketrans("，；：？！（）", ",;:?!()")
FULL_WIDTH = str.maketrans("0123456789%.", "０１２３４５６７８９％．")


def wrapped(text: str) -> str:
    """Return the text in lines of as many characters each, as programs wrap it.

    >>> wrapped("改" * 40).split("\\n") == ["改" * 34, "改" * 6]
    True
    """
    size = COLUMNS // 2
    lines = text.split("\n")
    return "\n".join("\n".join(re.findall(f".{{1,{size}}}", line)) for line in lines)


def in_columns(text: str) -> str:
    """Return the text in lines of one width, of which letters and digits take half, indented.

    >>> [len(line) for line in in_columns("2021年" * 20).split("\\n")]
    [56, 46]
    """
    return "\n".join("\n".join(_columns(f"　　{line}")) for line in text.split("\n"))


def chunked(text: str) -> str:
    """Return the text in numbered pieces, as sites that share documents show it.

    >>> chunked("改" * 1000).startswith("1、改"), "\\n\\n2、改" in chunked("改" * 1000)
    (True, True)
    """
    random, pieces, start = Random(len(text)), list[str](), 0
    while start < len(text):
        end = start + random.choice(PIECE)
        pieces.append(f"{len(pieces) + 1}、{text[start:end]}")
        start = end
    return "\n\n".join(pieces)


def paged(text: str) -> str:
    """Return the text with the number of a page in the middle of some sentences."""
    return _broken(text, "\n— {} —\n")


def broken(text: str) -> str:
    """Return the text with a line break in the middle of some sentences."""
    return _broken(text, "\n")


def spaced(text: str) -> str:
    """Return the text with blanks around its numbers.

    >>> spaced("增长5.3%")
    '增长 5.3 %'
    """
    return re.sub(r"([0-9]+(?:\.[0-9]+)?)", r" \1 ", text)


def spread(text: str) -> str:
    """Return the text with a blank between all characters of a line.

    >>> spread("增长5.3%")
    '增 长 5 . 3 %'
    """
    return "\n".join(map(" ".join, text.split("\n")))


def full_width(text: str) -> str:
    """Return the text with full-width digits.

    >>> full_width("增长5.3%")
    '增长５．３％'
    """
    return text.translate(FULL_WIDTH)


def half_width(text: str) -> str:
    """Return the text with ASCII punctuation and straight quotation marks.

    >>> half_width("推行“一窗通办”，")
    '推行"一窗通办",'
    """
    return re.sub("[“”]", '"', text.translate(HALF_WIDTH))


DAMAGES: dict[str, Callable[[str], str]] = {
    "wrapped": wrapped,
    "columns": in_columns,
    "chunked": chunked,
    "paged": paged,
    "broken": broken,
    "spaced": spaced,
    "spread": spread,
    "full_width": full_width,
    "half_width": half_width,
}
"""How a text can be damaged without losing a word."""


def _columns(line: str) -> Iterator[str]:
    start, width = 0, 0
    for end, character in enumerate(line):
        width += 1 if character.isascii() else 2
        if width > COLUMNS:
            yield line[start:end]
            start, width = end, 1 if character.isascii() else 2
    yield line[start:]


def _broken(text: str, mark: str) -> str:
    random, lines = Random(len(text)), text.split("\n")
    for number, line in enumerate(lines):
        if len(line) > LONG and random.random() < BROKEN:
            at = random.randrange(LONG // 3, len(line) - LONG // 6)
            lines[number] = line[:at] + mark.format(number + 1) + line[at:]
    return "\n".join(lines)
