"""Documents with blocks: the file itself parts paragraphs, headings and cells, and it is believed.

Steps that guess where lines end, or what is furniture, are for bare text. What they would look for
the reader has told already: furniture blocks go, and no step may join two blocks.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import numpy as np
import numpy.typing as npt

from extractor.aligned_text import AlignedText
from extractor.document import Block
from extractor.span import Span

FURNITURE = "furniture"
"""Why a furniture block goes whose reader gave no reason of its own."""

_NONE = -1


def without_furniture_blocks(text: AlignedText, blocks: Iterable[Block]) -> AlignedText:
    """Drop the furniture of a text that is still its source, each for its reader's reason.

    >>> page = "某镇改革汇报\\n— 3 —"
    >>> number = Block("furniture", Span(7, 12), reason="page number")
    >>> without_furniture_blocks(AlignedText.of(page), [number]).removed
    (Removal(reason='page number', start=7, end=12),)
    """
    furniture = [(block.reason or FURNITURE, block.span) for block in blocks if _goes(block)]
    furniture.sort(key=lambda pair: pair[0])
    for reason, group in groupby(furniture, key=lambda pair: pair[0]):
        text = text.without(reason, places_of(text, [span for _, span in group]))
    return text


def placed(text: AlignedText, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks that are left in the normalised text, with their spans there.

    >>> text = AlignedText.of("一、 总则").without("space", [(2, 3)])
    >>> placed(text, [Block("heading", Span(0, 5), 1)])[0].span
    Span(start=0, end=4)
    """
    pairs = zip(blocks, places_of(text, [block.span for block in blocks]), strict=True)
    return tuple(block._replace(span=Span(*place)) for block, place in pairs if place[0] < place[1])


def owners_of(
    source: str, blocks: Sequence[Block], goes_on: Mapping[int, int]
) -> npt.NDArray[np.int32]:
    """Return for each source character the number of its block, -1 outside of all.

    Blocks that only go on another, as `goes_on` tells, have the number of that one.
    """
    owners = np.full(len(source), _NONE, np.int32)
    numbers: list[int] = []
    for number, block in enumerate(blocks):
        numbers.append(numbers[goes_on[number]] if number in goes_on else number)
        owners[block.span.start : block.span.end] = numbers[-1]
    return owners


def joins_blocks(text: AlignedText, owners: npt.NDArray[np.int32]) -> bool:
    """Tell whether words of two blocks stand in one line of the text."""
    owned = owners[text.origins]
    lines = np.cumsum(np.frombuffer(text.text.encode("utf-32-le", "surrogatepass"), "<u4") == 10)
    inside = owned != _NONE
    owned, lines = owned[inside], lines[inside]
    return bool(((np.diff(owned) != 0) & (np.diff(lines) == 0)).any())


def _goes(block: Block) -> bool:
    return block.kind == "furniture"


def places_of(text: AlignedText, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return where source spans stand in the text; start and end are the same for those gone."""
    starts = text.offsets_of(np.array([span.start for span in spans], np.int64))
    ends = text.offsets_of(np.array([span.end for span in spans], np.int64))
    return list(zip(starts.tolist(), ends.tolist(), strict=True))
