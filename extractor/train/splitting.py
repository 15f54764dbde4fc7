"""Parts of the examples that share no document: to learn from, to calibrate by, to be judged by."""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

from extractor.train.examples import Example

_TENTHS = 10
_TRAIN = 8
"""Tenths of the documents that are learnt from; one calibrates, one judges."""


class Parts(NamedTuple):
    """Three parts of all examples; no document stands in two of them."""

    train: list[Example]
    calibrate: list[Example]
    test: list[Example]


def parted(examples: Iterable[Example]) -> Parts:
    """Part the examples by document: eight tenths, a tenth, a tenth.

    >>> parts = parted(Example("减负。", "done", group) for group in map(str, range(50)))
    >>> [len(part) for part in parts]
    [43, 4, 3]
    """
    parts = Parts([], [], [])
    for example in examples:
        tenth = int(sha256(example.group.encode()).hexdigest(), 16) % _TENTHS
        parts[max(0, tenth - _TRAIN + 1)].append(example)
    return parts


def limited(examples: Sequence[Example], most: int, seed: int) -> list[Example]:
    """Return the examples, those of a role drawn down to the `most` that are weakly labelled."""
    own = [example for example in examples if example.group.startswith("own:")]
    by_role: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        if not example.group.startswith("own:"):
            by_role[example.role].append(example)
    draw = random.Random(seed)
    drawn = [draw.sample(some, min(most, len(some))) for some in by_role.values()]
    return [*own, *(example for some in drawn for example in some)]
