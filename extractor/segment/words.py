"""Words with their parts of speech, from jieba's dictionary.

Cutting is the slowest thing that is done to a text, so callers pass the few clauses whose words
they need, never a whole report.
"""

from itertools import accumulate
from typing import NamedTuple

import rjieba


class Word(NamedTuple):
    """A word: `start` and `end` in the text it was cut from (code points), jieba's `tag`."""

    start: int
    end: int
    tag: str


def tagged(text: str, offset: int = 0) -> list[Word]:
    """Return the words of `text`; `offset` is added to every position.

    >>> [(text[w.start:w.end], w.tag) for text in ["设置机构"] for w in tagged(text)]
    [('设置', 'vn'), ('机构', 'n')]
    """
    pairs = rjieba.tag(text)
    ends = accumulate((len(word) for word, _ in pairs), initial=offset)
    return [Word(end, end + len(word), tag) for end, (word, tag) in zip(ends, pairs, strict=False)]
