"""Errors that name the file, the stage that failed and what to do next."""

from collections.abc import Mapping

INTERRUPTED = 130
"""The exit code of what is interrupted, as shells have it: 128 and the number of the signal."""


class ReformFactsError(Exception):
    """A report could not be read; `what` happened to `path` in `stage`, and `next_step` helps.

    `code` is a short stable name for programs, and `exit_code` is the command's exit status.
    """

    code = "error"
    exit_code = 1

    def __init__(self, what: str, *, path: str, stage: str, next_step: str) -> None:
        super().__init__(f"{path}: {what} (stage: {stage}). {next_step}")
        self.what = what
        self.path = path
        self.stage = stage
        self.next_step = next_step

    def as_dict(self) -> dict[str, str]:
        """Return the error as one flat JSON object."""
        return {
            "error": self.code,
            "path": self.path,
            "stage": self.stage,
            "what": self.what,
            "next_step": self.next_step,
        }


class UnreadableFile(ReformFactsError):
    """The file is missing, may not be opened, or is no text."""

    code = "unreadable_file"
    exit_code = 3


class EmptyFile(UnreadableFile):
    """The file holds nothing but white space."""

    code = "empty_file"


class UnknownEncoding(ReformFactsError):
    """The bytes are text in no encoding that we know, or not in the one asked for."""

    code = "unknown_encoding"
    exit_code = 4


class PasswordNeeded(UnreadableFile):
    """The file is encrypted, and no password or a wrong one was given."""

    code = "password_needed"


class MissingExtra(UnreadableFile):
    """Files of this kind need packages that are not installed."""

    code = "missing_extra"


def missing_extra(
    error: ModuleNotFoundError, path: str, extra: str | None, stage: str = "read"
) -> MissingExtra:
    """Return the error that says how to get the package which `error` misses.

    >>> missing_extra(ModuleNotFoundError(name="rapidocr"), "scan.pdf", "ocr").next_step
    "Install it with: python -m pip install 'reform-facts[ocr]'"
    """
    package = (error.name or "").partition(".")[0]
    wanted = f"reform-facts[{extra}]" if extra else "reform-facts"
    return MissingExtra(
        f"this needs the package {package}, which is not installed",
        path=path,
        stage=stage,
        next_step=f"Install it with: python -m pip install '{wanted}'",
    )


class LimitExceeded(UnreadableFile):
    """Reading the file would take more time, memory, pages or room than is allowed."""

    code = "limit_exceeded"


class ReaderFailed(UnreadableFile):
    """The file made its reader crash, or answer what nobody can use."""

    code = "reader_failed"


class ReaderEnded(ReaderFailed):
    """The process that read the file ended: the file made it crash, or it was killed by others."""


class UnusableStore(ReformFactsError):
    """The fact database cannot be opened, or does not hold what is asked of it."""

    code = "unusable_store"
    exit_code = 6


_KINDS = (
    UnreadableFile,
    EmptyFile,
    UnknownEncoding,
    PasswordNeeded,
    MissingExtra,
    LimitExceeded,
    ReaderFailed,
)


def revived(fields: Mapping[str, object]) -> ReformFactsError:
    """Return the error that `as_dict` made `fields` of, in another process.

    >>> revived({"error": "empty_file", "what": "it is empty", "path": "a.txt"}).code
    'empty_file'
    """
    kinds = {kind.code: kind for kind in _KINDS}
    kind = kinds.get(str(fields.get("error")), UnreadableFile)
    what, path, stage, step = (
        str(fields.get(name, "")) for name in ("what", "path", "stage", "next_step")
    )
    return kind(what, path=path, stage=stage, next_step=step)
