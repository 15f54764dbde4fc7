"""The reader for Word files of 1997 to 2003 (.doc, and .wps of WPS Writer)."""

import hashlib
import struct
from collections.abc import Iterator

from extractor.document import Document
from extractor.errors import EmptyFile, PasswordNeeded, UnreadableFile
from extractor.ingest.compound import Damaged
from extractor.ingest.lines import Line, source_of
from extractor.ingest.media_type import DOC
from extractor.ingest.options import ReadOptions
from extractor.ingest.tables import with_headers
from extractor.ingest.word.paragraphs import with_contents_title
from extractor.ingest.word97.file import Encrypted, TooOld, WordFile, opened, positions
from extractor.ingest.word97.lists import lists_of
from extractor.ingest.word97.properties import character_runs, paragraph_runs
from extractor.ingest.word97.story import Definitions, Story
from extractor.ingest.word97.styles import styles_of

_STAGE = "read"
_CONVERT = "Open it in Word, WPS or LibreOffice, save it as .docx, and read that."
_FOOTNOTES, _ENDNOTES = (2, 3), (46, 47)
"""The parts that hold the places of the marks in the body, and those of the notes."""


def read_doc(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the text of a Word file of 1997 to 2003, as `read_docx` does of a newer one.

    Raises `PasswordNeeded` or `UnreadableFile` where the file is encrypted, older or damaged.
    """
    try:
        lines = list(_lines(opened(data)))
    except Encrypted as error:
        step = "Open it in Word or WPS with its password and save it without one."
        raise PasswordNeeded(str(error), path=path, stage=_STAGE, next_step=step) from error
    except TooOld as error:
        raise UnreadableFile(str(error), path=path, stage=_STAGE, next_step=_CONVERT) from error
    except (Damaged, struct.error, IndexError) as error:
        what = f"it is damaged or cut off: {error}"
        raise UnreadableFile(what, path=path, stage=_STAGE, next_step=_CONVERT) from error
    text, blocks = source_of(with_headers(with_contents_title(lines)))
    if not text:
        step = "If it holds pictures of pages, export it as PDF and read that with the extra `ocr`."
        raise EmptyFile("it holds no words", path=path, stage=_STAGE, next_step=step)
    digest = hashlib.sha256(data).hexdigest()
    return Document(text, path, DOC, None, digest, "word97", "1", blocks=blocks)


def _lines(file: WordFile) -> Iterator[Line]:
    definitions = Definitions(
        styles_of(file),
        lists_of(file),
        paragraph_runs(file),
        character_runs(file),
        dict(_notes(file)),
    )
    story = Story(file, definitions)
    yield from story.lines(0, file.lengths.body)
    boxes = sum(file.lengths[:-1])
    yield from story.lines(boxes, boxes + file.lengths.boxes)


def _notes(file: WordFile) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the place of each note's mark with where the note itself stands."""
    endnotes = sum(file.lengths[:-2])
    for begin, (marks, texts) in ((file.lengths.body, _FOOTNOTES), (endnotes, _ENDNOTES)):
        places = positions(file.part(texts), 0)
        ends = zip(places, places[1:], strict=False)
        for mark, (start, end) in zip(positions(file.part(marks), 2), ends, strict=False):
            yield mark, (begin + start, begin + end)
