"""What a measure or a problem is about, by a weighted lexicon that is data."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from importlib.resources import files
from types import MappingProxyType

from extractor.lexicon import Lexicon

_TABLE = tomllib.loads(files(__package__).joinpath("topic_words.toml").read_text("utf-8"))
_STRONG, _WEAK = 3, 1
_HEAD, _BESIDE = 4, 2
"""A clause speaks of its head noun rather than of the words beside it, if by half as much again."""
_OWN = 3
"""How much more a heading's own words count than those of the text below it."""
_LEAST = 7
"""More than one strong word around weighs, or one weak of its own: stray ones decide nothing."""
_ENDS = ("", *"，。；：！？、\n")
"""What may follow the word that closes a clause; no word of the lexicon holds such a mark."""
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


def topic_of(own: str, *around: str) -> str:
    """Return the topic that `own` words speak of, helped by the words `around` them.

    "other" where nothing but stray words speaks of one.

    >>> topic_of("一枚印章管审批"), topic_of("执法不严"), topic_of("响应更快", "网格员调解")
    ('approval', 'enforcement', 'grid')
    >>> topic_of("强化组织保障", "成立小组，明确责任")
    'other'
    """
    scores: dict[str, int] = defaultdict(int)
    for text, times in ((own, _OWN), *((text, 1) for text in around)):
        _add(scores, text, times)
    best = max(scores, key=scores.__getitem__) if scores else OTHER
    return best if scores[best] >= _LEAST else OTHER


def _add(scores: dict[str, int], text: str, times: int) -> None:
    """Add the weight of every word; the word that closes a clause is its head."""
    for start, end in _WORDS.apart_in(text):
        place = _HEAD if text[end : end + 1] in _ENDS else _BESIDE
        for topic, weight in _WEIGHTS[text[start:end]]:
            scores[topic] += weight * place * times
