"""Settings of a pack: retention, holds and targets that an admin may change, with their kind and unit.

Names every setting the bot knows and checks its value; the values themselves are in the pack's pack.toml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pisa_bot.areas.source import Entry

# The unit is the name's last word: days, hours, minutes, seconds, days of work where it says working.
NUMBERS = (
    "retention_raw_days",
    "retention_draft_days",
    "retention_unfiled_media_days",
    "retention_event_days",
    "retention_message_days",
    "retention_closed_report_days",
    "retention_audit_days",
    "join_minutes",
    "done_hold_seconds",
    "draft_reminder_hours",
    "draft_keep_hours",
    "handover_target_working_hours",
    "handover_timeout_working_hours",
    "triage_working_hours",
    "data_request_clock_hours",
    "officer_code_hours",
    "citizen_close_working_days",
    "reopen_days",
    "duplicate_radius_metres",
    "duplicate_days",
    "incident_reports",
    "nearest_village_metres",
    "duty_minutes",
    "misuse_spared_insults",
    "misuse_insult_hours",
    "misuse_flood_messages",
    "misuse_flood_minutes",
    "misuse_trusted_reports",
    "misuse_fade_days",
)
LISTS = ("reminder_percents", "protection_contact_hours", "incident_categories", "misuse_ladder_minutes")
TABLES = ("abbreviations",)  # written form -> words, for `nlu.normalise`; may be absent
SHARES = ("route_confidence", "suspect_confidence")  # 0 to 1, measured with the model; may be absent
TEXTS = ("morning_list_at", "desk_list_at", "desk_hours")
HOURS = "quiet_hours"  # "21.00-05.30"; may be absent: no quiet hours
DUTY_DAY = "duty_day"  # "07.00-19.00": when the day's duty list holds
EMERGENCY_DESK = "emergency_desk"  # the agency that answers 112; may be absent: the desk
A_DAY = 24 * 60  # minutes: no machine holds anybody longer, and what was kept is answered within the 24 h window
SPAN = re.compile(r"([01]?\d|2[0-3])[.:][0-5]\d ?[-–] ?([01]?\d|2[0-3])[.:][0-5]\d")


def read_settings(entry: Entry) -> Mapping[str, Any]:
    """All settings; a missing, unknown or senseless one fails."""
    entry.only((*NUMBERS, *LISTS, *TEXTS, *TABLES, *SHARES, HOURS, DUTY_DAY, EMERGENCY_DESK))
    for key in (*NUMBERS, *LISTS, *TEXTS):
        if key not in entry.data:
            raise entry.fail(f"'{key}' is missing; add it to [settings]")
    for key in NUMBERS:
        entry.length(key)
    if HOURS in entry.data and not SPAN.fullmatch(entry.text(HOURS)):
        raise entry.fail(f"'{HOURS}' must be two times of day, like \"21.00-05.30\"")
    if DUTY_DAY in entry.data and not _rises(entry.text(DUTY_DAY)):
        raise entry.fail(f"'{DUTY_DAY}' must be two times of the same day, like \"07.00-19.00\"")
    for key in SHARES:
        if key in entry.data and not 0 < entry.number(key) <= 1:
            raise entry.fail(f"'{key}' must be a number above 0 and at most 1")
    percents = entry.data["reminder_percents"]
    if not isinstance(percents, list | tuple) or list(percents) != sorted({p for p in percents if isinstance(p, int)}):
        raise entry.fail("'reminder_percents' must be whole numbers that rise, like [50, 80, 100, 150]")
    ladder = entry.data["misuse_ladder_minutes"]
    steps = list(ladder) if isinstance(ladder, list | tuple) else []
    if not steps or steps[0] != 0 or steps != sorted(step for step in steps if isinstance(step, int) and step <= A_DAY):
        raise entry.fail(
            f"'misuse_ladder_minutes' must be whole minutes that rise from 0 (a warning) to at most {A_DAY}, like [0, 60, 720]"
        )
    entry.words("protection_contact_hours")
    for key in TEXTS:
        entry.text(key)
    for short, words in entry.part("abbreviations").data.items() if "abbreviations" in entry.data else ():
        if not isinstance(words, str) or not words.strip():
            raise entry.fail(f"abbreviations.{short} must be the words it stands for")
    return {key: tuple(value) if isinstance(value, list) else value for key, value in entry.data.items()}


def _rises(span: str) -> bool:
    """Whether two times of day are written and the second is the later one."""
    if not SPAN.fullmatch(span):
        return False
    start, end = (tuple(int(part) for part in re.split("[.:]", half.strip())) for half in re.split("[-–]", span))
    return start < end
