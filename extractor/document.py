"""What a reader makes of a file: its source text, its blocks, and where it came from."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.span import Span

BlockKind = Literal["paragraph", "heading", "cell", "caption", "footnote", "furniture"]


class Cell(NamedTuple):
    """Where a block stands in a table; all count from 1, merged cells span several."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    is_header: bool = False


class Block(NamedTuple):
    """A stretch of the source text that the file itself sets apart.

    `level` is the style level of a heading (1 is the highest), `page` counts from 1, and `cell` is
    set for table cells alone. Furniture (running headers, page numbers, watermarks, site
    navigation) names the `reason` for which normalisation takes it out.
    """

    kind: BlockKind
    span: Span
    level: int | None = None
    page: int | None = None
    cell: Cell | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Boxes:
    """Where each source character stands on its page.

    `pages` holds a page number (from 1; 0 where a character has no place) for each source code
    point, `edges` its x0, y0, x1, y1 in points, origin at the top left of the page. `certainty`
    says of each character how sure its recognition in a picture is (0 to 1); it is None where
    nothing had to be recognised.
    """

    pages: npt.NDArray[np.int32]
    edges: npt.NDArray[np.float32]
    certainty: npt.NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A report's source text with its provenance; raises ValueError where its parts do not fit.

    `text` is the text all source offsets refer to: of a text file exactly as decoded, of other
    formats as the reader put it together, one block a line, a table cell too. `sha256` is that of
    the file's bytes, and `pages` is None where the format has no pages. `blocks` follow the text
    and do not overlap; a format without structure has none. `warnings` tell what the reader could
    not be sure of.
    """

    text: str
    path: str
    media_type: str
    encoding: str | None
    sha256: str
    reader: str
    reader_version: str
    pages: int | None = None
    blocks: tuple[Block, ...] = ()
    boxes: Boxes | None = None
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        end = 0
        for block in self.blocks:
            if block.span.start < end:
                raise ValueError(f"the block at {block.span} begins before the one before it ends")
            end = block.span.end
        size = len(self.text)
        if end > size:
            raise ValueError(f"a block ends at {end}, past the text ({size} characters)")
        if self.boxes and not (self.boxes.pages.size == size and self.boxes.edges.size == 4 * size):
            raise ValueError(f"every one of the {size} characters needs a box")
