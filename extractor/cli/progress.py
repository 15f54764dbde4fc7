"""A progress bar on standard error, where someone may be watching and it takes a while."""

import sys
from collections.abc import Iterator, Sequence

_MANY = 5


def shown(names: Sequence[str]) -> Iterator[str]:
    """Yield `names`, showing how far one is when they are many and a terminal is there."""
    if len(names) < _MANY or not sys.stderr.isatty():
        yield from names
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(names, description="Reading", console=Console(stderr=True), transient=True)
