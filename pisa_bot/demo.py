"""People and settings that exist on the simulator only: officers named by their function, keys of their own.

Refuses to seed where the simulator is off; nobody in here is a real person.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from pathlib import Path

from cryptography.fernet import Fernet
from sqlalchemy import Connection, select, update

from pisa_bot import clock
from pisa_bot.config import SettingsError
from pisa_bot.engine import accounts
from pisa_bot.house import House
from pisa_bot.messages import UserRef
from pisa_bot.store import contacts, logins, staff
from pisa_bot.store.models import Contact, ContactAlias, Staff

MEDIUM = PROVIDER = "simulator"
OFFICERS: dict[str, int] = {
    "diskominfo": 2, "dishub": 1, "dputr": 1, "dlh": 1, "disdukcapil": 1, "perumda_air": 1, "bpbd": 1, "damkar": 1,
    "dinkes": 1, "dp3a": 1,
}  # fmt: skip
HEADS = ("dishub", "dputr", "dlh", "diskominfo")
PROTECTION = ("dp3a",)
LOGINS: dict[str, tuple[str, str, str]] = {
    "admin": ("admin", "diskominfo", "Admin Diskominfo"),
    "operator": ("operator", "diskominfo", "Operator 112"),
    "pimpinan": ("leader", "diskominfo", "Pimpinan daerah"),
    "meja": ("officer", "diskominfo", "diskominfo-1"),
    "dishub": ("officer", "dishub", "dishub-1"),
    "dputr": ("officer", "dputr", "dputr-1"),
    "kepala.dishub": ("head", "dishub", "dishub-9"),
    "pelindung": ("officer", "dp3a", "dp3a-1"),
}
"""Login → role, agency, and a name, or the handle of the demo officer who signs in with it."""
HEAD = "9"  # what a head's handle ends in: .chat files name officers by agency and number


def people() -> list[tuple[str, str, str]]:
    """(handle, agency slug, role) of every demo officer; handles are like dishub-1; a head's ends in -9."""
    found = [
        (f"{agency}-{number}", agency, "officer")
        for agency, count in OFFICERS.items()
        for number in range(1, count + 1)
    ]
    return found + [(f"{agency}-{HEAD}", agency, "head") for agency in HEADS]


def seed(house: House) -> int:
    """Make the demo officers that are missing and open the 24 h window of all of them; returns how many were made."""
    if not house.settings.simulator:
        raise SettingsError("PISA_SIMULATOR is not 1: demo people exist on the simulator only.")
    made = 0
    now = clock.now()
    with house.database.write() as connection:
        for handle, agency, role in people():
            if agency not in house.pack.agencies:
                continue
            address = UserRef(MEDIUM, "handle", handle)
            mark = house.vault.fingerprint(address)
            contact = connection.scalar(
                select(ContactAlias.contact_id).where(ContactAlias.medium == MEDIUM, ContactAlias.fingerprint == mark)
            )
            if contact is None or connection.scalar(select(Staff.id).where(Staff.contact_id == contact)) is None:
                identity = staff.add(
                    connection,
                    agency=agency,
                    name=name_of(house, handle),
                    role=role,
                    protection=agency in PROTECTION,
                    now=now,
                )
                staff.bind_address(connection, house.vault, identity, address, PROVIDER, now)
                made += 1
            contact = contacts.find_or_make(connection, house.vault, [address], PROVIDER, now)
            connection.execute(
                update(Contact).where(Contact.id == contact).values(last_inbound_at=now, provider=PROVIDER)
            )
    return made


def password(house: House) -> str:
    """The one password of every demo login, different on each installation and the same at each start."""
    digest = hmac.new(house.settings.secret_key.encode(), b"demo logins", hashlib.sha256).digest()
    return "-".join(
        "".join(accounts.LETTERS[byte % len(accounts.LETTERS)] for byte in digest[at : at + 4]) for at in (0, 4)
    )


def seed_logins(house: House) -> list[str]:
    """Let the demo people sign in to the dashboard; returns the logins."""
    if not house.settings.simulator:
        raise SettingsError("PISA_SIMULATOR is not 1: demo people exist on the simulator only.")
    now = accounts.real_now()
    with house.database.write() as connection:
        for login, (role, agency, name) in LOGINS.items():
            if agency not in house.pack.agencies:
                continue
            if logins.taken(connection, login):
                continue
            identity = _demo_staff(connection, house, name)
            if identity is None:
                identity = staff.add(connection, agency=agency, name=name, role=role, protection=False, now=now)
            accounts.give_login(connection, identity, login, now, password=password(house))
    return list(LOGINS)


def _demo_staff(connection: Connection, house: House, handle: str) -> int | None:
    mark = house.vault.fingerprint(UserRef(MEDIUM, "handle", handle))
    return connection.scalar(
        select(Staff.id)
        .join(ContactAlias, ContactAlias.contact_id == Staff.contact_id)
        .where(ContactAlias.medium == MEDIUM, ContactAlias.fingerprint == mark)
    )


def name_of(house: House, handle: str) -> str:
    """The function that a demo officer's handle stands for, as their colleagues would write it."""
    agency, _, which = handle.rpartition("-")
    short = house.pack.agencies[agency].short
    return f"Kepala {short}" if which == HEAD else f"Petugas {short} {which}"


def write_settings(path: Path) -> bool:
    """Make a settings file for the simulator with keys of its own, once; True when it was made now."""
    if path.exists():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = {
        "PISA_SIMULATOR": "1",
        "PISA_IMMEDIATE": "1",
        "PISA_DATABASE_URL": f"sqlite:///{path.parent.resolve() / 'pisa.sqlite3'}",
        "PISA_MEDIA_DIR": str(path.parent.resolve() / "media"),
        "PISA_SECRET_KEY": secrets.token_urlsafe(32),
        "PISA_PHONE_KEYS": Fernet.generate_key().decode(),
    }
    path.touch(mode=0o600)
    words = "# Settings of the simulator on this machine, made once; no account is behind them.\n"
    path.write_text(words + "".join(f"{name}={value}\n" for name, value in lines.items()))
    return True
