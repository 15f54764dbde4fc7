"""How the extractor's code uses its patterns: tried once at a text's start, or all over it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import extractor

HOME = Path(extractor.__file__).parent


def tried_once(path: str) -> bool:
    """Tell whether the pattern at `path` is never used but as `PATTERN.match(whole)` or fullmatch.

    A pattern that is searched for, handed on, or tried at places inside a text
    (`PATTERN.match(text, start)`) has to be linear from every start.
    """
    module, _, name = path.rpartition(".")
    if not name.isidentifier() or not _file(module).exists():
        return False
    files = [_file(module)] if name.startswith("_") else sorted(HOME.rglob("*.py"))
    uses = [use for file in files for use in _uses(_tree(file), name)]
    return "whole" in uses and set(uses) <= {"whole", "words"}


def _uses(tree: ast.Module, name: str) -> Iterator[str]:
    """Yield a word for each use of `name`: whole, words (its `.pattern`), or other."""
    explained: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if _is(node.func.value, name):
                explained.update({id(node.func), id(node.func.value)})
                whole = node.func.attr in ("match", "fullmatch") and len(node.args) == 1
                yield "whole" if whole else "other"
        elif isinstance(node, ast.Attribute) and node.attr == "pattern" and _is(node.value, name):
            explained.add(id(node.value))
            yield "words"
        if _is(node, name) and id(node) not in explained:
            yield "other"


def _is(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Name):
        return node.id == name and isinstance(node.ctx, ast.Load)
    return isinstance(node, ast.Attribute) and node.attr == name


def _file(module: str) -> Path:
    return HOME.parent.joinpath(*module.split(".")).with_suffix(".py")


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))
