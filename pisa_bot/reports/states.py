"""The names of a report's states and verbs, shared by core, store and pages.

Only names: which move is allowed is `lifecycle`, who may make it is `rights`.
"""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a report stands (domain.md, Life of a report)."""

    NEW = "new"
    TRIAGE = "triage"
    FORWARDED = "forwarded"
    ACKNOWLEDGED = "acknowledged"
    IN_PROGRESS = "in_progress"
    SCHEDULED = "scheduled"
    NEEDS_INFO = "needs_info"
    COORDINATING = "coordinating"
    DEFERRED = "deferred"
    RESOLVED = "resolved"
    CLOSED = "closed"
    REFERRED = "referred"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"


ENDED = frozenset({State.CLOSED, State.REFERRED, State.REJECTED, State.DUPLICATE, State.WITHDRAWN})
OPEN = frozenset(State) - ENDED


class Verb(StrEnum):
    """What can be done to a report."""

    FORWARD = "forward"
    ACCEPT = "accept"
    PROGRESS = "progress"
    SCHEDULE = "schedule"
    ASK_INFO = "ask_info"
    ANSWER = "answer"  # the citizen answers ask_info
    COORDINATE = "coordinate"
    DEFER = "defer"
    REFER = "refer"
    RESOLVE = "resolve"
    CONFIRM = "confirm"
    REOPEN = "reopen"
    REJECT = "reject"
    TRANSFER = "transfer"
    MERGE = "merge"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"  # ten working days without a word
    TRIAGE = "triage"  # back to the desk
    CORRECT = "correct"  # category, place; moves no state
    RATE = "rate"  # moves no state
    UNDO = "undo"  # the last move was a slip: back to where it came from
