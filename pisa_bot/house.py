"""The parts of a running installation, put together by `app.build` and handed to everything that acts.

Only holds them; opening the database, the vault and the channels is `app`'s work.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack
from pisa_bot.areas.overlay import overlay_what_holds
from pisa_bot.channels.protocol import Channel
from pisa_bot.config import Settings
from pisa_bot.store import packs
from pisa_bot.store.database import Database
from pisa_bot.store.vault import Vault


@dataclass(slots=True)
class _Overlaid:
    revision: int = 0
    pack: Pack | None = None


@dataclass(frozen=True, slots=True)
class House:
    """Settings, database, vault, the area pack as its files say, and channels by provider."""

    settings: Settings
    database: Database
    vault: Vault
    pack: Pack = field(repr=False)
    channels: Mapping[str, Channel]
    _latest: _Overlaid = field(default_factory=_Overlaid, repr=False, compare=False)

    def current_pack(self, connection: Connection) -> Pack:
        """The pack with the admins' changes laid over it, reloaded when their revision has moved."""
        return self.pack_of(packs.revision(connection), connection)

    def pack_of(self, revision: int, connection: Connection) -> Pack:
        """The pack at this revision of the admins' changes, which `connection` may be asked for."""
        if revision == 0:
            return self.pack
        if revision != self._latest.revision or self._latest.pack is None:
            # a stored change that no longer fits must not stop every turn: the rest holds, the admin's page shows it
            self._latest.pack, _ = overlay_what_holds(self.pack, packs.changes(connection))
            self._latest.revision = revision
        return self._latest.pack

    def medium_of(self, provider: str) -> str:
        """The medium a provider carries ("whatsapp" for twilio)."""
        channel = self.channels.get(provider)
        return channel.medium if channel else provider
