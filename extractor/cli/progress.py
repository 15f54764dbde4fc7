"""Progress on standard error, where someone may be watching and it takes a while."""

import sys
from collections.abc import Iterator, Sequence

import click

_MANY = 5
_WHOLE_LINE = "\r\x1b[K"


def shown(names: Sequence[str]) -> Iterator[str]:
    """Yield `names`, showing how far one is when they are many and a terminal is there."""
    if len(names) < _MANY or not sys.stderr.isatty():
        yield from names
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(names, description="Reading", console=Console(stderr=True), transient=True)


def recognised(done: int, of: int) -> None:
    """Show how many of a file's pictures have been recognised: each takes a second or more."""
    if of > 1 and sys.stderr.isatty():
        line = f"Recognised {done} of {of} pages" if done < of else ""
        click.echo(f"{_WHOLE_LINE}{line}", err=True, nl=False)
