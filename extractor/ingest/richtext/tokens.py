"""The words of rich text (RTF): groups, control words, characters."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"(?P<brace>[{}])"
    rb"|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<hex>[0-9A-Fa-f]{2})"
    rb"|\\(?P<sign>[^A-Za-z'])"
    rb"|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)


class Token(NamedTuple):
    """A control word with its number, or `text`: bytes that stand for characters.

    `word` is `{` or `}` at the ends of a group and empty for text.
    """

    word: str
    number: int | None = None
    text: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """Yield the tokens of rich text; line ends mean nothing in it, binary data is left out.

    >>> [token.word or token.text for token in tokens(rb"{\\b0 ab\\'d2}")]
    ['{', 'b', b'ab', b'\\xd2', '}']
    """
    at = 0
    while match := _TOKEN.search(data, at):
        at = match.end()
        if match["text"]:
            yield Token("", text=match["text"])
        elif match["hex"]:
            yield Token("", text=bytes.fromhex(match["hex"].decode()))
        elif match["word"]:
            number = int(match["number"]) if match["number"] else None
            if match["word"] == b"bin":
                at += max(number or 0, 0)
            yield Token(match["word"].decode(), number)
        elif match["sign"] and match["sign"] in b"{}\\":
            yield Token("", text=match["sign"])
        else:
            yield Token((match["brace"] or match["sign"]).decode("latin-1"))
