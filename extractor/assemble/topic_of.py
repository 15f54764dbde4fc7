"""What a measure or a problem is about, by a weighted lexicon that is data."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from importlib.resources import files
from types import MappingProxyType

from extractor.deferred import deferred
from extractor.lexicon import Lexicon

_TABLE = tomllib.loads(files("extractor.assemble").joinpath("topic_words.toml").read_text("utf-8"))
_STRONG, _WEAK = 3, 1
_HEAD, _BESIDE = 4, 2
"""A clause speaks of its head noun rather than of the words beside it, if by half as much again."""
_CLAUSE = deferred("[，。；：！？、\n]")
OTHER = "other"


def _weights() -> Mapping[str, Sequence[tuple[str, int]]]:
    weights: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for topic, lists in _TABLE.items():
        for name, weight in (("strong", _STRONG), ("weak", _WEAK)):
            for word in lists[name].split():
                weights[word].append((topic, weight))
    return MappingProxyType(weights)


_WEIGHTS = _weights()
_WORDS = Lexicon(_WEIGHTS)


def topic_of(*texts: str) -> str:
    """Return the topic of the first of `texts` that speaks of one, "other" where none does.

    >>> topic_of("一枚印章管审批"), topic_of("执法不严"), topic_of("响应更快", "网格员上门")
    ('approval', 'enforcement', 'grid')
    """
    return next((topic for topic in map(_topic_of, texts) if topic), OTHER)


def _topic_of(text: str) -> str | None:
    """Return the topic with the most weight; the word that closes a clause is its head."""
    scores: dict[str, int] = defaultdict(int)
    for clause in _CLAUSE.split(text):
        words = _WORDS.words_in(clause)
        for word in words:
            for topic, weight in _WEIGHTS[word]:
                scores[topic] += weight * _BESIDE
        if words and clause.endswith(words[-1]):
            for topic, weight in _WEIGHTS[words[-1]]:
                scores[topic] += weight * (_HEAD - _BESIDE)
    return max(scores, key=scores.__getitem__) if scores else None
