"""Words with their parts of speech, as jieba has them: the one place that tags.

Cutting reads half a million characters a second, a rule's own scan a hundred times as many: callers
pass the few clauses whose words they need, never a whole report.
"""

from itertools import accumulate
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.dictionary import has_word, tagged_words, words

_RUN = deferred(r"[\u4e00-\u9fff]{1,10}")
_NOMINAL = deferred(r"n(?!r)|vn|an|[jlb]")
_NEVER_NOMINAL = frozenset("的了和与及等是为在由将向对以被把")


class Word(NamedTuple):
    """A word: `start` and `end` in the text it was cut from (code points), jieba's `tag`."""

    start: int
    end: int
    tag: str


def cut(clause: str) -> tuple[tuple[str, str], ...]:
    """Return the words of a clause, each with its part of speech in jieba's letters.

    >>> cut("流转亩")
    (('流转', 'v'), ('亩', 'q'))
    """
    return tagged_words(clause)


def is_word(text: str) -> bool:
    """Tell whether `text` is one word of the dictionary; new words are none, as names are.

    What the dictionary lacks, as most names, is not cut.

    >>> is_word("面对面"), is_word("一表通")
    (True, False)
    """
    return (has_word(text) or text.isascii()) and len(words(text)) == 1


def tagged(text: str, offset: int = 0) -> list[Word]:
    """Return the words of `text` with their places; `offset` is added to every position.

    >>> [(text[w.start:w.end], w.tag) for text in ["设置机构"] for w in tagged(text)]
    [('设置', 'vn'), ('机构', 'n')]
    """
    pairs = cut(text)
    ends = accumulate((len(word) for word, _ in pairs), initial=offset)
    return [Word(end, end + len(word), tag) for end, (word, tag) in zip(ends, pairs, strict=False)]


def noun_end(text: str, start: int) -> int | None:
    """Return where the noun phrase that begins at `start` ends, None where none begins.

    >>> text = "六大功能模块运行顺畅"
    >>> text[2 : noun_end(text, 2)]
    '功能模块'
    """
    run = _RUN.match(text, start)
    end = start
    for word, tag in cut(run[0]) if run else ():
        if not _NOMINAL.match(tag) or word[0] in _NEVER_NOMINAL:
            break
        end += len(word)
    return end if end > start else None
