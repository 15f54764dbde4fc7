"""Documents as bytes, to pass them between processes; nothing in them can run."""

import json
import struct
from typing import Any

import numpy as np

from extractor.document import Block, Boxes, Cell, Document
from extractor.span import Span

_FRONT = struct.Struct("<QQ")
_ALIGNED = 4
_PLAIN = (
    "path",
    "media_type",
    "encoding",
    "sha256",
    "reader",
    "reader_version",
    "pages",
    "warnings",
)


def to_bytes(document: Document) -> bytes:
    """Return `document` as bytes, of which `from_bytes` makes it again.

    >>> document = Document("甲", "a.pdf", "application/pdf", None, "0" * 64, "pdf", "1")
    >>> from_bytes(to_bytes(document)) == document
    True
    """
    fields = {name: getattr(document, name) for name in _PLAIN}
    fields["blocks"] = [
        (kind, span.start, span.end, *rest) for kind, span, *rest in document.blocks
    ]
    fields["boxes"] = document.boxes is not None
    certainty = document.boxes.certainty if document.boxes else None
    fields["certainty"] = certainty is not None
    text = document.text.encode("utf-8", "surrogatepass")
    front = json.dumps(fields).encode()
    # Blanks behind it let the arrays begin where numbers may be read in place.
    front += b" " * (-(_FRONT.size + len(front) + len(text)) % _ALIGNED)
    parts = [_FRONT.pack(len(front), len(text)), front, text]
    if document.boxes:
        parts.append(document.boxes.pages.astype("<i4").tobytes())
        parts.append(document.boxes.edges.astype("<f4").tobytes())
    if certainty is not None:
        parts.append(certainty.astype("<f4").tobytes())
    return b"".join(parts)


def from_bytes(data: bytes) -> Document:
    """Return the document that `data` holds; raise an error of value, key or type for others."""
    if len(data) < _FRONT.size:
        raise ValueError("a document's bytes break off")
    front, text = _FRONT.unpack_from(data)
    start = _FRONT.size + front
    fields = json.loads(data[_FRONT.size : start])
    words = data[start : start + text].decode("utf-8", "surrogatepass")
    recognised = fields["certainty"] is True
    arrays = memoryview(data)[start + text :]
    boxes = _boxes(arrays, len(words), recognised) if fields["boxes"] else None
    plain = {name: fields[name] for name in _PLAIN[:-1]}
    blocks = tuple(_block(*row) for row in fields["blocks"])
    return Document(words, **plain, blocks=blocks, boxes=boxes, warnings=tuple(fields["warnings"]))


def _block(kind: Any, start: int, end: int, *rest: Any) -> Block:  # noqa: ANN401 (JSON)
    level, page, cell, reason = rest
    return Block(kind, Span(start, end), level, page, Cell(*cell) if cell else None, reason)


def _boxes(data: memoryview, size: int, recognised: bool) -> Boxes:
    """Return the boxes that `data` holds, which stay where they are in it."""
    pages = np.frombuffer(data, "<i4", size).astype(np.int32, copy=False)
    edges = np.frombuffer(data, "<f4", 4 * size, 4 * size).astype(np.float32, copy=False)
    placed = pages, edges.reshape(size, 4)
    if not recognised:
        return Boxes(*placed)
    certainty = np.frombuffer(data, "<f4", size, 20 * size)
    return Boxes(*placed, certainty.astype(np.float32, copy=False))
