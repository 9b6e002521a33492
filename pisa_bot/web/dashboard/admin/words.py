"""What the audit log calls each kind of act.

Only words; an act without one is shown by its slug.
"""

from __future__ import annotations

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
    "violence_opened": "opened a report about violence",
}


def acts(slug: str) -> str:
    """An act in words."""
    return _(ACTS[slug]) if slug in ACTS else slug.replace("_", " ")
