"""The reader for rich text (.rtf)."""

import hashlib

from extractor.document import Document
from extractor.errors import EmptyFile
from extractor.ingest.lines import source_of
from extractor.ingest.media_type import RTF
from extractor.ingest.options import ReadOptions
from extractor.ingest.richtext.parser import Parser
from extractor.ingest.richtext.tokens import tokens
from extractor.ingest.tables import with_headers
from extractor.ingest.word.paragraphs import with_contents_title
from extractor.ingest.word97.words import whole


def read_rtf(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the text of a rich text file as `read_docx` does of a Word file.

    A file that is cut off gives what is there. Raises `EmptyFile` where it holds no words.
    """
    parser = Parser()
    for token in tokens(data):
        parser.take(token)
    lines = [line._replace(words=whole(line.words)) for line in parser.end()]
    text, blocks = source_of(with_headers(with_contents_title(lines)))
    if not text:
        step = "Check that the right file was given and that saving it was completed."
        raise EmptyFile("it holds no words", path=path, stage="read", next_step=step)
    digest = hashlib.sha256(data).hexdigest()
    warnings = () if data.rstrip(b"\0\r\n\t ").endswith(b"}") else ("the file is cut off",)
    return Document(
        text, path, RTF, None, digest, "richtext", "1", blocks=blocks, warnings=warnings
    )
