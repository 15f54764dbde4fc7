"""Messages between the sandbox and its child: a few plain fields and a payload, told by length."""

import json
import struct
from typing import IO, Any, NamedTuple

_MARK = b"RFSB"
_FRONT = struct.Struct("<4sIQ")
_MOST_FIELDS = 1 << 20


class Frame(NamedTuple):
    """One message: `fields` hold JSON values, `payload` any bytes."""

    fields: dict[str, Any]
    payload: bytes = b""


class BrokenFrame(Exception):
    """What came through the pipe is no message."""


class CutFrame(BrokenFrame):
    """The pipe was closed within a message: who wrote it has ended."""


def write_frame(stream: IO[bytes], frame: Frame) -> None:
    """Write one message and send it off."""
    fields = json.dumps(frame.fields).encode()
    stream.write(_FRONT.pack(_MARK, len(fields), len(frame.payload)))
    stream.write(fields)
    stream.write(frame.payload)
    stream.flush()


def read_frame(stream: IO[bytes], most: int) -> Frame | None:
    """Return the next message, None at the end; `most` bytes of payload are taken.

    >>> from io import BytesIO
    >>> pipe = BytesIO()
    >>> write_frame(pipe, Frame({"path": "报告.pdf"}, b"118"))
    >>> read_frame(BytesIO(pipe.getvalue()), 100)
    Frame(fields={'path': '报告.pdf'}, payload=b'118')
    """
    front = stream.read(_FRONT.size)
    if not front:
        return None
    if len(front) < _FRONT.size:
        raise CutFrame("the message breaks off")
    mark, fields, payload = _FRONT.unpack(front)
    if mark != _MARK or fields > _MOST_FIELDS or payload > most:
        raise BrokenFrame("the message is none of ours, or too long")
    return Frame(_fields(_exactly(stream, fields)), _exactly(stream, payload))


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise CutFrame("the message breaks off")
    return data


def _fields(data: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(data)
    except ValueError as error:
        raise BrokenFrame(f"the message's fields cannot be read: {error}") from error
    if not isinstance(fields, dict):
        raise BrokenFrame("the message has no fields")
    return fields
