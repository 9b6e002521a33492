"""Seals what must not be read in a dump: addresses, names, messages; and gives each address a keyed fingerprint.

The fingerprint key is random, kept in the database wrapped by PISA_PHONE_KEYS; without the environment's keys nothing opens.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import Connection, insert, select, update

from pisa_bot.messages import UserRef
from pisa_bot.store.models import Meta

HASH_KEY = "hash_key"


class VaultError(Exception):
    """The keys of the environment do not open what the database holds."""


class Vault:
    """Seals and opens with the newest key first."""

    def __init__(self, keys: tuple[str, ...], hash_key: bytes) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])
        self._hash_key = hash_key

    def seal(self, text: str) -> str:
        """Ciphertext of `text`."""
        return self._fernet.encrypt(text.encode()).decode()

    def unseal(self, sealed: str) -> str:
        """What was sealed; VaultError when no key fits."""
        try:
            return self._fernet.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise VaultError("A sealed value does not open: is the right key still in PISA_PHONE_KEYS?") from None

    def seal_json(self, value: Any) -> str:
        """Ciphertext of a JSON value."""
        return self.seal(json.dumps(value, ensure_ascii=False, separators=(",", ":")))

    def unseal_json(self, sealed: str) -> Any:
        """The JSON value that was sealed."""
        return json.loads(self.unseal(sealed))

    def reseal(self, sealed: str) -> str:
        """The same value under the newest key."""
        return self._fernet.rotate(sealed.encode()).decode()

    def fingerprint(self, ref: UserRef) -> str:
        """Keyed hash of an address: equal addresses meet, nobody can list them."""
        return self.digest(f"{ref.medium}\x1f{ref.kind}\x1f{ref.value}")

    def digest(self, text: str) -> str:
        """Keyed hash of any text (one-time codes)."""
        return hmac.new(self._hash_key, text.encode(), hashlib.sha256).hexdigest()


def make_hash_key(connection: Connection, keys: tuple[str, ...]) -> None:
    """Make this installation's fingerprint key, once (at the first `db upgrade`)."""
    if connection.scalar(select(Meta.value).where(Meta.name == HASH_KEY)) is None:
        wrapped = MultiFernet([Fernet(key) for key in keys]).encrypt(secrets.token_hex(32).encode()).decode()
        connection.execute(insert(Meta).values(name=HASH_KEY, value=wrapped))


def open_vault(connection: Connection, keys: tuple[str, ...]) -> Vault:
    """The vault of this database; VaultError when the database is new or the keys are others."""
    wrapped = connection.scalar(select(Meta.value).where(Meta.name == HASH_KEY))
    if wrapped is None:
        raise VaultError("The database has no fingerprint key yet: run `pisa db upgrade` first.")
    try:
        key = MultiFernet([Fernet(key) for key in keys]).decrypt(wrapped.encode())
    except InvalidToken:
        raise VaultError(
            "PISA_PHONE_KEYS does not open this database: put the key it was made with back into the list."
        ) from None
    return Vault(keys, bytes.fromhex(key.decode()))


def rewrap_hash_key(connection: Connection, keys: tuple[str, ...]) -> None:
    """Wrap the fingerprint key with the newest key (`pisa keys rotate`)."""
    wrapped = connection.scalar(select(Meta.value).where(Meta.name == HASH_KEY))
    if wrapped is not None:
        rotated = MultiFernet([Fernet(key) for key in keys]).rotate(wrapped.encode()).decode()
        connection.execute(update(Meta).where(Meta.name == HASH_KEY).values(value=rotated))
