"""The noun phrase that begins after a place, and the one that ends before it.

Dictionary tags are blind to context, so phrases are bounded by closed word lists instead: words
of grammar never belong to a phrase, and the verbs of reports open their object (受理|行政处罚案件);
whatever else stands between is the phrase.
"""

import re
import tomllib
from importlib.resources import files
from typing import NamedTuple

from extractor.segment.words import tagged

_TABLE = tomllib.loads(files("extractor.assemble").joinpath("metric_words.toml").read_text("utf-8"))
WORDS = {name: frozenset(entries.split()) for name, entries in _TABLE.items()}

_ENCLOSED = re.compile(r"（[^（）]{1,14}）|“[^“”]{1,16}”|‘[^‘’]{1,16}’|《[^《》]{1,30}》")
_MARKS_OF_ENCLOSURE = frozenset("（“‘《）”’》")
_MARKS = frozenset("，；：。、！？…·—～ \n|/")
_NUMERAL = re.compile(r"[0-9.%]+|[一二三四五六七八九十百千万亿两]+[个名项]?")
_LEADING = re.compile(r"^(?:的|各(?![类级项种个])|全[国省市县区镇乡州](?![0-9])|[）”’》])+")
_NOUN_ENDINGS = frozenset("率度费额量数值比长")
_AGENT = re.compile(r"(?:人员|干部|党员|群众|同志|企业|[员人者长队部局办委镇村乡县市区会户])$")
_BARE_VERBS = WORDS["predicates"] - WORDS["nouns"]
_LONGEST_AFTER, _LONGEST_BEFORE = 24, 30
_LONGEST_PHRASE = 16


class Phrase(NamedTuple):
    """A noun phrase, the verb that governs it ("" if none stands there), and what is left."""

    noun: str
    verb: str
    rest: str


NOTHING = Phrase("", "", "")


def phrase_after(text: str) -> Phrase:
    """Return the noun phrase at the start of `text`; `verb` is one that opens it.

    >>> phrase_after("镇街统一设置党建办").noun, phrase_after("赋权下放职能").noun
    ('镇街', '赋权下放职能')
    >>> phrase_after("就办妥了")
    Phrase(noun='', verb='', rest='')
    """
    words = _words(text[:_LONGEST_AFTER])
    end, nouns, opening = 0, 0, ""
    for index, (surface, tag) in enumerate(words):
        if _is_verb(surface, tag) or (not index and _opens(words)):
            if nouns and not _is_modifier(words, index):
                break
            opening = opening or surface
        elif surface == "的" and nouns and opening:
            pass
        elif _is_grammar(surface) or end + len(surface) > _LONGEST_PHRASE:
            break
        else:
            nouns += 1
        end += len(surface)
    return _after(text[:end], opening, text[end:]) if nouns else NOTHING


def _opens(words: list[tuple[str, str]]) -> bool:
    """Tell whether the first word governs the second: 服务|群众的窗口, but 编制 alone is a noun."""
    return words[0][0] in WORDS["predicates"] and len(words) > 1 and not _is_grammar(words[1][0])


def _after(words: str, opening: str, rest: str) -> Phrase:
    noun = words.strip("的")
    verb = opening if noun.startswith(opening) else ""
    return Phrase(noun, verb, words[len(noun) :] + rest) if noun else NOTHING


def phrase_before(text: str) -> Phrase:
    """Return the noun phrase at the end of `text`; `rest` is what stands before it.

    >>> phrase_before("共受理行政处罚案件"), phrase_before("各镇街持证上岗人员仅").noun
    (Phrase(noun='行政处罚案件', verb='受理', rest='共'), '镇街持证上岗人员')
    """
    words = _words(text[-_LONGEST_BEFORE:])
    while words and _is_link(*words[-1]):
        text = text[: len(text) - len(words.pop()[0])]
    taken: list[str] = []
    while words:
        surface, tag = words.pop()
        if surface in _BARE_VERBS and taken and not _is_inner(taken, words):
            return Phrase(_joined(taken), surface, text[: len(text) - len(surface) - _size(taken)])
        if _ends_phrase(surface, taken, words):
            break
        taken.insert(0, surface)
    noun = _joined(taken)
    return Phrase(noun, "", text[: len(text) - len(noun)]) if noun else NOTHING


def _words(text: str) -> list[tuple[str, str]]:
    """Return words with their tags; what stands in brackets or quotation marks is one word."""
    words: list[tuple[str, str]] = []
    end = 0
    for match in _ENCLOSED.finditer(text):
        words += _cut(text[end : match.start()])
        words.append((match[0], "n"))
        end = match.end()
    return words + _cut(text[end:])


def _cut(text: str) -> list[tuple[str, str]]:
    """Cut into words, with 率, 费, 量, … joined to what they make a noun of: 办结|率 is one."""
    words: list[tuple[str, str]] = []
    for word in tagged(text):
        surface = text[word.start : word.end]
        if surface in _NOUN_ENDINGS and words and not _is_grammar(words[-1][0]):
            words[-1] = (words[-1][0] + surface, "n")
        else:
            words.append((surface, word.tag))
    return words


def _size(words: list[str]) -> int:
    return sum(map(len, words))


def _joined(words: list[str]) -> str:
    noun = _LEADING.sub("", "".join(words)).rstrip("（“‘《")
    return "" if noun in WORDS["linking"] or noun in _BARE_VERBS else noun


def _is_verb(surface: str, tag: str) -> bool:
    if surface in WORDS["nouns"]:
        return False
    return surface in WORDS["predicates"] or tag == "v"


def _is_modifier(words: list[tuple[str, str]], index: int) -> bool:
    """Tell whether a verb between two short nouns modifies the second: 赋权|下放|职能."""
    before, follows = words[index - 1][0], words[index + 1 :]
    if _AGENT.search(before) or before in WORDS["actors"]:
        return False
    return len(follows) == 1 and not (_is_grammar(follows[0][0]) or _is_verb(*follows[0]))


def _is_grammar(surface: str) -> bool:
    """Tell whether a word never belongs to a noun phrase."""
    if surface in WORDS["nouns"]:
        return False
    return surface in WORDS["linking"] or surface[0] in _MARKS or bool(_NUMERAL.fullmatch(surface))


def _is_link(surface: str, tag: str) -> bool:
    """Tell whether a word between metric and number names nothing."""
    if surface in WORDS["nouns"]:
        return False
    return _is_grammar(surface) or surface in _MARKS_OF_ENCLOSURE or tag in ("ul", "uz", "ug")


def _is_inner(taken: list[str], words: list[tuple[str, str]]) -> bool:
    """Tell whether a report verb is part of a name: 指导清单, 统一下放|审批事项 is not."""
    return bool(words) and taken[0] in WORDS["heads"] and not _is_grammar(words[-1][0])


def _ends_phrase(surface: str, taken: list[str], words: list[tuple[str, str]]) -> bool:
    if surface == "的":
        return not taken or not words
    return _is_grammar(surface) or _size(taken) + len(surface) > _LONGEST_PHRASE
