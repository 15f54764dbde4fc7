"""Lines that a file keeps as paragraphs: text pasted into Word with its line ends.

The file is believed unless its paragraphs themselves prove that they are lines: many end at one
width, in mid-sentence.
"""

from collections.abc import Sequence
from itertools import pairwise

from extractor.aligned_text import AlignedText
from extractor.document import Block
from extractor.normalise.blocks import places_of
from extractor.normalise.text_lines import Line
from extractor.normalise.wrapped_lines import full_lines, joined


def unwrapped_blocks(
    text: AlignedText, blocks: Sequence[Block]
) -> tuple[AlignedText, dict[int, int]]:
    """Return the text without breaks that only wrap it, and which block each joined one goes on.

    Only plain paragraphs are joined; one that ends a sentence, or begins as items and headings do,
    stays. `text` is still its source but for furniture.
    """
    places = places_of(text, [block.span for block in blocks])
    lines = ((n, _line(text.text, *place)) for n, place in enumerate(places))
    kept = [(n, line) for n, line in lines if line.words]
    full = full_lines(text.text, [line for _, line in kept])
    goes_on = {
        following: number
        for index, ((number, _), (following, _)) in enumerate(pairwise(kept))
        if index in full and _is_plain(blocks[number]) and _is_plain(blocks[following])
    }
    breaks = [(places[number][1], places[following][0]) for following, number in goes_on.items()]
    return joined(text, breaks), goes_on


def _line(text: str, start: int, end: int) -> Line:
    """Return the line between two places, without the blanks around it."""
    words = text[start:end].lstrip()
    return Line(end - len(words), end - len(words) + len(words.rstrip()), words.rstrip())


def _is_plain(block: Block) -> bool:
    return block.kind == "paragraph" and block.page is None
