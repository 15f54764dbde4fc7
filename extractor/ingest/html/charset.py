"""In which encoding a page is written: its bytes decide, what it declares is only a hint."""

import codecs
import re
from typing import NamedTuple

from extractor.errors import UnknownEncoding
from extractor.ingest.encoding import CANDIDATES, detect, score

_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.-]+)"
    rb"|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]+)",
    re.IGNORECASE,
)
_HEAD = 65_536
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "utf_8": "utf-8",
}
"""Encodings that hold all of the one that pages name and mean."""
_AS_GOOD = 0.8
"""Where the declared encoding makes nearly as frequent characters of a short page, it is right."""


class Decoded(NamedTuple):
    """The markup of a page, its codec, and what is doubtful about it."""

    markup: str
    codec: str
    warnings: tuple[str, ...]


def decoded(data: bytes, path: str, encoding: str | None, declared: str | None = None) -> Decoded:
    """Return the markup in `data`, in the `encoding` that the caller knows or else in its own.

    `declared` is what a container says of the page; without it the page's own declaration counts.
    Raises `UnknownEncoding` where neither bytes nor declaration tell.

    >>> page = "<meta charset=gb2312><p>全县共有10个乡镇。</p>".encode()
    >>> decoded(page, "page.html", None)[1:]
    ('utf-8', ('it declares gb2312 but is written in utf-8',))
    """
    data = _without_wrong_mark(data)
    label = declared or declared_in(data)
    codec = _named(encoding, path) if encoding else _found(data, label, path)
    markup = data.decode(codec, "replace")
    warnings = []
    if label and _codec(label) not in (codec, codec.removesuffix("-sig")):
        warnings.append(f"it declares {label} but is written in {codec}")
    if damage := markup.count("\ufffd"):
        warnings.append(f"{damage} places are not {codec} and have become U+FFFD")
    return Decoded(markup, codec, tuple(warnings))


def declared_in(data: bytes) -> str | None:
    """Return the encoding that a page names in its first 64 KiB, in lower case.

    >>> declared_in(b"<?xml version='1.0' encoding='BIG5'?>")
    'big5'
    """
    match = _DECLARED.search(data, 0, _HEAD)
    return (match[1] or match[2]).decode("ascii", "replace").lower() if match else None


def _without_wrong_mark(data: bytes) -> bytes:
    """Return the bytes without a UTF-8 mark that stands before a page in another encoding."""
    bare = data.removeprefix(codecs.BOM_UTF8)
    if len(bare) == len(data):
        return data
    found = detect(bare)
    return data if found is None or found.startswith("utf") else bare


def _codec(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return _WIDER.get(name, name)


def _named(encoding: str, path: str) -> str:
    codec = _codec(encoding)
    if codec is None:
        raise UnknownEncoding(
            f"there is no encoding named {encoding!r}",
            path=path,
            stage="read",
            next_step="Use utf-8, gb18030, big5, utf-16 or another name that Python knows.",
        )
    return codec


def _found(data: bytes, label: str | None, path: str) -> str:
    codec, told = detect(data), _codec(label) if label else None
    if codec and not (told in CANDIDATES and told != codec and "utf" not in codec):
        return codec
    if told and _reads(data, told, codec):
        return told
    if codec:
        return codec
    raise UnknownEncoding(
        "the bytes are Chinese text in none of UTF-8, GB18030, Big5 and UTF-16",
        path=path,
        stage="read",
        next_step="If it is a web page, name its encoding with --encoding.",
    )


def _reads(data: bytes, told: str, other: str | None) -> bool:
    """Tell whether the declared encoding reads the bytes, as well as the one that they suggest."""
    try:
        text = data.decode(told)
    except (UnicodeError, LookupError):
        return False
    return other is None or score(text) >= _AS_GOOD * score(data.decode(other, "replace"))
