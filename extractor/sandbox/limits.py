"""How much time, memory and room one file may take."""

from dataclasses import dataclass

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take; a reader past any of them stops with `LimitExceeded`.

    `seconds` is elapsed time, to which each step that is told (a page recognised) adds
    `step_seconds`; `memory` what the reader may allocate on top of the libraries it
    loads, `file` the size of the file, `unpacked` that of all its parts when unpacked, `output`
    that of the text with its blocks and boxes (all in bytes); `pages` counts pages or sheets.
    Time, memory and output are enforced from outside; `pages` and `unpacked` are for the reader
    to keep, which alone knows them.
    """

    seconds: float = 120
    step_seconds: float = 30
    memory: int = 512 * _MIB
    file: int = 512 * _MIB
    unpacked: int = 256 * _MIB
    output: int = 256 * _MIB
    pages: int = 5_000
