"""Finds every compiled pattern that the extractor's modules hold, however deep."""

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

import extractor
from extractor.deferred import DeferredPattern


def modules() -> Iterator[ModuleType]:
    """Yield all modules of the extractor, those that define before those that gather."""
    home = Path(extractor.__file__).parent
    deepest_first = sorted(home.rglob("*.py"), key=lambda path: (-len(path.parts), path))
    for path in deepest_first:
        parts = path.relative_to(home.parent).with_suffix("").parts
        # What Alembic runs can be imported by nobody else.
        if parts[-1] != "__main__" and "migrations" not in parts:
            yield import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Return the patterns by where they were first found, each once.

    Looked through are module attributes, containers, dataclasses (rules, scanners), instances of
    the extractor's own classes, and what cached functions without parameters return.
    """
    found: dict[str, re.Pattern[str]] = {}
    seen: set[int] = set()
    for module in modules():
        for name, value in vars(module).items():
            for path, pattern in _within(f"{module.__name__}.{name}", value, seen):
                found.setdefault(path, pattern)
    return _once(found)


def _once(found: Mapping[str, re.Pattern[str]]) -> dict[str, re.Pattern[str]]:
    paths: dict[tuple[str, int], str] = {}
    for path, pattern in found.items():
        paths.setdefault((pattern.pattern, pattern.flags), path)
    return {path: found[path] for path in paths.values()}


def _within(path: str, value: object, seen: set[int]) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, DeferredPattern):
        value = value.compiled
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield path, value
        return
    if id(value) in seen:
        return
    seen.add(id(value))
    for name, part in _parts(value):
        yield from _within(f"{path}{name}", part, seen)


def _parts(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        yield from ((f"[{key!r}]", part) for key, part in value.items())
    elif isinstance(value, list | tuple | set | frozenset):
        yield from ((f"[{_label(part, n)}]", part) for n, part in enumerate(value))
    elif isinstance(value, type):
        if value.__module__.startswith("extractor."):
            yield from ((f".{name}", part) for name, part in list(vars(value).items()))
    elif hasattr(value, "cache_info") and not inspect.signature(_callable(value)).parameters:
        yield "()", _callable(value)()
    elif is_dataclass(value):
        yield from ((f".{field.name}", getattr(value, field.name)) for field in fields(value))
    elif type(value).__module__.startswith("extractor.") and hasattr(value, "__dict__"):
        yield from ((f".{name}", part) for name, part in list(vars(value).items()))


def _label(part: object, number: int) -> str:
    """Return how to call a part of a row: a rule by its name, others by number."""
    name = getattr(part, "name", None)
    return name if is_dataclass(part) and isinstance(name, str) else str(number)


def _callable(value: object) -> type[object]:
    return value  # type: ignore[return-value]
