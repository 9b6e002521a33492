"""A report's history as one line of moments: what happened, notes among colleagues, what the citizen was told and whether it came.

Words and order only; sealed words of the quiet path are opened here, for a reader who was let in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import g

from pisa_bot.messages import LANGUAGES, Language
from pisa_bot.messages_json import load_params
from pisa_bot.store.vault import Vault, VaultError
from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.language import _
from pisa_bot.wording import word

HAPPENED: dict[str, str] = {
    "file": "Report came in",
    "add": "More was told",
    "forward": "Forwarded to %(agency)s",
    "transfer": "Passed on to %(agency)s",
    "triage": "Back to the desk",
    "accept": "Taken on",
    "progress": "Work has begun",
    "schedule": "Planned for %(date)s",
    "ask_info": "The citizen was asked",
    "answer": "The citizen answered",
    "coordinate": "Being coordinated",
    "defer": "Waits for a budget",
    "refer": "Passed outside the kabupaten",
    "reject": "Not taken further",
    "resolve": "Marked as done",
    "confirm": "The citizen says it is fixed",
    "reopen": "Opened again",
    "rate": "Rated %(rating)s of 5",
    "merge": "Joined to another report",
    "withdraw": "Taken back by the citizen",
    "expire": "Closed: ten working days without a word",
    "correct": "Corrected",
    "message": "Message to the citizen",
    "photo": "Photo added",
    "undo": "The last move was a slip and taken back",
    "join": "Somebody joined",
    "gather": "Another report was joined to this one",
    "split": "Taken apart from the other report again",
    "assign": "Handed to a colleague",
    "take_down": "Taken down at the counter",
    "pause_over": "No answer from the citizen for three working days: the clock runs again",
    "recount": "Deadlines counted anew",
    "approve": "The day was approved",
}
ICONS: dict[str, str] = {
    "file": "report", "add": "plus", "forward": "arrow-right", "transfer": "corner-up-right", "triage": "arrow-back-up",
    "accept": "hand-stop", "progress": "tools", "schedule": "calendar-event", "ask_info": "message-question",
    "answer": "message", "coordinate": "users", "defer": "coin", "refer": "external-link", "reject": "ban",
    "resolve": "check", "confirm": "checks", "reopen": "refresh", "rate": "checks", "merge": "git-merge",
    "withdraw": "x", "expire": "clock", "correct": "pencil", "message": "send", "photo": "photo",
    "join": "users", "gather": "git-merge", "split": "git-merge", "undo": "arrow-back-up", "assign": "user",
    "take_down": "phone", "pause_over": "clock", "recount": "calendar-event", "approve": "checks",
}  # fmt: skip
ACTORS: dict[str, str] = {
    "citizen": "Citizen", "follower": "Citizen who follows", "officer": "Officer", "head": "Head of agency", "desk": "Desk",
    "admin": "Administrator", "operator": "Operator", "system": "PISA",
}  # fmt: skip
TICKS: dict[str, str] = {
    "queued": "on its way", "sending": "on its way", "sent": "sent", "delivered": "delivered", "read": "read",
    "failed": "not delivered", "unknown": "sent, no word from the provider", "expired": "window closed, not sent",
    "superseded": "replaced by a newer one", "untrue": "not sent: no longer true",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry. `inner`: among colleagues only. `who` is a function or a colleague's name, never a citizen's."""

    at: datetime
    icon: str
    title: str
    who: str = ""
    words: str = ""
    inner: bool = False
    own: bool = False  # by somebody of the agencies
    files: tuple[int, ...] = ()
    detail: str = ""


def moments(events: Iterable[Any], notes: Iterable[Any], told: Iterable[Any], vault: Vault) -> list[Moment]:
    """Everything, newest first."""
    found = [_event(row, vault) for row in events]
    found += [
        Moment(
            row.at, "note", _("Internal note"), f"{row.by} · {labels.short(row.agency)}", opened(row.text, vault), True
        )
        for row in notes
    ]
    found += [
        Moment(row.created_at, "message", _("Told the citizen"), "PISA", _said(row), False, False, (), _tick(row))
        for row in told
    ]
    return sorted(found, key=lambda moment: moment.at, reverse=True)


def opened(text: str, vault: Vault) -> str:
    """The words behind a seal; plain words as they are."""
    if not text.startswith("gAAAA"):
        return text
    try:
        return vault.unseal(text)
    except VaultError:
        return text


def _event(row: Any, vault: Vault) -> Moment:
    data = row.data or {}
    params = {
        "agency": labels.short(data.get("agency")) if data.get("agency") else _("the agency"),
        "date": data.get("date") or "–",
        "rating": data.get("rating") or "–",
    }
    title = _(HAPPENED[row.verb]) % params if row.verb in HAPPENED else row.verb
    who = row.by or (_(ACTORS[row.actor]) if row.actor in ACTORS else row.actor)
    more = []
    if row.verb == "correct" and data.get("category"):
        more.append(labels.category(str(data["category"])))
    if data.get("deadlines"):
        before, after = data["deadlines"].get("before"), data["deadlines"].get("after")
        more.append(f"{labels.deadline_class(before)} → {labels.deadline_class(after)}")
    files = tuple(item for item in data.get("media") or () if isinstance(item, int))
    words = opened(row.note or "", vault)
    own = row.actor not in ("citizen", "follower", "system")
    return Moment(row.at, ICONS.get(row.verb, "circle-check"), title, who, words, False, own, files, " · ".join(more))


def _said(row: Any) -> str:
    """A bubble about a move as the citizen read it; others may hold the tracking code, which is the citizen's alone."""
    if not row.key.startswith(("moved_", "agency_message")):
        return ""
    language: Language = "id"
    if row.language in LANGUAGES:
        language = row.language
    return word(row.key, load_params(row.params), language, g.pack)


def _tick(row: Any) -> str:
    words = _(TICKS[row.status]) if row.status in TICKS else row.status
    template = f" · {_('as a template')}" if row.template else ""
    reason = f" ({row.error})" if row.status == "failed" and row.error else ""
    return f"{words}{template}{reason}"
