"""What is told of an object once and kept, and what is loaded once: both stand a fork.

A child of `fork` has none of its parent's other threads, but the locks that they held. Up to Python
3.11 `functools.cached_property` takes one lock for all objects of a class: where a thread was
extracting when its process forked, the child waited for it without end.
"""

import os
from collections.abc import Callable
from threading import RLock
from typing import Any, Generic, TypeVar, overload

Told = TypeVar("Told")

LOADING = RLock()
"""Held while parts of the package are loaded on first use; who forks waits for it, and the child
finds it free. Python's own locks of modules that are being imported stay held in a child."""
if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=LOADING.acquire,
        after_in_parent=LOADING.release,
        after_in_child=LOADING.release,
    )


class kept(Generic[Told]):  # noqa: N801 (used as a decorator, as property is)
    """A property that is told when it is first asked for, and kept with the object, without locks.

    Threads that ask at the same time may each tell it; they must all tell the same.

    >>> class Village:
    ...     @kept
    ...     def households(self) -> int:
    ...         print("counted")
    ...         return 118
    >>> village = Village()
    >>> village.households, village.households
    counted
    (118, 118)
    """

    def __init__(self, tell: Callable[[Any], Told]) -> None:
        self._tell = tell
        self.__doc__ = tell.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "kept[Told]": ...

    @overload
    def __get__(self, instance: object, owner: type) -> Told: ...

    def __get__(self, instance: object | None, owner: type) -> "kept[Told] | Told":
        if instance is None:
            return self
        told = vars(instance)[self._name] = self._tell(instance)
        return told
