"""Who may sign in to the dashboard and how: users, passwords, second factor, lockout, one-time links, sessions.

Decides and remembers; which page a role may open is the dashboard's, and no password or token is ever kept readable.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from sqlalchemy import Connection

from pisa_bot import clock
from pisa_bot.config import Settings
from pisa_bot.house import House
from pisa_bot.store import audit, logins, sessions, staff
from pisa_bot.store.vault import Vault

ROLES = ("admin", "operator", "head", "officer", "leader")
LINK_ROLES = ("officer", "head")  # whoever can change users or speak for callers signs in with a password
FAILURES = 5  # in a row, then the name rests
LOCK = timedelta(minutes=15)
IDLE = timedelta(hours=4)
LONGEST = timedelta(hours=12)  # a working day
LINK_LASTS = timedelta(minutes=10)
SEEN_EVERY = timedelta(minutes=1)
SHORTEST_PASSWORD = 10  # characters; NIST SP 800-63B asks for eight, and for no rules of composition
LONGEST_PASSWORD = 200
NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]\Z")
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is read as another


class AccountError(Exception):
    """Something about a user cannot be done; the message says what to do instead."""


@dataclass(frozen=True, slots=True)
class Denied:
    """Not signed in. `until` is set while the name rests after too many failures."""

    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A session's token, for the cookie and nowhere else, and what is still missing before it is `full`."""

    token: str
    step: str

    def __repr__(self) -> str:
        return f"Opened(step={self.step!r})"


@lru_cache(maxsize=1)
def _hasher() -> PasswordHasher:
    return PasswordHasher()  # argon2id with the package's parameters (RFC 9106, low memory)


@lru_cache(maxsize=1)
def _nobody() -> str:
    return _hasher().hash(secrets.token_urlsafe(16))


def real_now() -> datetime:
    """The time of this world: a demo's leap of a day signs nobody out and unlocks nothing."""
    return clock.now() - clock.offset()


def fresh_password() -> str:
    """A password to be read out once and changed at once."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))


def add_user(
    connection: Connection, login: str, name: str, role: str, agency: str, *, protection: bool, now: datetime
) -> tuple[int, str]:
    """A new person with a login; returns their id and a first password. Raises AccountError."""
    check_name(connection, login)
    if role not in ROLES:
        raise AccountError(f"{role!r} is no role: choose from {', '.join(ROLES)}.")
    identity = staff.add(connection, agency=agency, name=name, role=role, protection=protection, now=now)
    return identity, give_login(connection, identity, login, now)


def check_name(connection: Connection, login: str) -> None:
    """Raise AccountError for a login that cannot be used."""
    if not NAME.match(login):
        raise AccountError("A login has 3 to 40 small letters, digits, dots or dashes, like dishub.sari.")
    if logins.taken(connection, login):
        raise AccountError(f"Somebody already signs in as {login}: choose another name.")


def give_login(connection: Connection, identity: int, login: str, now: datetime, *, password: str | None = None) -> str:
    """Let a person of staff sign in; returns the password, which must be changed unless it was given here."""
    chosen = password or fresh_password()
    logins.give(connection, identity, login, _hasher().hash(chosen), now, must_change=password is None)
    audit.trace(connection, "command line", "login_given", f"staff:{identity}", now)
    return chosen


def reset(connection: Connection, vault: Vault, login: str, by: str, *, totp_too: bool = False) -> str:
    """A new password for somebody, who is signed out everywhere and must choose an own one. Raises AccountError."""
    known = logins.by_name(connection, login)
    if known is None:
        raise AccountError(f"Nobody signs in as {login}: `pisa user list` shows the names.")
    password, now = fresh_password(), real_now()
    values = {"totp": None, "totp_on": False} if totp_too else {}
    logins.change(
        connection, known.staff, password=_hasher().hash(password), must_change=True, changed_at=now, **values
    )
    sessions.end_all(connection, known.staff)
    logins.forgive(connection, vault.digest(f"login:{login}"))
    audit.trace(connection, by, "password_reset", f"staff:{known.staff}", now, {"second_factor": totp_too})
    return password


def sign_in(house: House, login: str, password: str) -> Opened | Denied:
    """Check name and password. An unknown name takes as long and is locked as soon as a known one."""
    login, now = login.strip().casefold()[:64], real_now()
    name = house.vault.digest(f"login:{login}")
    with house.database.read() as connection:
        known = logins.by_name(connection, login)
    right = _fits(known.password if known else _nobody(), password[:LONGEST_PASSWORD]) and known is not None
    with house.database.write() as connection:
        failures, locked = logins.attempts(connection, name)
        if locked is not None and locked > now:
            return Denied(locked)
        if not right or known is None:
            return _count(connection, name, failures, known.staff if known else None, now)
        logins.forgive(connection, name)
        sessions.drop_old(connection, now, now - IDLE)
        step = "totp" if known.totp_on else _after_factor(house.settings, known)
        return _open(connection, house.vault, known.staff, "password", step)


def _count(connection: Connection, name: str, failures: int, staff_id: int | None, now: datetime) -> Denied:
    failures += 1
    until = now + LOCK if failures >= FAILURES else None
    logins.failed(connection, name, 0 if until else failures, until, now)
    if until and staff_id is not None:
        audit.trace(connection, "sign-in", "login_locked", f"staff:{staff_id}", now)
    return Denied(until)


def _fits(digest: str, password: str) -> bool:
    try:
        return _hasher().verify(digest, password)
    except (VerifyMismatchError, InvalidHashError):
        return False


def _after_factor(settings: Settings, known: logins.Known) -> str:
    if known.must_change:
        return "password"
    if known.role == "admin" and not known.totp_on and not settings.simulator:
        return "enrol"
    return "full"


def _open(connection: Connection, vault: Vault, staff_id: int, way: str, step: str) -> Opened:
    """A session with a token of its own: each step of a sign-in changes it, so none can be planted."""
    token, now = secrets.token_urlsafe(32), real_now()
    sessions.start(connection, staff_id, vault.digest(f"session:{token}"), way, step, now, now + LONGEST)
    if step == "full":
        audit.trace(connection, f"staff:{staff_id}", "signed_in", f"staff:{staff_id}", now, {"way": way})
    return Opened(token, step)


def session(house: House, token: str) -> sessions.Signed | None:
    """The living session of a token; None when it is unknown or over."""
    now = real_now()
    with house.database.read() as connection:
        found = sessions.find(connection, house.vault.digest(f"session:{token}"))
    if found is None or found.ends_at <= now or found.seen_at <= now - IDLE:
        return None
    if found.seen_at <= now - SEEN_EVERY:
        with house.database.write() as connection:
            sessions.seen(connection, found.id, now)
    return found


def go_on(house: House, current: sessions.Signed) -> Opened:
    """The step asked for was done: a fresh session for what comes next."""
    with house.database.write() as connection:
        known = logins.by_staff(connection, current.staff)
        sessions.end(connection, current.id)
        step = _after_factor(house.settings, known) if known else "full"
        return _open(connection, house.vault, current.staff, current.way, step)


def check_code(house: House, current: sessions.Signed, code: str) -> Opened | Denied:
    """A second factor's six digits; each works once, and failures are counted like those of a password."""
    now = real_now()
    name = house.vault.digest(f"totp:{current.staff}")
    with house.database.write() as connection:
        failures, locked = logins.attempts(connection, name)
        if locked is not None and locked > now:
            return Denied(locked)
        known = logins.by_staff(connection, current.staff)
        step = _step_of(house.vault, known, code, now)
        if known is None or step is None or not logins.use_step(connection, current.staff, step):
            return _count(connection, name, failures, current.staff, now)
        logins.forgive(connection, name)
        logins.change(connection, current.staff, totp_on=True)
    return go_on(house, current)


def _step_of(vault: Vault, known: logins.Known | None, code: str, now: datetime) -> int | None:
    if known is None or known.totp is None:
        return None
    totp, digits = pyotp.TOTP(vault.unseal(known.totp)), "".join(code.split())
    at = int(now.timestamp()) // totp.interval
    for step in (at, at - 1, at + 1):  # a phone's clock may be half a minute off
        if secrets.compare_digest(totp.at(step * totp.interval).encode(), digits.encode()):
            return step
    return None


def enrolment(house: House, current: sessions.Signed, issuer: str) -> str:
    """The otpauth address of this person's second factor, made at the first call and the same until it is on."""
    with house.database.write() as connection:
        known = logins.by_staff(connection, current.staff)
        if known is None or known.totp_on:
            raise AccountError("There is nothing to set up.")
        secret = house.vault.unseal(known.totp) if known.totp else pyotp.random_base32()
        if known.totp is None:
            logins.change(connection, current.staff, totp=house.vault.seal(secret))
    return pyotp.TOTP(secret).provisioning_uri(name=known.name, issuer_name=issuer)


def choose_password(house: House, current: sessions.Signed, password: str) -> Opened | None:
    """An own password; None when it is too short. Other browsers of this person are signed out."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        return None
    now = real_now()
    with house.database.write() as connection:
        values = {"password": _hasher().hash(password), "must_change": False, "changed_at": now}
        logins.change(connection, current.staff, **values)
        sessions.end_all(connection, current.staff, but=current.id)
        audit.trace(connection, f"staff:{current.staff}", "password_changed", f"staff:{current.staff}", now)
    return go_on(house, current)


def confirm(house: House, current: sessions.Signed, password: str) -> bool:
    """Whether this is the person's present password; failures are counted like those of a sign-in."""
    now, name = real_now(), house.vault.digest(f"confirm:{current.staff}")
    with house.database.read() as connection:
        known = logins.by_staff(connection, current.staff)
    right = known is not None and _fits(known.password, password[:LONGEST_PASSWORD])
    with house.database.write() as connection:
        failures, locked = logins.attempts(connection, name)
        if locked is not None and locked > now:
            return False
        if right:
            logins.forgive(connection, name)
        else:
            _count(connection, name, failures, current.staff, now)
    return right


def sign_out(house: House, current: sessions.Signed) -> None:
    """This browser is signed out."""
    with house.database.write() as connection:
        sessions.end(connection, current.id)


def issue_link(connection: Connection, vault: Vault, settings: Settings, staff_id: int) -> str:
    """An address that signs this officer in once, within ten minutes; for the chat's "dasbor". Call inside the turn's transaction.

    Only for LINK_ROLES: the page asks `use_link`, which refuses others.
    """
    token, now = secrets.token_urlsafe(24), real_now()
    logins.add_link(connection, staff_id, vault.digest(f"link:{token}"), now, now + LINK_LASTS)
    return f"{settings.public_url}/dasbor/masuk/{token}"


def use_link(house: House, token: str) -> Opened | None:
    """Sign in by a link; None when it is unknown, used, over, or its owner's role needs a password."""
    now = real_now()
    with house.database.write() as connection:
        owner = logins.use_link(connection, house.vault.digest(f"link:{token}"), now)
        role = None if owner is None else staff.role_of(connection, owner)
        if owner is None or role not in LINK_ROLES:
            return None
        return _open(connection, house.vault, owner, "link", "full")
