"""Opening PDF files: encrypted, damaged and over-long ones get errors that say what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from pypdfium2 import raw

from extractor.errors import EmptyFile, LimitExceeded, PasswordNeeded, UnreadableFile
from extractor.ingest.options import ReadOptions

_STAGE = "read"
_KINDS = {
    raw.FPDF_ERR_PASSWORD: "password",
    raw.FPDF_ERR_SECURITY: "security",
}


@contextmanager
def opened(data: bytes, path: str, options: ReadOptions) -> Iterator[pypdfium2.PdfDocument]:
    """Open the PDF in `data`; raise an `UnreadableFile` where it cannot be opened or is empty."""
    try:
        document = pypdfium2.PdfDocument(data, password=options.password)
    except pypdfium2.PdfiumError as error:
        raise _refused(error, path, options) from error
    try:
        _check_pages(len(document), path, options)
        yield document
    finally:
        document.close()


def damaged(path: str, what: str) -> UnreadableFile:
    """Return the error for a PDF of which `what` cannot be read."""
    return UnreadableFile(
        what,
        path=path,
        stage=_STAGE,
        next_step="Get the file again, or open it in a PDF reader and print it to a new PDF.",
    )


def _refused(
    error: pypdfium2.PdfiumError, path: str, options: ReadOptions
) -> PasswordNeeded | UnreadableFile:
    kind = _KINDS.get(error.err_code)
    if kind == "password":
        wrong = options.password is not None
        return PasswordNeeded(
            "the password does not open it" if wrong else "it is encrypted",
            path=path,
            stage=_STAGE,
            next_step="Give the right password with --password."
            if wrong
            else "Give its password with --password.",
        )
    if kind == "security":
        return UnreadableFile(
            "it is encrypted in a way that is not known",
            path=path,
            stage=_STAGE,
            next_step="Save it without encryption and read that.",
        )
    return damaged(path, "it is no PDF that can be opened: damaged or cut off")


def _check_pages(count: int, path: str, options: ReadOptions) -> None:
    if count == 0:
        raise EmptyFile(
            "it has no pages",
            path=path,
            stage=_STAGE,
            next_step="Check that the right file was given and that saving it was completed.",
        )
    if count > options.limits.pages:
        raise LimitExceeded(
            f"it has {count} pages, more than {options.limits.pages}",
            path=path,
            stage=_STAGE,
            next_step="Split it, and read the parts.",
        )
