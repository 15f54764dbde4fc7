"""A report in every form that offices keep: what its text says, each says."""

from collections.abc import Iterator
from html import escape

from evaluation.respelling import traditional
from tests.ingest.doc_files import Par, doc
from tests.ingest.office_files import docx, p


def forms(text: str) -> dict[str, tuple[str, bytes]]:
    """Return the report `text` in each form: a file's name and its bytes, by what it is.

    Blank lines go where a form has paragraphs of its own; nothing else is left out.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return {
        "text": ("report.txt", text.encode()),
        "national encoding": ("report.txt", text.encode("gb18030")),
        "traditional": ("report.txt", traditional(text).encode()),
        "web page": ("report.html", _page(lines)),
        "saved web page": ("report.mht", _archive(_page(lines))),
        "Word": ("report.docx", docx("".join(map(p, lines)))),
        "Word 97": ("report.doc", doc([Par(line) for line in lines])),
        "Word, lines as paragraphs": ("report.docx", docx("".join(map(p, wrapped(lines))))),
        "rich text": ("report.rtf", _rich(lines)),
    }


def wrapped(lines: list[str], columns: int = 76) -> list[str]:
    """Return the lines as they look on a page, where a Chinese character takes two columns."""
    return [piece for line in lines for piece in _pieces(line, columns)]


def _pieces(line: str, columns: int) -> Iterator[str]:
    start = width = 0
    for at, character in enumerate(line):
        width += len(character.encode("gb18030"))
        if width > columns and character not in "，。；：、！？）》”%":
            yield line[start:at]
            start, width = at, len(character.encode("gb18030"))
    yield line[start:]


def _page(lines: list[str]) -> bytes:
    title = next(escape(line) for line in lines if "://" not in line)
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{title}</title></head>"
        f"<body><div class=content>{body}</div></body></html>"
    ).encode()


def _archive(page: bytes) -> bytes:
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=part\n\n--part\n"
    kind = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    return f"{head}{kind}".encode() + page + b"\n--part--\n"


def _rich(lines: list[str]) -> bytes:
    units = "\\par ".join("".join(map(_unicode, line)) for line in lines)
    return f"{{\\rtf1\\ansi\\ansicpg936\\uc0 {units}\\par}}".encode()


def _unicode(character: str) -> str:
    if character.isascii() and character.isalnum():
        return character
    raw = character.encode("utf-16-le")
    pairs = (raw[at : at + 2] for at in range(0, len(raw), 2))
    return "".join(f"\\u{int.from_bytes(pair, 'little', signed=True)} " for pair in pairs)
