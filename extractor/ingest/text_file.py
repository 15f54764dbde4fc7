"""The reader for text files: bytes to source text, nothing translated."""

import codecs
import hashlib

from extractor.document import Document
from extractor.errors import EmptyFile, UnknownEncoding, UnreadableFile
from extractor.ingest.encoding import detect
from extractor.ingest.media_type import TEXT
from extractor.ingest.options import ReadOptions

# A file cut in the middle of a character, or with a few damaged bytes, is still worth reading:
# each damaged place becomes one U+FFFD. Above this share the guess itself is in doubt.
_TOLERATED_DAMAGE = 0.005
_STAGE = "read"


def read_text(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the text of `data` with the encoding that was given or, else, found.

    `document.text == data.decode(document.encoding, "replace")` always holds; line ends stay as
    they are, and a byte order mark is part of the encoding, not of the text.

    >>> data = codecs.BOM_UTF8 + "全县共有10个乡镇。".encode()
    >>> document = read_text(data, "report.txt", ReadOptions())
    >>> document.text, document.encoding
    ('全县共有10个乡镇。', 'utf-8-sig')
    """
    encoding = options.encoding
    codec = _known(encoding, path) if encoding else _found(data, path)
    text = _decoded(data, codec, path, tolerant=encoding is None)
    _refuse_what_is_no_text(text, path)
    return Document(
        text=text,
        path=path,
        media_type=TEXT,
        encoding=codec,
        sha256=hashlib.sha256(data).hexdigest(),
        reader="text",
        reader_version="1",
    )


def _known(encoding: str, path: str) -> str:
    try:
        # Some codecs make no text of bytes (rot13) or none of damaged ones (idna): trying tells.
        bytes(4).decode(encoding, "replace")
        return codecs.lookup(encoding).name
    except (LookupError, UnicodeError):
        raise UnknownEncoding(
            f"there is no encoding named {encoding!r}",
            path=path,
            stage=_STAGE,
            next_step="Use utf-8, gb18030, big5, utf-16 or another name that Python knows.",
        ) from None


def _found(data: bytes, path: str) -> str:
    codec = detect(data)
    if codec is None:
        raise UnknownEncoding(
            "the bytes are Chinese text in none of UTF-8, GB18030, Big5 and UTF-16",
            path=path,
            stage=_STAGE,
            next_step="If it is a text file, name its encoding with --encoding.",
        )
    return codec


def _decoded(data: bytes, codec: str, path: str, *, tolerant: bool) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        text = data.decode(codec, "replace")
        cut_off = error.end >= len(data)
        damage = text.count("\ufffd") / len(text)
        if cut_off or (tolerant and damage <= _TOLERATED_DAMAGE):
            return text
        raise UnknownEncoding(
            f"byte {error.start} and {text.count(chr(0xFFFD)) - 1} more are not {codec}",
            path=path,
            stage=_STAGE,
            next_step="Leave out --encoding to have it found, or repair the file.",
        ) from None


def _refuse_what_is_no_text(text: str, path: str) -> None:
    if "\x00" in text:
        raise UnreadableFile(
            "it holds NUL characters: a binary file, no text",
            path=path,
            stage=_STAGE,
            next_step="Save the report as a text file and read that.",
        )
    if not text.strip():
        raise EmptyFile(
            "it is empty",
            path=path,
            stage=_STAGE,
            next_step="Check that the right file was given and that saving it was completed.",
        )
