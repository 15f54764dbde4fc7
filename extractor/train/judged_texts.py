"""Stretches of official texts whose role a reader has judged, each known by its digest alone."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from extractor.tagger.opinion import ROLES, Role
from extractor.train.recipe import UnusableRecipe

_DIGITS = 16
Judged = Mapping[str, Role]
"""The role of each stretch that was judged, by `digest_of`."""


def digest_of(text: str) -> str:
    """Return what a stretch is known by: the texts themselves are not ours to pass on.

    >>> digest_of("人手不够。")
    'e8421f84473ebbbc'
    """
    return sha256(text.encode()).hexdigest()[:_DIGITS]


def read_judged(path: Path | None) -> Judged:
    """Return the judged roles in a file of lines `DIGEST<tab>ROLE`; none without a file.

    UnusableRecipe where a line is another.
    """
    if path is None:
        return {}
    judged: dict[str, Role] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        digest, _, role = line.partition("\t")
        known = next((each for each in ROLES if each == role), None)
        if known is None:
            raise UnusableRecipe(
                f"line {number} names no role",
                path=str(path),
                stage="train",
                next_step=f"Write a digest, a tab, and one of {', '.join(ROLES)}.",
            )
        judged[digest] = known
    return judged
