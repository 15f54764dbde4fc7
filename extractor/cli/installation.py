"""What is installed beside what is needed, told from the distribution's own metadata."""

import codecs
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module, metadata

from extractor.deferred import deferred
from extractor.ingest.encoding import CANDIDATES

DISTRIBUTION = "reform-facts"

_REQUIREMENT = deferred(r"(?P<name>[\w.-]+)(?:\[[^]]*\])?(?:>=(?P<least>[\d.]+))?")
_EXTRA = deferred(r"extra == ['\"](?P<extra>[\w-]+)['\"]")

_FOR_ALL = ("all", "dev")
"""Extras that only put others together, or serve those who work on the project."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package that `extra` needs (None: that everything needs), at version `least` or newer.

    `installed` is its version here, None where it is missing.
    """

    name: str
    least: str | None
    installed: str | None
    extra: str | None

    @property
    def fits(self) -> bool:
        """Tell whether it is installed, and new enough."""
        if self.installed is None:
            return False
        return self.least is None or _numbers(self.installed) >= _numbers(self.least)


def packages() -> Iterator[Package]:
    """Yield the packages that the distribution needs, those of the extras included."""
    for requirement in metadata.requires(DISTRIBUTION) or []:
        found = _REQUIREMENT.match(requirement)
        extra = _EXTRA.search(requirement)
        if found and found["name"] != DISTRIBUTION:
            name = found["name"]
            yield Package(name, found["least"], _version(name), extra["extra"] if extra else None)


def extras() -> list[str]:
    """Return the names of the extras, in the order of the project's description."""
    return metadata.metadata(DISTRIBUTION).get_all("Provides-Extra") or []


def extra_with(module: str) -> str | None:
    """Return the smallest extra that brings `module`, None where none does."""
    brought = [package for package in packages() if package.extra not in (None, *_FOR_ALL)]
    sizes = Counter(package.extra for package in brought)
    found = [package.extra for package in brought if _normal(package.name) == _normal(module)]
    return min(found, key=lambda extra: sizes[extra], default=None)


def load_error(package: Package) -> str | None:
    """Return why `package` cannot be imported, None where it can."""
    try:
        for module in _modules_of(package.name):
            import_module(module)
    except ImportError as error:
        return str(error)
    return None


def _modules_of(distribution: str) -> list[str]:
    """Return what a distribution lets one import: pdfminer-six brings pdfminer."""
    given = metadata.packages_distributions().items()
    name = _normal(distribution)
    found = [module for module, owners in given if name in map(_normal, owners)]
    return [module for module in found if not module.startswith("_")] or [name]


def _normal(distribution: str) -> str:
    """Return a distribution's name as it is compared.

    >>> _normal("pdfminer.six"), _normal("ahocorasick-rs")
    ('pdfminer_six', 'ahocorasick_rs')
    """
    return re.sub(r"[-_.]+", "_", distribution).lower()


def missing_codecs() -> list[str]:
    """Return the encodings of reports that this Python cannot read; slimmed ones leave some out."""
    return [name for name in CANDIDATES if not _has_codec(name)]


def python_fits() -> bool:
    """Tell whether this Python is new enough."""
    return sys.version_info >= (3, 11)


def _has_codec(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _numbers(version: str) -> tuple[int, ...]:
    """Return the release part of a version: 8.5.1rc2 is (8, 5, 1)."""
    release = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(map(int, release[0].split("."))) if release else ()
