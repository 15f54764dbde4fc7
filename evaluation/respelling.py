"""The same text in traditional characters, and with its reading beside the characters."""

from collections.abc import Callable
from functools import cache

from opencc import OpenCC
from pypinyin import Style, pinyin

CORNERS = str.maketrans("“”‘’", "「」『』")
BREAK_EVERY = 60


def traditional(text: str) -> str:
    """Return the text in traditional characters with corner quotation marks.

    >>> traditional("推进乡镇“双报到”")
    '推進鄉鎮「雙報到」'
    """
    return str(_converter().convert(text)).translate(CORNERS)


def with_ruby(text: str) -> str:
    """Return traditional text whose changed characters carry their reading.

    Mirror sites print it so; every so often a page breaks the line inside the parentheses.

    >>> with_ruby("全镇19个村")
    '全鎮(zhèn)19個(gè)村'
    """
    pieces: list[str] = []
    glosses = 0
    for before, after in zip(text, _converter().convert(text), strict=True):
        pieces.append(after)
        if before != after:
            glosses += 1
            broken = "\n" if glosses % BREAK_EVERY == 0 else ""
            pieces.append(f"({_reading(after)}{broken})")
    return "".join(pieces)


RESPELLINGS: dict[str, Callable[[str], str]] = {"traditional": traditional, "ruby": with_ruby}
"""How a text can be written otherwise without saying anything else."""


@cache
def _converter() -> OpenCC:
    return OpenCC("s2t")


@cache
def _reading(character: str) -> str:
    return pinyin(character, style=Style.TONE)[0][0]
