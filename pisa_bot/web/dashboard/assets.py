"""Serves the dashboard's own files from this server: compressed once, cached for a year under an address that changes with them.

Only what lies in `static/`; nothing is fetched from elsewhere at run time.
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from functools import cache
from pathlib import Path

from flask import Response, abort, request

FOLDER = Path(__file__).parent / "static"
TEXT = (".css", ".js", ".svg", ".json")
YEAR = "public, max-age=31536000, immutable"


@cache
def _files() -> dict[str, Path]:
    return {path.relative_to(FOLDER).as_posix(): path for path in sorted(FOLDER.rglob("*")) if path.is_file()}


@cache
def version() -> str:
    """A hash over every file: one address for all, so that modules find each other by relative paths."""
    digest = hashlib.sha256()
    for name, path in _files().items():
        digest.update(name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


@cache
def _loaded(name: str) -> tuple[bytes, bytes | None]:
    data = _files()[name].read_bytes()
    return data, gzip.compress(data, 9, mtime=0) if name.endswith(TEXT) else None


def serve(seen_version: str, name: str) -> Response:
    """One file. An old version's address gets today's file, for a page that was open over an update."""
    if name not in _files():
        abort(404)
    data, small = _loaded(name)
    zipped = small is not None and "gzip" in request.headers.get("Accept-Encoding", "")
    answer = Response(
        small if zipped and small is not None else data,
        content_type=f"{mimetypes.guess_type(name)[0] or 'application/octet-stream'}; charset=utf-8"
        if name.endswith(TEXT)
        else mimetypes.guess_type(name)[0],
    )
    if zipped:
        answer.headers["Content-Encoding"] = "gzip"
    answer.headers["Vary"] = "Accept-Encoding"
    answer.headers["Cache-Control"] = YEAR if seen_version == version() else "no-cache"
    return answer
