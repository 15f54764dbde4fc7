"""What holds in a group of rich text until it ends, and the words that change it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from extractor.ingest.richtext.writing import LATIN


class State(NamedTuple):
    """What holds until the group ends.

    `target` is what the words go to: body, fonts, styles, code (of a field) or nothing;
    `fallback` how many characters stand in for one of Unicode in programs that know none.
    """

    codec: str = LATIN
    target: str = "body"
    fallback: int = 1
    is_hidden: bool = False
    is_deleted: bool = False
    is_raised: bool = False
    style: int = 0
    outline: int | None = None
    in_table: bool = False
    in_contents: bool = False
    begins_story: bool = False


Change = Callable[[State, int | None], State]

CHANGES: Mapping[str, Change] = MappingProxyType(
    {
        "v": lambda state, number: state._replace(is_hidden=number != 0),
        "deleted": lambda state, number: state._replace(is_deleted=number != 0),
        "super": lambda state, number: state._replace(is_raised=number != 0),
        **dict.fromkeys(("sub", "nosupersub"), lambda state, _: state._replace(is_raised=False)),
        "plain": lambda state, _: state._replace(is_hidden=False, is_raised=False),
        "pard": lambda state, _: state._replace(style=0, outline=None, in_table=False),
        "s": lambda state, number: state._replace(style=number or 0),
        "outlinelevel": lambda state, number: state._replace(outline=number),
        "intbl": lambda state, _: state._replace(in_table=True),
        "uc": lambda state, number: state._replace(fallback=max(number or 0, 0)),
    }
)
"""The control words that only change what holds."""
