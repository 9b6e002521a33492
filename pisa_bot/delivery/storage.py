"""Keeps bytes by their hash: in a folder, or in S3-compatible storage when PISA_MEDIA_URL says so.

The same file is kept once; a name says nothing about who sent it.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from pisa_bot.config import Settings


class Storage(Protocol):
    """Where bytes are."""

    def put(self, data: bytes) -> str:
        """Keep `data`; returns its sha256 (hex)."""
        ...

    def get(self, sha256: str) -> bytes | None:
        """The bytes of a hash, or None."""
        ...

    def delete(self, sha256: str) -> None:
        """Take the bytes away; nothing happens when they are gone already."""
        ...


class Folder:
    """Files under two letters of their hash; written beside and renamed, so that no reader sees half a file."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def _path(self, sha256: str) -> Path:
        return self.root / sha256[:2] / sha256

    def put(self, data: bytes) -> str:
        sha256 = hashlib.sha256(data).hexdigest()
        path = self._path(sha256)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        return sha256

    def get(self, sha256: str) -> bytes | None:
        path = self._path(sha256)
        return path.read_bytes() if path.exists() else None

    def delete(self, sha256: str) -> None:
        self._path(sha256).unlink(missing_ok=True)


class Bucket:
    """S3-compatible storage, `s3://bucket/prefix`; credentials come from the environment as boto3 reads them."""

    def __init__(self, url: str) -> None:
        import boto3  # the optional extra `s3`

        parts = urlsplit(url)
        self.bucket, self.prefix = parts.netloc, parts.path.strip("/")
        self.client: Any = boto3.client("s3")

    def _key(self, sha256: str) -> str:
        return "/".join(part for part in (self.prefix, sha256[:2], sha256) if part)

    def put(self, data: bytes) -> str:
        sha256 = hashlib.sha256(data).hexdigest()
        self.client.put_object(Bucket=self.bucket, Key=self._key(sha256), Body=data)
        return sha256

    def get(self, sha256: str) -> bytes | None:
        try:
            body: bytes = self.client.get_object(Bucket=self.bucket, Key=self._key(sha256))["Body"].read()
            return body
        except self.client.exceptions.NoSuchKey:
            return None

    def delete(self, sha256: str) -> None:
        self.client.delete_object(Bucket=self.bucket, Key=self._key(sha256))


@lru_cache(maxsize=4)
def _open(media_url: str, media_dir: str) -> Storage:
    return Bucket(media_url) if media_url else Folder(Path(media_dir))


def storage(settings: Settings) -> Storage:
    """The storage of an installation, opened once a process."""
    return _open(settings.media_url, settings.media_dir)
