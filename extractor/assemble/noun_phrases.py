"""The noun phrase that begins after a place, and the one that ends before it.

Tags are jieba's: dictionary tags, blind to context. So phrases are found by order and by word
lists: a verb before the first noun belongs to the phrase (赋权下放职能), one behind it is the
predicate; the verbs of reports open their object (受理|行政处罚案件).
"""

import re
import tomllib
from importlib.resources import files
from typing import NamedTuple

from extractor.segment.words import Word, tagged

_TABLE = tomllib.loads(files("extractor.assemble").joinpath("metric_words.toml").read_text("utf-8"))
WORDS = {name: frozenset(entries.split()) for name, entries in _TABLE.items()}

_NOMINAL = re.compile(r"n|s|vn|an|[jlbig]|eng|zg|x")
_VERBAL = re.compile(r"v|a|d|p|f|r|m|q|zg|t")
_OPEN, _CLOSE = "（“‘《", "）”’》"
_LONGEST = 30


class Phrase(NamedTuple):
    """A noun phrase, the verb that governs it ("" if none stands there), and its end or start."""

    noun: str
    verb: str
    rest: str


NOTHING = Phrase("", "", "")


def phrase_after(text: str) -> Phrase:
    """Return the noun phrase at the start of `text`; `rest` is what follows it.

    >>> phrase_after("镇街统一设置党建办").noun, phrase_after("赋权下放职能").noun
    ('镇街', '赋权下放职能')
    >>> phrase_after("就办妥了")
    Phrase(noun='', verb='', rest='')
    """
    body = text[: _LONGEST + 4]
    end, noun_seen, verb_seen = 0, False, False
    for word in tagged(body[:_LONGEST]):
        surface = body[word.start : word.end]
        if word.start < end:
            continue
        if surface in _OPEN:
            end = _closing(body, word.start) or end
            if end <= word.start:
                break
        elif is_nominal(word, surface):
            noun_seen, end = True, word.end
        elif surface == "的" and verb_seen and noun_seen:
            continue
        elif noun_seen or not _VERBAL.match(word.tag) or surface in WORDS["linking"]:
            break
        else:
            verb_seen = True
    return Phrase(body[:end].strip("的"), "", text[end:]) if noun_seen else NOTHING


def phrase_before(text: str) -> Phrase:
    """Return the noun phrase at the end of `text`; `rest` is what stands before it.

    >>> phrase_before("共受理行政处罚案件"), phrase_before("各镇街持证上岗人员仅").noun
    (Phrase(noun='行政处罚案件', verb='受理', rest='共'), '镇街持证上岗人员')
    """
    tail = text[-_LONGEST:]
    words = tagged(tail)
    while words and _links(words[-1], tail[words[-1].start : words[-1].end]):
        words.pop()
    if not words:
        return NOTHING
    end = start = words[-1].end
    verb = ""
    while words:
        word = words.pop()
        surface = tail[word.start : word.end]
        if surface in WORDS["predicates"] and start < end and surface not in WORDS["nouns"]:
            verb = surface
            break
        if not _belongs(word, surface, has_head=start < end, follows_noun=_ends_noun(words, tail)):
            break
        start = word.start
    noun = tail[start:end].lstrip("的各）”、")
    return Phrase(noun, verb, tail[: start - len(verb)])


def is_nominal(word: Word, surface: str) -> bool:
    """Tell whether a word can stand in a noun phrase."""
    if surface in WORDS["nouns"]:
        return True
    if surface in WORDS["linking"] or surface in "，；：。、！？…·—～和与及":
        return False
    return bool(_NOMINAL.match(word.tag))


def _closing(text: str, start: int) -> int | None:
    """Return where the bracket or quotation that opens at `start` ends."""
    close = text.find(_CLOSE[_OPEN.index(text[start])], start)
    return close + 1 if close >= 0 else None


def _links(word: Word, surface: str) -> bool:
    if surface in WORDS["nouns"]:
        return False
    return surface in WORDS["linking"] or word.tag[0] in "dpcuwyxrt" or surface in "，；：。、（"


def _belongs(word: Word, surface: str, *, has_head: bool, follows_noun: bool) -> bool:
    """Tell whether a word, met from the right, belongs to the phrase behind it."""
    if surface in _OPEN + _CLOSE:
        return True
    if is_nominal(word, surface):
        return True
    if not has_head:
        return word.tag[0] in "va" and follows_noun
    if surface == "的":
        return True
    return word.tag[0] in "va" and follows_noun and surface not in WORDS["linking"]


def _ends_noun(words: list[Word], tail: str) -> bool:
    if not words:
        return False
    surface = tail[words[-1].start : words[-1].end]
    return is_nominal(words[-1], surface) and surface not in _OPEN
