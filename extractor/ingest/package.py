"""Office files are ZIP archives of XML parts: opened within limits, nothing written to disk."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from extractor.errors import LimitExceeded, PasswordNeeded, UnreadableFile
from extractor.ingest.options import ReadOptions
from extractor.ingest.xml_part import Element, parsed

PART_BYTES = 64 * 2**20
"""The largest part that is read; the XML of a thousand pages of tables has about half of it."""
MEMBERS = 10_000
RATIO = 300
"""How many times its packed size a part may have; the XML of reports has 10 to 60 times."""
_SMALL = 4 * 2**20
"""Parts up to this size may have any ratio: empty tables pack very well and harm nobody."""
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_SPLIT = "Check where it comes from; if it is a report, split it, and read the parts."
_SAVE_AGAIN = "Open it in Word, WPS or LibreOffice, save it again, and read the new file."


class Relation(NamedTuple):
    """What one part says of another: its own name for it, what it is, and where."""

    id: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Package:
    """An opened office file; `members` names its parts in lower case, as parts are compared."""

    path: str
    archive: zipfile.ZipFile
    members: Mapping[str, zipfile.ZipInfo]

    def read(self, part: str) -> bytes | None:
        """Return the bytes of a part, None where there is no such part.

        Raises `UnreadableFile` where the part is damaged, encrypted or larger than it should be.
        """
        member = self.members.get(part.lower().lstrip("/"))
        if member is None:
            return None
        self._refuse_bombs(member)
        try:
            with self.archive.open(member) as stream:
                return stream.read()
        except RuntimeError as error:
            raise PasswordNeeded(
                f"its part {part} is encrypted",
                path=self.path,
                stage="read",
                next_step="Open it with its password and save it without one.",
            ) from error
        except _DAMAGE as error:
            raise unreadable(f"its part {part} is damaged: {error}", self.path) from error

    def xml(self, part: str) -> Element | None:
        """Return the root element of a part, None where there is no such part."""
        data = self.read(part)
        return None if data is None else parsed(data, self.path, part)

    def relations(self, part: str = "") -> tuple[Relation, ...]:
        """Return what `part` (or the whole file, where it is empty) refers to inside the file.

        Targets are resolved inside the archive; `../..` cannot lead out of it.
        """
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return ()
        return tuple(
            Relation(found.get("Id", ""), _kind(found), resolved(folder, found.get("Target", "")))
            for found in root.iter(_RELATIONSHIP)
            if found.get("TargetMode") != "External"
        )

    def related(self, kind: str, part: str = "") -> str | None:
        """Return the first part of a kind that `part` refers to, None where there is none."""
        relations = self.relations(part)
        return next((found.target for found in relations if found.kind == kind), None)

    def _refuse_bombs(self, member: zipfile.ZipInfo) -> None:
        swollen = member.file_size > RATIO * max(member.compress_size, 1)
        if member.file_size > PART_BYTES or (swollen and member.file_size > _SMALL):
            size = member.file_size >> 20
            raise _too_large(f"its part {member.filename!r} unpacks to {size} MiB", self.path)


def opened(data: bytes, path: str, options: ReadOptions) -> Package:
    """Return the office file in `data`; raise `UnreadableFile` where it is damaged or a bomb.

    All of its XML together may unpack to `options.limits.unpacked` bytes. The sizes are those
    that the archive states, beyond which no part is ever unpacked.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGE as error:
        raise unreadable(f"it is damaged or cut off: {error}", path) from error
    infos = archive.infolist()
    if len(infos) > MEMBERS:
        raise _too_large(f"it is an archive of {len(infos)} files", path)
    total = sum(info.file_size for info in infos if info.filename.endswith((".xml", ".rels")))
    if total > options.limits.unpacked:
        raise _too_large(f"its parts unpack to {total >> 20} MiB", path)
    return Package(path, archive, {_part_name(info.filename): info for info in infos})


def unreadable(what: str, path: str, next_step: str = _SAVE_AGAIN) -> UnreadableFile:
    """Return the error for an office file that cannot be read."""
    return UnreadableFile(what, path=path, stage="read", next_step=next_step)


def _too_large(what: str, path: str) -> LimitExceeded:
    return LimitExceeded(f"{what}, which is not read", path=path, stage="read", next_step=_SPLIT)


def _part_name(name: str) -> str:
    """Return a member's name as parts are named: some programs write Windows' separators."""
    return name.replace("\\", "/").lstrip("/").lower()


def _kind(found: Element) -> str:
    return str(found.get("Type", "")).rsplit("/", 1)[-1]


def resolved(folder: str, target: str) -> str:
    """Return the name of the part that `target`, said in `folder`, means; no path leads out.

    >>> resolved("Doc_0", "Pages/Page_0/Content.xml"), resolved("Doc_0", "/../../etc/passwd")
    ('Doc_0/Pages/Page_0/Content.xml', 'etc/passwd')
    """
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
