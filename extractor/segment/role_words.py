"""The words that name a kind of section, by the place in which they do: `roles.toml`."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import cast

from extractor.outline import Role

_TABLE = tomllib.loads(files(__package__).joinpath("roles.toml").read_text("utf-8"))


def words_of(place: str, role: Role) -> tuple[str, ...]:
    """Return the words that name `role` in one place: "anywhere", "last", "leads", "announces".

    >>> words_of("leads", "recommendations")
    ('建议', '对策')
    """
    return tuple(_TABLE[place][role].split())


def roles_by_word(place: str) -> Mapping[str, Role]:
    """Return the role that each word names in one place, in the order of the table.

    >>> roles_by_word("last")["对策"]
    'recommendations'
    """
    return {
        word: cast(Role, role) for role, words in _TABLE[place].items() for word in words.split()
    }


def verbs_that(deal: str) -> list[str]:
    """Return the verbs that "solve" a problem, or that "act" where a heading opens with them.

    >>> "破解" in verbs_that("solve"), "破解" in verbs_that("act")
    (True, False)
    """
    return str(_TABLE["verbs"][deal]).split()
