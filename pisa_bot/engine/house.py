"""The parts of a running installation, put together by `app.build` and handed to everything that acts.

Only holds them; opening the database, the vault and the channels is `app`'s work.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pisa_bot.areas.model import Pack
from pisa_bot.channels.protocol import Channel
from pisa_bot.config import Settings
from pisa_bot.store.database import Database
from pisa_bot.store.vault import Vault


@dataclass(frozen=True, slots=True)
class House:
    """Settings, database, vault, area pack and channels by provider."""

    settings: Settings
    database: Database
    vault: Vault
    pack: Pack
    channels: Mapping[str, Channel]
