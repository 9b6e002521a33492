"""The settings of the area pack as an administrator reads them: in groups, each with a sentence and its unit.

Words only; which values are sound is `areas.settings`' check.
"""

from __future__ import annotations

GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "How long things are kept",
        (
            ("retention_raw_days", "Raw messages of the provider, sealed"),
            ("retention_draft_days", "Words of a report that was never sent"),
            ("retention_unfiled_media_days", "Photos and voice notes that belong to no report"),
            ("retention_event_days", "Copies of words on their way to an officer"),
            ("retention_message_days", "Who said what in a conversation"),
            ("retention_closed_report_days", "Words and identity of a report after it ended"),
            ("retention_audit_days", "Who read or changed what"),
        ),
    ),
    (
        "Conversation with citizens",
        (
            ("join_minutes", "What comes this soon after filing joins the report"),
            ("draft_reminder_hours", "Silence before the one reminder about an unsent report"),
            ("draft_keep_hours", "An unfinished report is offered again for"),
            ("citizen_close_working_days", "Silence after “done” closes a report"),
            ("reopen_days", "“Not fixed” opens the same report again for"),
            ("data_request_clock_hours", "A request about personal data is answered within"),
        ),
    ),
    (
        "When a person answers",
        (
            ("handover_target_working_hours", "A citizen who asks for a person is answered within"),
            ("handover_timeout_working_hours", "After this silence the bot says so and takes over again"),
            ("desk_hours", "Desk hours, as citizens read them"),
            ("protection_contact_hours", "Hours offered to a person on the quiet path"),
        ),
    ),
    (
        "Officers",
        (
            ("done_hold_seconds", "“Done” waits before the citizen is asked, so that a slip can be undone"),
            ("quiet_hours", "No ordinary notice between"),
            ("officer_code_hours", "An invitation code is good for"),
            ("triage_working_hours", "The desk sorts an unclear report within"),
            ("reminder_percents", "Reminders at so many per cent of a deadline"),
            ("morning_list_at", "Morning list of the officers at"),
            ("desk_list_at", "Morning list of the desk at"),
        ),
    ),
    (
        "Emergencies",
        (
            ("duty_minutes", "An emergency that nobody confirms goes to the next person after"),
            ("duty_day", "The day's duty list holds"),
            ("emergency_desk", "Agency that answers 112"),
        ),
    ),
    (
        "Misuse",
        (
            ("misuse_ladder_minutes", "Pause after each strike, the first a warning (0), at most a day (1440)"),
            ("misuse_fade_days", "A strike no longer counts after"),
            ("misuse_spared_insults", "So many messages of mere swearing are only answered politely"),
            ("misuse_insult_hours", "Messages of mere swearing are counted together within"),
            ("misuse_flood_messages", "So many messages in a short time are a flood (a photo counts a quarter)"),
            ("misuse_flood_minutes", "… counted within"),
            ("misuse_trusted_reports", "Who has so many reports that an agency took on is never paused"),
        ),
    ),
    (
        "Places and repeated reports",
        (
            ("nearest_village_metres", "A pin this near to a village counts as in it"),
            ("duplicate_radius_metres", "Reports this near may be the same"),
            ("duplicate_days", "Reports this recent may be the same"),
            ("incident_reports", "So many of one kind within an hour are one incident"),
            ("incident_categories", "Categories in which incidents are gathered"),
        ),
    ),
)
UNITS = (
    ("_working_hours", "working hours"), ("_clock_hours", "clock hours"), ("_working_days", "working days"),
    ("_seconds", "seconds"), ("_minutes", "minutes"), ("_hours", "hours"), ("_days", "days"), ("_metres", "metres"),
    ("_percents", "per cent"),
)  # fmt: skip
TEXTS = frozenset({"desk_hours", "protection_contact_hours", "quiet_hours"})  # their last word is no unit
LABELS = {key: label for _group, settings in GROUPS for key, label in settings}


def unit(key: str) -> str:
    """The unit a setting is counted in, as a msgid; empty for none."""
    return "" if key in TEXTS else next((word for ending, word in UNITS if key.endswith(ending)), "")
