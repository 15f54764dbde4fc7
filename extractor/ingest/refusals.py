"""What to do with files that are not read: which program makes of them one that is."""

from collections.abc import Mapping
from types import MappingProxyType

from extractor.errors import UnreadableFile

_FOR_WORD = "Open it in Word, WPS or LibreOffice, save it as .docx, and read that."
_FOR_PDF = "Open it in the program that made it, export it as PDF, and read that."
_UNPACK = "Unpack it and read the files in it."
_KNOWN: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "application/x-ooxml-protected": (
            "it is an office file protected by a password",
            "Open it in Word, Excel or WPS with its password and save it without one.",
        ),
        "application/vnd.ms-powerpoint": ("it is a presentation (.ppt, .dps)", _FOR_PDF),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation": (
            "it is a presentation (.pptx)",
            _FOR_PDF,
        ),
        "application/vnd.oasis.opendocument": ("it is an OpenDocument file", _FOR_WORD),
        "application/x-caj": (
            "it is a CAJ file",
            "Open it in CAJViewer, print it to PDF, and read that.",
        ),
        "application/x-hwp": ("it is a Hangul word processor file", _FOR_WORD),
        "application/epub+zip": ("it is an electronic book (.epub)", _FOR_PDF),
        "application/zip": ("it is an archive", _UNPACK),
        "application/gzip": ("it is an archive", _UNPACK),
        "application/vnd.rar": ("it is an archive", _UNPACK),
        "application/x-7z-compressed": ("it is an archive", _UNPACK),
    }
)


def refusal(media_type: str, path: str) -> UnreadableFile:
    """Return the error for a file of a kind that has no reader.

    >>> print(refusal("application/x-caj", "report.pdf").what)
    it is a CAJ file (application/x-caj), whatever its name says
    """
    what, step = _KNOWN.get(
        media_type,
        (
            f"it holds {media_type}, which nothing here reads",
            "Save the report as a text file (.txt) and read that.",
        ),
    )
    named = f" ({media_type})" if media_type in _KNOWN else ""
    return UnreadableFile(
        f"{what}{named}, whatever its name says", path=path, stage="read", next_step=step
    )
