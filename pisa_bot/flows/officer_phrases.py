"""What an officer or the desk may be told, in English: the source sentences of the catalogues.

Data only; what is said when is decided elsewhere, the wording people see is in pisa_bot/locales.
"""

from __future__ import annotations

OFFICER_PHRASES: dict[str, str] = {
    # officer
    "officer_new": "📋 New report *{number}* – {category}\n{lines}",
    "officer_emergency": "🚨 EMERGENCY *{number}* – {category}\n{lines}",
    "officer_alarm": (
        "🚨 *{number}* – {category}: the citizen CANNOT CALL 112. Please raise the alarm for them.\n{lines}"
    ),
    "officer_copied": "For your information: *{number}* – {category}, with {agency}\n{lines}",
    "officer_shown": "*{number}* – {category}\n{lines}",
    "officer_quote": '"{text}"',
    "officer_map": "• Map: {link}",
    "officer_due": "• Answer by {due}",
    "officer_added": "The citizen added to *{number}* – {category}:",
    "officer_joined": "👥 Another citizen joins *{number}* – {category}:",
    "officer_incident": (
        "⚠️ {count} reports within an hour: *{category}* around {place}. All are gathered under *{number}*; one "
        "answer reaches every reporter."
    ),
    "officer_reopened": "*{number}* – {category}: the citizen says it is *not fixed yet*. Open again.",
    "officer_withdrawn": "*{number}* – {category} has been taken back by the citizen.",
    "officer_reminder": "⏰ *{number}* – {category} at {place}: answer due {due}.",
    "officer_reminder_late": (
        "⏰ *{number}* – {category} at {place} ({agency}): the answer was due {due} and is *late*."
    ),
    "officer_reminder_fix": "⏰ *{number}* – {category} at {place}: to be fixed by {due}.",
    "officer_reminder_fix_late": (
        "⏰ *{number}* – {category} at {place} ({agency}): was to be fixed by {due} and is *late*."
    ),
    "officer_reminder_triage": "⏰ *{number}* – {category} still waits to be read.",
    "officer_reminder_triage_late": "⏰ *{number}* – {category} has waited to be read *too long*.",
    "officer_protection_unmarked": (
        "🔒 Report *{number}* is for officers marked for protection, and nobody is marked yet. Please have one named today: "
        "pisa officer add … --protection."
    ),
    "officer_protection": "Report {number} needs a special officer. Please read it on the dashboard.",
    "officer_protection_added": "Something was added to {number}.",
    "officer_bound": "This phone is now {name}'s. Reports arrive here. Write *help* to see what can be written.",
    "officer_help": (
        'Reply to a report\'s bubble or write its number: "on it 42", "42 in progress, waiting for '
        'material", "done 42" (with a photo), "42 not ours, to dishub". *list* shows the open ones.'
    ),
    "officer_list": "{count} open:\n{lines}",
    "officer_line": "• {number} {category}, {place}: {status}",
    "officer_which": "Which report is that about?\n{lines}",
    "officer_none_open": "Nothing is open with your agency right now.",
    "officer_no_such": "{number}: not one of your agency's reports.",
    "officer_not_yours": "{number} is no longer with your agency.",
    "officer_same_agency": "{number} is with your own agency already. To which agency should it go?",
    "officer_stale": "That button is no longer of use. Write *list* to see the open reports.",
    "officer_unclear": "What should happen to {number}?",
    "officer_ask_agency": "To which agency should {number} go? Write its name, and why.",
    "officer_photo_added": "The photo has been added to {number} and sent to the citizen.",
    "officer_photo_kept": "{count} photo(s) kept. Write *done* and the number to send them with it.",
    "officer_did_accept": "{number}: taken on.",
    "officer_did_progress": "{number}: in progress, noted.",
    "officer_did_resolve": "{number}: marked as done, the citizen is asked. A photo of the result? Send it now.",
    "officer_did_resolve_photo": "{number}: marked as done with {photos} photo(s), the citizen is asked.",
    "officer_did_schedule": "{number}: planned, the citizen is told.",
    "officer_did_coordinate": "{number}: being settled with others, the citizen is told.",
    "officer_did_refer": "{number}: noted as passed on to {agency}, the citizen is told.",
    "officer_did_ask_info": "{number}: the citizen has been asked.",
    "officer_did_reopen": "{number}: open again.",
    "officer_did_transfer": "{number}: passed to {agency}, the citizen is told.",
    "officer_did_triage": "{number}: back with {agency}, who look for the right agency.",
    "officer_did_reject": "{number}: closed with your reason, the citizen is told.",
    "officer_did_answer": "{number}: your answer has been sent to the citizen.",
    # desk
    "triage_new": "🗂 Please read *{number}* – {category}? (to {agency}?)\n{lines}",
    "triage_ask_agency": "To which agency should {number} go?",
    "triage_ask_category": "Which kind is {number}? Write its name.",
    "triage_unclear": "What should happen to {number}? Confirm, or write the agency or the kind.",
    "triage_forwarded": "{number}: forwarded to {agency}, the citizen is told.",
    "triage_forwarded_unreachable": (
        "{number}: forwarded to {agency}. Nobody there can be written to yet: please tell them."
    ),
    "triage_external": (
        '{agency} is outside the kabupaten. Pass {number} on, then write to whom and how: "passed to …, letter 12".'
    ),
    "desk_waiting": (
        "🙋 A citizen waits for a person ({reason}). Reply to this bubble; *done* gives them back to the bot."
    ),
    "desk_reason_asked": "asked for one",
    "desk_reason_misses": "the bot did not understand",
    "desk_citizen_says": "🙋 Citizen: {text}",
    "desk_relayed": "Sent to the citizen.",
    "desk_closed": "Finished; the citizen is back with the bot.",
    "desk_citizen_left": "The citizen went back to the bot.",
    "desk_still_waiting": "🙋 A citizen is still waiting for a person. Reply to this bubble.",
    "desk_data_request": (
        "A request about personal data is waiting ({number}). Answer within 3×24 hours, on the dashboard."
    ),
    # refusals
    "refused_already_closed": "{number} is closed already.",
    "refused_referred": "{number} has gone to a body outside the kabupaten.",
    "refused_rejected": "{number} has been ended with a reason.",
    "refused_duplicate": "{number} has joined another report.",
    "refused_withdrawn": "{number} has been taken back by the citizen.",
    "refused_already_resolved": "{number} is marked as done already.",
    "refused_not_resolved": "{number} is not marked as done.",
    "refused_still_open": "{number} is still open.",
    "refused_nothing_asked": "Nothing was asked about {number}.",
    "refused_not_forwarded": "{number} has no agency yet.",
    "refused_already_forwarded": "{number} is with an agency already.",
    "refused_already_acknowledged": "{number} has been taken on already.",
    "refused_already_in_progress": "{number} is being worked on already.",
    "refused_waiting_for_citizen": "{number} waits for the citizen.",
    "refused_coordinating": "{number} is being settled with others.",
    "refused_deferred": "{number} waits for a budget.",
    "refused_already_in_triage": "{number} already waits to be read.",
    "refused_unknown_state": "{number} cannot be moved now.",
    "refused_unknown_verb": "{number}: that cannot be done here.",
}
"""Message key → source sentence."""
