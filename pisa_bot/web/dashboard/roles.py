"""Who somebody is on the dashboard, and which reports they may see: pages ask for roles, rows for a scope.

Decides only; signing in is `engine.accounts`, and what a role may do to a report is `reports.rights`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pisa_bot.areas.model import Pack
from pisa_bot.store.sessions import Signed


class Role(StrEnum):
    """What a page asks for. One person may have several: a desk officer marked for protection has three."""

    ADMIN = "admin"
    OPERATOR = "operator"
    HEAD = "head"
    OFFICER = "officer"
    LEADER = "leader"
    DESK = "desk"  # officer or head of the pack's desk agency
    PROTECTION = "protection"  # marked to read reports about violence


EVERYBODY = frozenset(Role)
AGENCY = frozenset({Role.OFFICER, Role.HEAD, Role.DESK, Role.ADMIN})
SEES_ALL = frozenset({Role.ADMIN, Role.DESK, Role.LEADER, Role.OPERATOR})


@dataclass(frozen=True, slots=True)
class Reader:
    """The person a page is made for."""

    staff: int
    name: str
    agency: str
    roles: frozenset[Role]
    way: str = "password"

    @property
    def actor(self) -> str:
        """How the audit names them."""
        return f"staff:{self.staff}"

    @property
    def sees_all(self) -> bool:
        """Reports of every agency (never those about violence: they need `protection`)."""
        return bool(self.roles & SEES_ALL)

    @property
    def protection(self) -> bool:
        return Role.PROTECTION in self.roles

    def acts_as(self, agency: str | None) -> str | None:
        """The role of `reports.rights` in which this person acts on a report that `agency` holds; None: only reads."""
        if Role.ADMIN in self.roles:
            return "admin"
        if Role.DESK in self.roles and agency != self.agency:
            return "desk"
        if agency == self.agency and self.roles & {Role.HEAD, Role.OFFICER}:
            if Role.HEAD in self.roles:
                return "head"
            return "desk" if Role.DESK in self.roles else "officer"
        if Role.OPERATOR in self.roles:
            return "operator"
        return None


def reader_of(signed: Signed, pack: Pack) -> Reader:
    """The reader behind a session."""
    roles = {Role(signed.role)} if signed.role in {role.value for role in Role} else set()
    if signed.agency == pack.desk_agency and roles & {Role.OFFICER, Role.HEAD}:
        roles.add(Role.DESK)
    if signed.protection:
        roles.add(Role.PROTECTION)
    return Reader(signed.staff, signed.name, signed.agency, frozenset(roles), signed.way)
