"""A PostgreSQL server of the tests' own, in a folder that goes with it."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_DEBIAN = Path("/usr/lib/postgresql")


def programs() -> Path | None:
    """Return the folder of `initdb` and `pg_ctl`; Debian keeps it off the path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    return next(iter(sorted(_DEBIAN.glob("*/bin"), reverse=True)), None)


@contextmanager
def server(home: Path) -> Iterator[str]:
    """Run a server until the block ends; give the URL of its database."""
    # The server refuses to run as root, and its socket's path may not be long.
    user = "nobody" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        if user:
            os.chown(folder, pwd.getpwnam(user).pw_uid, pwd.getpwnam(user).pw_gid)
        port = _free_port()
        _run(
            [home / "initdb", "-D", folder / "data", "-A", "trust", "-U", "facts", "-E", "UTF8"],
            user,
        )
        options = f"-p {port} -k {folder} -c fsync=off -c listen_addresses=127.0.0.1"
        log = folder / "log"
        _run(
            [home / "pg_ctl", "-D", folder / "data", "-o", options, "-l", log, "-w", "start"], user
        )
        try:
            yield f"postgresql://facts@127.0.0.1:{port}/postgres"
        finally:
            _run([home / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop"], user)
    finally:
        shutil.rmtree(folder)


def _run(command: list[object], user: str | None) -> None:
    subprocess.run(
        [str(part) for part in command],
        user=user,
        cwd="/",
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
