"""What paths name, asked without errors, and how they are told in words."""

import os
from pathlib import Path


def is_folder(path: str | Path) -> bool:
    """Tell whether `path` names a folder; what the system refuses to say of it is a no.

    A name may be too long, or stand where nobody may look: reading the file then tells why.

    >>> is_folder("."), is_folder("长" * 300)
    (True, False)
    """
    return os.path.isdir(path)  # noqa: PTH112 (Path.is_dir raises for such names)


def is_file(path: str | Path) -> bool:
    """Tell whether `path` names a file; what the system refuses to say of it is a no.

    >>> is_file("."), is_file("长" * 300)
    (False, False)
    """
    return os.path.isfile(path)  # noqa: PTH113 (as above)


def exists(path: str | Path) -> bool:
    """Tell whether `path` names anything; what the system refuses to say of it is a no.

    >>> exists("."), exists("长" * 300)
    (True, False)
    """
    return os.path.exists(path)  # noqa: PTH110 (as above)


def shown(path: str | Path) -> str:
    r"""Return the path as text that can be written: a name's bytes may be no characters at all.

    >>> shown("报告\udcff.txt")
    '报告\\udcff.txt'
    """
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")
