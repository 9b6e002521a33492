"""An admin's changes: checked against the whole pack before they are kept, versioned, with who and when; officers and users too.

A kept change holds from the next turn on, in every process; a change that does not fit is refused with the pack's own sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.areas.overlay import ENTRIES, calendar_fields, fields_of, overlay, overlay_what_holds
from pisa_bot.areas.source import PackError
from pisa_bot.engine import accounts
from pisa_bot.house import House
from pisa_bot.store import audit, logins, packs, sessions, staff

REMOVED = {"removed": True}


def change(house: House, section: str, key: str, value: Mapping[str, Any], author: str) -> int:
    """Lay one change over the pack; returns its revision. Raises PackError when the pack would not hold."""
    with house.database.write() as connection:
        return change_within(connection, house, section, key, value, author, clock.now())


def change_within(
    connection: Connection, house: House, section: str, key: str, value: Mapping[str, Any], author: str, now: datetime
) -> int:
    """The same inside a transaction that is already open."""
    overlay(house.current_pack(connection), [(section, key, value)])
    revision = packs.add(connection, section, key, dict(value), author, now)
    audit.trace(connection, author, "pack_changed", f"{section}:{key}"[:64], now, {"revision": revision})
    return revision


def restore(house: House, revision: int, author: str) -> int | None:
    """Make an entry again what it was before `revision`, as a new change; None when there is no such revision."""
    with house.database.read() as connection:
        past = packs.history(connection, before=revision)
        row = packs.at(connection, revision)
        pack = house.current_pack(connection)
    if row is None:
        return None
    before, _ = overlay_what_holds(house.pack, past)
    value = _as_it_was(before, pack, row.section, row.key, row.value)
    return change(house, row.section, row.key, value, author)


def _as_it_was(before: Pack, now: Pack, section: str, key: str, made: Mapping[str, Any]) -> Mapping[str, Any]:
    """The value that turns today's entry into that of `before`."""
    if section in ENTRIES:
        field, _read, name = ENTRIES[section]
        old, new = (_entry(getattr(pack, field), key) for pack in (before, now))
        if old is None:
            return REMOVED
        fields = jsonable(fields_of(section, old, name))
        here = {} if new is None else jsonable(fields_of(section, new, name))
        return {**{gone: _empty(value) for gone, value in here.items() if gone not in fields}, **fields}
    if section == "settings":
        return {"value": jsonable(before.settings[key])}
    if section == "privacy":
        return {"text": before.privacy[key]}
    if section == "calendar":
        return {**jsonable(calendar_fields(before.calendar))}
    if section == "lexicon":
        held = any(w.term == key and w.category == made.get("category") for w in before.lexicon)
        return {**{k: v for k, v in made.items() if k != "removed"}, **({} if held else REMOVED)}
    return {} if key in before.outside_names else REMOVED


def _entry(held: Any, key: str) -> Any:
    return held.get(key) if isinstance(held, Mapping) else next((item for item in held if item.name == key), None)


def _empty(value: Any) -> Any:
    return False if isinstance(value, bool) else [] if isinstance(value, list) else None


def jsonable(value: Any) -> Any:
    """Dates as text, tuples and sets as lists: what a row can hold and the readers take back."""
    if isinstance(value, Mapping):
        return {key: jsonable(item) for key, item in value.items()}
    if isinstance(value, tuple | list | set | frozenset):
        return [jsonable(item) for item in value]
    return value if value is None or isinstance(value, str | int | float | bool) else value.isoformat()


def invite_officer(
    house: House, agency: str, name: str, *, head: bool, protection: bool, author: str
) -> tuple[int, str]:
    """A new officer and the one-time code that binds their phone. Raises ValueError for an agency without officers."""
    now = clock.now()
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        if agency not in pack.agencies or pack.agencies[agency].external or not name.strip():
            raise ValueError("an officer needs a name and an agency of the kabupaten")
        role = "head" if head else "officer"
        identity = staff.add(
            connection, agency=agency, name=name.strip()[:80], role=role, protection=protection, now=now
        )
        code = _code(house, pack, connection, identity)
        audit.trace(connection, author, "officer_invited", f"staff:{identity}", now, {"agency": agency})
    return identity, code


def invite_again(house: House, officer: int, author: str) -> str:
    """A fresh code for somebody whose old one is used up or lost; the phone that is bound stays until the code comes."""
    now = clock.now()
    with house.database.write() as connection:
        code = _code(house, house.current_pack(connection), connection, officer)
        audit.trace(connection, author, "officer_invited", f"staff:{officer}", now)
    return code


def _code(house: House, pack: Pack, connection: Any, officer: int) -> str:
    lasts = timedelta(hours=float(pack.settings["officer_code_hours"]))
    return staff.invite(connection, house.vault, officer, clock.now(), lasts)


def move_officer(house: House, officer: int, agency: str, author: str) -> bool:
    """Somebody works for another agency now; the protection mark does not go along."""
    now = clock.now()
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        if agency not in pack.agencies or pack.agencies[agency].external:
            return False
        done = staff.move(connection, officer, agency, now)
        audit.trace(connection, author, "officer_moved_by", f"staff:{officer}", now, {"agency": agency})
    return done


def remove_officer(house: House, officer: int, author: str) -> bool:
    """Somebody no longer works here: signed out everywhere, their phone a citizen's again."""
    now = clock.now()
    with house.database.write() as connection:
        done = staff.remove(connection, officer, now)
        sessions.end_all(connection, officer)
        audit.trace(connection, author, "officer_removed_by", f"staff:{officer}", now)
    return done


def mark_protection(house: House, officer: int, marked: bool, author: str) -> bool:
    """Whether somebody reads reports about violence; both ways leave a trace."""
    now = clock.now()
    with house.database.write() as connection:
        done = staff.set_protection(connection, officer, marked)
        audit.trace(
            connection, author, "protection_marked" if marked else "protection_unmarked", f"staff:{officer}", now
        )
    return done


def add_user(house: House, login: str, name: str, role: str, agency: str, author: str) -> str:
    """Somebody who signs in with a password; returns the first one. Raises AccountError."""
    now = clock.now()
    with house.database.write() as connection:
        if agency not in house.current_pack(connection).agencies:
            raise accounts.AccountError("There is no such agency.")
        identity, password = accounts.add_user(
            connection, login.strip().casefold(), name.strip()[:80], role, agency, protection=False, now=now
        )
        audit.trace(connection, author, "user_added", f"staff:{identity}", now, {"role": role})
    return password


def reset_user(house: House, login: str, author: str, *, totp_too: bool) -> str:
    """A new password for somebody, who is signed out everywhere. Raises AccountError."""
    with house.database.write() as connection:
        return accounts.reset(connection, house.vault, login, author, totp_too=totp_too)


def users(house: House) -> list[logins.User]:
    """Everybody who can sign in."""
    with house.database.read() as connection:
        return list(logins.users(connection))


__all__ = ["PackError", "add_user", "change", "invite_again", "invite_officer", "jsonable", "mark_protection", "move_officer",
           "remove_officer", "reset_user", "restore", "users"]  # fmt: skip
