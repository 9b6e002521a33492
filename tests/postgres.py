"""A PostgreSQL of our own for a test run: a temporary cluster from the machine's binaries, under another user when we are root.

Started once a session, on loopback and a free port, thrown away at the end; each database in it is made fresh.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path


def binaries() -> Path | None:
    """The newest PostgreSQL on this machine, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    return Path(initdb).parent if initdb else None


def _as_owner() -> list[str]:
    if os.geteuid() != 0:
        return []
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            pwd.getpwnam(name)
            return ["runuser", "-u", name, "--"]
    raise RuntimeError("PostgreSQL refuses to run as root and there is no other user to run it as")


class Cluster:
    """A running server; `make_database()` gives a URL of an empty database."""

    def __init__(self, folder: Path, port: int, bin_folder: Path) -> None:
        self.folder, self.port, self.bin = folder, port, bin_folder

    def run(self, *command: str) -> None:
        subprocess.run([*_as_owner(), *command], check=True, capture_output=True, cwd="/")

    def make_database(self) -> str:
        name = f"pisa_{uuid.uuid4().hex[:12]}"
        self.run(str(self.bin / "createdb"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "pisa", name)
        return f"postgresql://pisa@127.0.0.1:{self.port}/{name}"

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder} -c max_connections=200"
        log = str(self.folder / "log")
        self.run(str(self.bin / "pg_ctl"), "-D", str(self.folder / "data"), "-o", options, "-l", log, "-w", "start")

    def stop(self, mode: str = "fast") -> None:
        self.run(str(self.bin / "pg_ctl"), "-D", str(self.folder / "data"), "-m", mode, "-w", "stop")


@contextlib.contextmanager
def cluster() -> Iterator[Cluster]:
    """Start a cluster, stop it and delete its files at the end."""
    bin_folder = binaries()
    if bin_folder is None:
        raise RuntimeError("PostgreSQL is not installed: type `apt-get install postgresql` (make setup does)")
    with tempfile.TemporaryDirectory(prefix="pisa-pg-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        owner = _as_owner()
        if owner:
            os.chown(folder, pwd.getpwnam(owner[2]).pw_uid, -1)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        server = Cluster(folder, port, bin_folder)
        server.run(
            str(bin_folder / "initdb"),
            "-D",
            str(folder / "data"),
            "-U",
            "pisa",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        )
        server.start()
        try:
            yield server
        finally:
            with contextlib.suppress(subprocess.CalledProcessError):
                server.stop("immediate")
