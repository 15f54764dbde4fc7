"""Telling how far a long call has come."""

from collections.abc import Callable

Steps = Callable[[int, int], None]
"""Called after each step with how many are done, and how many there are."""


def untold(done: int, of: int) -> None:
    """Let nobody know that `done` steps `of` so many are over."""
