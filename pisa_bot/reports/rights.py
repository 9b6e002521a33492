"""Who may put which verb to a report: one table, verb → roles.

Pure, and only about roles: whether the report is this person's, this agency's or secret is checked by who loads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from pisa_bot.reports.states import Verb


class Role(StrEnum):
    """In what capacity somebody acts; `head` is the head of the agency that holds the report."""

    CITIZEN = "citizen"  # reported it
    FOLLOWER = "follower"  # joined it ("ikut lapor")
    OFFICER = "officer"  # of the agency that holds it
    HEAD = "head"
    DESK = "desk"  # of the pack's desk agency
    ADMIN = "admin"
    OPERATOR = "operator"  # files and asks on behalf of a caller
    SYSTEM = "system"  # timers and routing


_AGENCY = frozenset({Role.OFFICER, Role.HEAD, Role.DESK, Role.ADMIN})
_REPORTER = frozenset({Role.CITIZEN, Role.OPERATOR})

RIGHTS: Mapping[Verb, frozenset[Role]] = MappingProxyType(
    {
        Verb.FORWARD: frozenset({Role.DESK, Role.ADMIN, Role.SYSTEM}),
        Verb.TRIAGE: _AGENCY | {Role.SYSTEM},
        Verb.ACCEPT: _AGENCY,
        Verb.PROGRESS: _AGENCY,
        Verb.SCHEDULE: _AGENCY,
        Verb.ASK_INFO: _AGENCY,
        Verb.COORDINATE: _AGENCY,
        Verb.RESOLVE: _AGENCY,
        Verb.REJECT: _AGENCY,
        Verb.TRANSFER: _AGENCY,
        Verb.REFER: _AGENCY,  # never the system: a person records to whom and how
        Verb.MERGE: _AGENCY | {Role.SYSTEM},  # the system only what an incident gathers
        Verb.DEFER: frozenset({Role.HEAD, Role.ADMIN}),  # waiting for a budget needs the head's approval
        Verb.ANSWER: _REPORTER | {Role.FOLLOWER, Role.DESK, Role.ADMIN},
        Verb.CONFIRM: _REPORTER | {Role.FOLLOWER},  # never by those whose work it judges
        # an officer's is the undo of a wrong "selesai", the system's the end of a deferral
        Verb.REOPEN: _REPORTER | _AGENCY | {Role.FOLLOWER, Role.SYSTEM},
        Verb.RATE: _REPORTER,
        Verb.WITHDRAW: _REPORTER,
        Verb.UNDO: _AGENCY,  # who did it, and only the last move: `lifecycle.UNDOABLE`
        Verb.EXPIRE: frozenset({Role.SYSTEM}),
        # Not by officers: a category sets the clock, and a report that is not theirs they transfer.
        Verb.CORRECT: _REPORTER | {Role.DESK, Role.ADMIN, Role.SYSTEM},
    }
)


PASSING = frozenset({Verb.FORWARD, Verb.TRANSFER, Verb.COORDINATE, Verb.REFER, Verb.MERGE})
"""What gives a report to other readers: of a secret one only an admin at the desk may (issue E item 7)."""
KEEPERS = frozenset({Role.DESK, Role.ADMIN, Role.SYSTEM})


def may_pass_on(role: str, verb: str, secret: bool) -> bool:
    """Whether this role may give the report to other readers; a secret one is never merged with another by anybody."""
    if not secret or verb not in PASSING:
        return True
    return verb != Verb.MERGE and role in KEEPERS


def may(role: str, verb: str) -> bool:
    """Whether somebody acting as `role` may put `verb` to a report at all; an unknown role or verb may nothing."""
    try:
        return Role(role) in RIGHTS[Verb(verb)]
    except ValueError:
        return False
