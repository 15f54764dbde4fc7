"""Reading in the sandbox: the two ends of it, here and in the child."""

from extractor.document import Document
from extractor.errors import ReaderFailed, missing_extra
from extractor.ingest.document_bytes import from_bytes, to_bytes
from extractor.ingest.options import ReadOptions
from extractor.ingest.readers import READERS, loaded
from extractor.sandbox import Call, Sandbox, Steps, untold


def read_apart(
    sandbox: Sandbox, data: bytes, path: str, media_type: str, options: ReadOptions
) -> Document:
    """Read `data` with the reader of `media_type` in the sandbox's child."""
    arguments = {"path": path, "media_type": media_type, "options": options.plain()}
    call = Call(f"{__name__}:read_to_bytes", path, arguments, steps=True)
    made = sandbox.run(call, data, options.limits, options.told)
    try:
        return from_bytes(made)
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise ReaderFailed(
            f"its reader's answer is no document: {error}",
            path=path,
            stage="read",
            next_step="It may be damaged: open it in its own program and save it anew.",
        ) from error


def read_to_bytes(
    data: bytes, path: str, media_type: str, options: dict[str, object], told: Steps = untold
) -> bytes:
    """Read `data` in this process, which is the child, and return the document as bytes."""
    entry = READERS[media_type]
    reader = loaded(entry, path)
    try:
        document = reader(data, path, ReadOptions.of(options, told))
    except ModuleNotFoundError as error:
        raise missing_extra(error, path, entry.extra) from error
    return to_bytes(document)
