"""Laments of bare predicates: 门路少, 居住十分分散, 停车难, 没有自来水.

A noun and a predicate that no report says of what goes well lament without a word of admission.
The words stand in `rated_words.toml`; what they may lead to is one pattern for each kind of pair.
"""

import tomllib
from importlib.resources import files

from extractor.values.units import any_of

_TABLE = {
    name: words.split()
    for name, words in tomllib.loads(
        files(__package__).joinpath("rated_words.toml").read_text("utf-8")
    ).items()
}
_ANY = {name: any_of(words) for name, words in _TABLE.items()}
_HOW = f"(?:也|都|又|还|仍然?|依然|已经?|较|更|{_ANY['degrees']}){{0,3}}"
_PAIRS = (("assets", "scant"), ("loads", "heavy"), ("deeds", "hard"), ("merits", "falls"))
_NO = "(?:[还尚仍])?(?<![有或既])(?:没有|没(?!有)|尚无|并无|毫无|无(?![限穷数尽比际]))(?!必要[^的])"
_LAST = "(?![^，。；：！？、…”\n])(?!，(?:就|便|哪|何|那))"
"""It closes its clause, and nothing is said to follow from it."""

RATED = "|".join(f"{_ANY[nouns]}{_HOW}{_ANY[said]}" for nouns, said in _PAIRS)
"""A noun and its predicate: 门路少, 门槛较高, 停车难."""
GRADED = f"{_ANY['degrees']}{_ANY['ills']}"
"""A degree of what is bad: 十分分散."""
BEGINNINGS = "".join(
    sorted({word[0] for name in ("degrees", *(of for of, _ in _PAIRS)) for word in _TABLE[name]})
)
"""With one of these each of both begins: elsewhere none of their words needs to be tried."""
MISSED = (
    f"(?:{_NO}(?:(?:(?!一定)[^，。；：！？、“”\n]{{1,10}}的|{_ANY['kinds']}){{1,2}}"
    f"[^，。；：！？、“”\n]{{0,4}}?)?{_ANY['needs']}"
    f"|{_NO}{_ANY['ways']}{{0,3}}{_ANY['outcomes']}"
    f"|{_NO}(?:人|{_ANY['needs']}){_ANY['duties']}[^，。；：！？、“”\n]{{0,6}}"
    f"|(?:不通|缺){_ANY['needs']}){_LAST}"
)
"""What should be there and is not: 没有自来水, 没有得到改善."""
MISSED_STARTS = (
    *_TABLE["none"],
    *(f"{short}{need}" for short in "没缺无" for need in _TABLE["needs"]),
)
"""With what it begins that something is missed."""
_MARKS = "，。；：！？”\n、）等的问造导致且了"
_SAID = (*(said for _, said in _PAIRS), "ills")
PREDICATES = tuple(
    said if len(said) > 1 else said + mark
    for name in _SAID
    for said in _TABLE[name]
    for mark in (_MARKS if len(said) == 1 else _MARKS[:1])
)
"""What closes a pair: rarer than the nouns that open it."""
PREDICATE = f"(?:{'|'.join(_ANY[name] for name in _SAID)})"
"""Any of them."""
