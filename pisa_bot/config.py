"""Settings from the environment, checked once at start: a wrong one stops the program with a sentence that names it.

Nothing else reads the environment; secrets never appear in a repr.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from cryptography.fernet import Fernet

TILE_PARTS = ("{z}", "{x}", "{y}")
CHANNELS = ("twilio", "simulator", "console")


class SettingsError(Exception):
    """A setting is missing or wrong; the message says which, what it means and what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that differs between installations. Seconds are seconds."""

    database_url: str = field(default="sqlite:///var/pisa.sqlite3", repr=False)
    public_url: str = ""
    channels: tuple[str, ...] = ("twilio",)
    twilio_account_sid: str = ""
    twilio_auth_tokens: tuple[str, ...] = field(default=(), repr=False)
    twilio_from: str = ""
    twilio_api_base: str = ""
    media_url: str = ""
    media_dir: str = "var/media"
    secret_key: str = field(default="", repr=False)
    phone_keys: tuple[str, ...] = field(default=(), repr=False)
    area: str = "purwakarta"
    simulator: bool = False
    quiet_seconds: float = 1.5
    immediate: bool = False
    tile_url: str = ""
    tile_credit: str = ""

    @property
    def unheld(self) -> bool:
        """Nothing waits for a hold or for the morning: tests, and the simulator, where people do not wait either."""
        return self.immediate or self.simulator

    @property
    def sqlite(self) -> bool:
        return self.database_url.startswith("sqlite")


def from_environment(environ: Mapping[str, str]) -> Settings:
    """Read and check; raises SettingsError with one sentence for the first thing that is wrong."""

    def listed(name: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in environ.get(name, "").split(",") if part.strip())

    def flag(name: str) -> bool:
        value = environ.get(name, "0").strip().lower()
        if value not in ("", "0", "1"):
            raise SettingsError(f"{name} is {value!r}: write 1 for yes or 0 for no.")
        return value == "1"

    immediate = flag("PISA_IMMEDIATE")
    simulator = flag("PISA_SIMULATOR")
    quiet = _seconds(environ.get("PISA_QUIET_SECONDS", "").strip() or "1.5")
    settings = Settings(
        database_url=environ.get("PISA_DATABASE_URL", "").strip() or "sqlite:///var/pisa.sqlite3",
        public_url=environ.get("PISA_PUBLIC_URL", "").strip().rstrip("/"),
        channels=listed("PISA_CHANNEL") or (("simulator",) if simulator else ("twilio",)),
        twilio_account_sid=environ.get("PISA_TWILIO_ACCOUNT_SID", "").strip(),
        twilio_auth_tokens=listed("PISA_TWILIO_AUTH_TOKENS"),
        twilio_from=environ.get("PISA_TWILIO_FROM", "").strip(),
        twilio_api_base=environ.get("PISA_TWILIO_API_BASE", "").strip().rstrip("/"),
        media_url=environ.get("PISA_MEDIA_URL", "").strip(),
        media_dir=environ.get("PISA_MEDIA_DIR", "").strip() or "var/media",
        secret_key=environ.get("PISA_SECRET_KEY", "").strip(),
        phone_keys=listed("PISA_PHONE_KEYS"),
        area=environ.get("PISA_AREA", "").strip() or "purwakarta",
        simulator=simulator,
        quiet_seconds=min(quiet, 0.3) if immediate else quiet,
        immediate=immediate,
        tile_url=environ.get("PISA_TILE_URL", "").strip(),
        tile_credit=environ.get("PISA_TILE_CREDIT", "").strip(),
    )
    check(settings)
    return settings


def check(settings: Settings) -> None:
    """Raise SettingsError for the first setting that cannot work."""
    if not settings.database_url.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
        raise SettingsError(
            "PISA_DATABASE_URL names a database this program does not know: write sqlite:///path or postgresql://user@host/name."
        )
    unknown = [name for name in settings.channels if name not in CHANNELS]
    if unknown:
        raise SettingsError(
            f"PISA_CHANNEL lists {unknown[0]!r}, which does not exist: choose from {', '.join(CHANNELS)}."
        )
    if len(settings.secret_key) < 16:
        raise SettingsError(
            "PISA_SECRET_KEY is missing or shorter than 16 characters: it signs links; set a long random text."
        )
    _check_phone_keys(settings.phone_keys)
    if settings.public_url and urlsplit(settings.public_url).scheme not in ("http", "https"):
        raise SettingsError(
            "PISA_PUBLIC_URL must start with https:// (or http:// for a test): providers sign that address."
        )
    if settings.tile_url and not (
        settings.tile_url.startswith(("https://", "http://")) and all(part in settings.tile_url for part in TILE_PARTS)
    ):
        raise SettingsError(
            "PISA_TILE_URL is no address of map tiles: write one with {z}, {x} and {y}, or leave it out."
        )
    if "twilio" in settings.channels:
        _check_twilio(settings)
    if settings.simulator and settings.twilio_auth_tokens and not _on_loopback(settings.twilio_api_base):
        raise SettingsError(
            "PISA_SIMULATOR is on beside real Twilio credentials: its users could write to real people. Take one away."
        )
    if "simulator" in settings.channels and not settings.simulator:
        raise SettingsError(
            "PISA_CHANNEL lists simulator, but PISA_SIMULATOR is not 1: set it, or take the channel out."
        )


def _check_phone_keys(keys: tuple[str, ...]) -> None:
    if not keys:
        raise SettingsError(
            "PISA_PHONE_KEYS is missing: phone numbers are stored encrypted with it; `pisa keys new` prints one."
        )
    for position, key in enumerate(keys, start=1):
        try:
            Fernet(key)
        except ValueError:
            raise SettingsError(
                f"PISA_PHONE_KEYS: key {position} is no Fernet key (32 bytes, base64 for URLs)."
            ) from None


def _check_twilio(settings: Settings) -> None:
    for name, value in (
        ("PISA_PUBLIC_URL", settings.public_url),
        ("PISA_TWILIO_ACCOUNT_SID", settings.twilio_account_sid),
        ("PISA_TWILIO_AUTH_TOKENS", settings.twilio_auth_tokens),
        ("PISA_TWILIO_FROM", settings.twilio_from),
    ):
        if not value:
            raise SettingsError(
                f"{name} is missing: the twilio channel needs it (or set PISA_CHANNEL to another channel)."
            )
    if settings.twilio_api_base and not _on_loopback(settings.twilio_api_base):
        raise SettingsError(
            "PISA_TWILIO_API_BASE must be an address of this machine: it is for a fake provider in tests."
        )


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 60:
        raise SettingsError(f"PISA_QUIET_SECONDS is {text!r}: write seconds between 0 and 60, like 1.5.")
    return value


def _on_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
