"""Source text becomes clean simplified text in which each character knows where it came from.

Each step drops characters or respells them one for one. The order matters: what a later step looks
for is what an earlier one leaves (a page number shows only when the chunk numbers are gone).
"""

from collections.abc import Callable, Sequence

from extractor.aligned_text import AlignedText
from extractor.document import Block
from extractor.normalise.blocks import (
    joins_blocks,
    owners_of,
    placed,
    without_furniture_blocks,
)
from extractor.normalise.characters import (
    one_spelling,
    without_carriage_returns,
    without_invisible,
)
from extractor.normalise.chunks import without_chunk_numbers
from extractor.normalise.file_titles import with_file_title
from extractor.normalise.furniture import (
    without_adverts,
    without_file_notes,
    without_furniture,
    without_site_names,
)
from extractor.normalise.headers_before_numbers import without_headers_before_numbers
from extractor.normalise.journal import without_journal_marks
from extractor.normalise.lost_breaks import with_line_breaks
from extractor.normalise.lost_characters import with_lost_characters
from extractor.normalise.markup import without_markup
from extractor.normalise.numerals import with_plain_numbers
from extractor.normalise.page_numbers import without_page_counts, without_page_numbers
from extractor.normalise.punctuation import with_chinese_punctuation, with_curly_quotes
from extractor.normalise.ruby import without_ruby
from extractor.normalise.running_headers import without_running_headers
from extractor.normalise.simplified import simplified
from extractor.normalise.spaces import without_blank_lines, without_spaces
from extractor.normalise.wrapped_blocks import unwrapped_blocks
from extractor.normalise.wrapped_lines import unwrapped

Step = Callable[[AlignedText], AlignedText]

STEPS: tuple[Step, ...] = (
    without_markup,
    without_carriage_returns,
    one_spelling,
    without_invisible,
    with_lost_characters,
    without_ruby,
    simplified,
    without_chunk_numbers,
    without_file_notes,
    with_line_breaks,
    without_adverts,
    without_furniture,
    without_site_names,
    without_headers_before_numbers,
    without_running_headers,
    with_file_title,
    without_journal_marks,
    without_page_numbers,
    without_page_counts,
    unwrapped,
    without_spaces,
    without_blank_lines,
    with_plain_numbers,
    with_curly_quotes,
    with_chinese_punctuation,
)
"""The steps in their order, from raw text to what every finder reads."""

BLOCK_STEPS: tuple[Step, ...] = (
    without_carriage_returns,
    one_spelling,
    without_invisible,
    with_lost_characters,
    without_ruby,
    simplified,
    without_journal_marks,
    without_spaces,
    without_blank_lines,
    with_plain_numbers,
    with_curly_quotes,
    with_chinese_punctuation,
)
"""The steps for documents with blocks: those that mend characters, none that guesses lines."""

__all__ = ["BLOCK_STEPS", "STEPS", "Step", "normalise", "placed"]


def normalise(source: str, blocks: Sequence[Block] = ()) -> AlignedText:
    """Return `source` normalised, with the origin of every character and all that was removed.

    Where the document has `blocks`, each stays a line of its own, unless they are lines of
    paragraphs themselves.

    >>> text = normalise("一、总体情况\\r\\n全鎮(zhèn)共有 ３９１ 名干部,增长５９．１％。")
    >>> text.text
    '一、总体情况\\n全镇共有391名干部，增长59.1%。'
    """
    text = AlignedText.of(source)
    if blocks:
        return _with_blocks(without_furniture_blocks(text, blocks), blocks)
    for step in STEPS:
        text = step(text)
    return text


def _with_blocks(text: AlignedText, blocks: Sequence[Block]) -> AlignedText:
    """Take the steps for blocks; one that would join two of them is not taken."""
    text, goes_on = unwrapped_blocks(text, blocks)
    owners = owners_of(text.source, blocks, goes_on)
    for step in BLOCK_STEPS:
        stepped = step(text)
        if len(stepped.text) == len(text.text) or not joins_blocks(stepped, owners):
            text = stepped
    return text
