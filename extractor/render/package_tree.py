"""Packages as trees for the terminal."""

from collections.abc import Iterator, Sequence

from rich.text import Text
from rich.tree import Tree

from extractor.render.packages import Package
from extractor.render.visible import visible

_SHOWN = 6


def trees(packages: Sequence[Package]) -> Iterator[Tree]:
    """Yield a tree for each package that lists parts, the first ones; the rest in one line."""
    listed = [package for package in packages if package.parts]
    yield from map(_tree, listed[:_SHOWN])
    others = [package for package in packages if not package.parts] + listed[_SHOWN:]
    if others:
        names = "、".join(visible(package.measure.name) for package in others)
        yield Tree(Text(names, style="bold yellow"))


def _tree(package: Package) -> Tree:
    measure = package.measure
    head = Text(visible(measure.name), style="bold yellow")
    if measure.declared_count is not None:
        head.append(f"  {len(package.parts)} of {measure.declared_count}", style="not bold dim")
    tree = Tree(head, guide_style="dim")
    for name, own in package.parts:
        tree.add(Text(visible(name), style="yellow" if own else ""))
    if package.lacking:
        tree.add(Text(f"{package.lacking} not listed", style="red dim"))
    return tree
