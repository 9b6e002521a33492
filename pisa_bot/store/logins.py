"""Rows of sign-in: passwords and second factors, failed attempts, one-time links.

Only reads and writes; what a right password is, and how long a lock holds, is `engine.accounts`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from pisa_bot.store.models import Login, LoginAttempt, LoginLink, Staff
from pisa_bot.store.upsert import upsert


class Known(NamedTuple):
    """Somebody who can sign in with a password."""

    staff: int
    name: str
    role: str
    password: str
    must_change: bool
    totp: str | None
    totp_on: bool
    totp_step: int


class User(NamedTuple):
    """A person of staff as the list of users shows them."""

    id: int
    login: str | None
    name: str
    role: str
    agency: str
    protection: bool
    totp_on: bool
    must_change: bool


_KNOWN = (
    Staff.id, Staff.name, Staff.role, Login.password, Login.must_change, Login.totp, Login.totp_on, Login.totp_step,
)  # fmt: skip


def by_name(connection: Connection, login: str) -> Known | None:
    """Who signs in under this name, while they work here."""
    query = select(*_KNOWN).join(Login, Login.staff_id == Staff.id).where(Staff.login == login, Staff.active)
    row = connection.execute(query).first()
    return None if row is None else Known(*row)


def by_staff(connection: Connection, staff: int) -> Known | None:
    """The same by id."""
    query = select(*_KNOWN).join(Login, Login.staff_id == Staff.id).where(Staff.id == staff, Staff.active)
    row = connection.execute(query).first()
    return None if row is None else Known(*row)


def give(connection: Connection, staff: int, login: str, password: str, now: datetime, *, must_change: bool) -> None:
    """This person signs in as `login` with this password hash from now on."""
    connection.execute(update(Staff).where(Staff.id == staff).values(login=login))
    values: dict[str, Any] = {"password": password, "must_change": must_change, "changed_at": now}
    connection.execute(
        upsert(connection, Login)
        .values(staff_id=staff, totp=None, totp_on=False, totp_step=0, **values)
        .on_conflict_do_update(index_elements=["staff_id"], set_=values)
    )


def change(connection: Connection, staff: int, **values: Any) -> None:
    """Write columns of a login."""
    connection.execute(update(Login).where(Login.staff_id == staff).values(**values))


def use_step(connection: Connection, staff: int, step: int) -> bool:
    """Mark a 30-second step of the second factor as used; False when it or a later one was used before."""
    changed = connection.execute(
        update(Login).where(Login.staff_id == staff, Login.totp_step < step).values(totp_step=step)
    )
    return changed.rowcount == 1


def users(connection: Connection) -> list[User]:
    """Everybody who is active and has a login, by name."""
    rows = connection.execute(
        select(
            Staff.id, Staff.login, Staff.name, Staff.role, Staff.agency, Staff.protection, Login.totp_on,
            Login.must_change,
        )
        .join(Login, Login.staff_id == Staff.id)
        .where(Staff.active)
        .order_by(Staff.login)
    )  # fmt: skip
    return [User(*row) for row in rows]


def taken(connection: Connection, login: str) -> bool:
    """Whether somebody already signs in under this name."""
    return connection.scalar(select(Staff.id).where(Staff.login == login)) is not None


def attempts(connection: Connection, name: str) -> tuple[int, datetime | None]:
    """(failures in a row, locked until) of a name's digest; the row stays locked for this transaction."""
    query = select(LoginAttempt.failures, LoginAttempt.locked_until).where(LoginAttempt.name == name)
    row = connection.execute(query.with_for_update()).first()
    return (0, None) if row is None else (row[0], row[1])


def failed(connection: Connection, name: str, failures: int, locked_until: datetime | None, now: datetime) -> None:
    """Keep the count of failures of a name's digest."""
    values = {"failures": failures, "locked_until": locked_until, "last_at": now}
    connection.execute(
        upsert(connection, LoginAttempt)
        .values(name=name, **values)
        .on_conflict_do_update(index_elements=["name"], set_=values)
    )


def forgive(connection: Connection, name: str) -> None:
    """No failures any more."""
    connection.execute(delete(LoginAttempt).where(LoginAttempt.name == name))


def add_link(connection: Connection, staff: int, digest: str, now: datetime, until: datetime) -> None:
    """A fresh one-time link; older unused ones of this person are no longer good."""
    connection.execute(
        update(LoginLink).where(LoginLink.staff_id == staff, LoginLink.used_at.is_(None)).values(used_at=now)
    )
    connection.execute(insert(LoginLink).values(staff_id=staff, digest=digest, created_at=now, until=until))


def use_link(connection: Connection, digest: str, now: datetime) -> int | None:
    """Use a link up; whose it was, or None when it is unknown, used or over."""
    return connection.execute(
        update(LoginLink)
        .where(LoginLink.digest == digest, LoginLink.used_at.is_(None), LoginLink.until > now)
        .values(used_at=now)
        .returning(LoginLink.staff_id)
    ).scalar_one_or_none()
