"""What the administration calls things that are kept as slugs: acts of the audit, who did them, what about; parts of the pack.

Only words; what has none is shown by its slug.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flask import g

from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.admin import sections, settings_words
from pisa_bot.web.dashboard.language import _

ACTS = {
    "signed_in": "signed in",
    "login_locked": "name rested after wrong passwords",
    "login_given": "was given a login",
    "password_reset": "password was reset",
    "password_changed": "changed the password",
    "user_added": "added a user",
    "officer_added": "added an officer",
    "officer_invited": "invited an officer",
    "officer_moved": "officer moved",
    "officer_moved_by": "moved an officer",
    "officer_removed": "officer removed",
    "officer_removed_by": "removed an officer",
    "protection_marked": "marked for reports about violence",
    "protection_unmarked": "took the mark for violence away",
    "duty_changed": "changed a duty list",
    "subject_marked": "marked who is complained of",
    "subject_cleared": "took a mark of who is complained of away",
    "pack_changed": "changed the area's data",
    "conversation_read": "read a conversation",
    "conversation_taken": "took a conversation over",
    "conversation_given_back": "gave a conversation back",
    "number_revealed": "revealed a number",
    "bubble_again": "sent a bubble again",
    "message_again": "had a message read again",
    "data_exported": "took out the file of a person",
    "data_given": "answered a request about data",
    "data_erased": "erased a person",
    "corrections_exported": "took out corrections",
    "reports_exported": "exported reports",
    "protected_opened": "opened a report about violence",
    "second_factor": "set up a second factor",
    "strike_lifted": "lifted a strike",
    "strike_confirmed": "confirmed a strike",
    "proposal_rejected": "rejected a proposed answer",
}


def acts(slug: str) -> str:
    """An act in words."""
    return _(ACTS[slug]) if slug in ACTS else slug.replace("_", " ")


OTHERS = {
    "calendar": "Working time and holidays",
    "settings": "Settings",
    "lexicon": "Keywords",
    "privacy": "Privacy page",
}
DETAILS = {"way": "by", "agency": "to", "rows": "rows", "kind": "as", "role": "as", "revision": "revision"}
VALUES = {"password": "password", "link": "link from the chat"}


def who(names: Mapping[int, str]) -> Callable[[str], str]:
    """An actor as people read it: "staff:3" by name."""

    def named(actor: str) -> str:
        kind, _sep, number = actor.partition(":")
        if kind == "staff" and number.isdigit():
            return names.get(int(number), actor)
        return _("Command line") if actor == "command line" else actor

    return named


def about(names: Mapping[int, str]) -> Callable[[str], str]:
    """What an act was about as people read it."""

    def named(subject: str) -> str:
        kind, _sep, rest = subject.partition(":")
        match kind:
            case "staff":
                return who(names)(subject)
            case "contact":
                return _("Citizen %(n)s", n=rest)
            case "report":
                return _("report no. %(n)s", n=rest)
            case "reports" | "corrections" | "bubble" | "message" | "request" | "strike" | "proposal":
                return f"{_(kind)} {rest}".strip()
        return part(kind, rest)

    return named


def part(section: str, key: str) -> str:
    """An entry of the pack by its names: "Categories and routing: Lampu jalan mati"."""
    shown = next((found for found in sections.SECTIONS.values() if found.section == section), None)
    if shown is None:
        name = settings_words.LABELS.get(key) if section == "settings" else None
        return (
            f"{_(OTHERS.get(section, section))}: {_(name) if name else key}"
            if key != section
            else _(OTHERS.get(section, section))
        )
    entry = dict(sections.entries(g.pack, shown)).get(key)
    return f"{_(shown.label)}: {sections.title_of(key, entry)}"


def detail(data: Mapping[str, Any] | None) -> str:
    """What was noted beside an act."""
    found = []
    for name, value in (data or {}).items():
        text = labels.short(value) if name == "agency" else _(VALUES[value]) if value in VALUES else str(value)
        found.append(f"{_(DETAILS[name]) if name in DETAILS else name} {text}")
    return ", ".join(found)
