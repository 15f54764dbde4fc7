"""The text of one line, put together from the pieces between tags."""

import re
from typing import NamedTuple

from extractor.ingest.raised import raised

_GAP = re.compile(r"[ \t\n\r\f]+")
_BLANK = " \t\n\r\f\v\xa0\u3000\u2002\u2003\u200b\ufeff"
_INDENTS = ("\u3000", "\xa0", "\u2002", "\u2003")


class Words(NamedTuple):
    """A line's text, how many of its characters are links and bold, and whether blanks lead it."""

    text: str
    linked: int
    bold: int
    is_indented: bool = False


class Pieces:
    """Collects the pieces of one line.

    >>> pieces = Pieces()
    >>> pieces.add("全县共有\\n  ")
    >>> pieces.add("10个", is_bold=True)
    >>> pieces.taken()
    Words(text='全县共有 10个', linked=0, bold=3, is_indented=False)
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._linked = self._bold = 0

    def add(self, text: str, *, is_link: bool = False, is_bold: bool = False) -> None:
        """Add text as it stands in the file."""
        self._pieces.append(text)
        if is_link or is_bold:
            length = len("".join(text.split()))
            self._linked += length * is_link
            self._bold += length * is_bold

    def add_joint(self) -> None:
        """Add a break that is none of the line: nothing between two 汉字 and after a
        colon, else a space."""
        if self._pieces and not self._pieces[-1].rstrip().endswith(("：", ":")):
            self._pieces.append("\n")

    def add_reading(self, text: str) -> None:
        """Add what stands above the characters before it, in parentheses as browsers print it."""
        if text.strip():
            self._pieces.append(f"({text.strip()})")

    def add_raised(self, text: str) -> None:
        """Add raised text: powers stay raised; the number of a note says nothing and goes.

        >>> pieces = Pieces()
        >>> pieces.add("35km")
        >>> pieces.add_raised("2")
        >>> pieces.add("，共35个")
        >>> pieces.add_raised("[1]")
        >>> pieces.taken().text
        '35km²，共35个'
        """
        self._pieces.append(raised(text, "".join(self._pieces[-3:])))

    def taken(self) -> Words:
        """Return the line collected so far, blanks as a reader sees them, and begin a new one."""
        raw = _GAP.sub(_one_blank, "".join(self._pieces)).lstrip(" ")
        whole = raw.strip(_BLANK)
        words = Words(whole, self._linked, self._bold, raw[:1] in _INDENTS and bool(whole))
        self._pieces, self._linked, self._bold = [], 0, 0
        return words


def _one_blank(match: re.Match[str]) -> str:
    """A line of the file that ends inside a sentence is no blank between two 汉字."""
    if "\n" not in match[0]:
        return " "
    start, end = match.span()
    before, after = match.string[start - 1 : start], match.string[end : end + 1]
    return "" if _is_wide(before) and _is_wide(after) else " "


def _is_wide(character: str) -> bool:
    return bool(character) and (
        "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\uffef"
    )
