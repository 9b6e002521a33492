"""What an officer or the desk may be told, in English: the source sentences of the catalogues.

Data only; what is said when is decided elsewhere, the wording people see is in pisa_bot/locales.
"""

from __future__ import annotations

OFFICER_PHRASES: dict[str, str] = {
    # officer
    "officer_new": "📋 New report *{number}* – {category}\n{lines}",
    "officer_emergency": "🚨 EMERGENCY *{number}* – {category}\n{lines}",
    "officer_waited": "• Nobody has confirmed it for {minutes} minutes",
    "officer_waited_yours": "• You are next: answer *on it*, or pass it on",
    "officer_waited_desk": "• Please telephone {agency}, then press *Read*",
    "officer_did_seen": "{number}: noted as read, the citizen is told. {agency} still has to act.",
    "officer_seen_before": "{number}: somebody had confirmed it already.",
    "officer_seen_over": "{number}: it is over already.",
    "officer_alarm": (
        "🚨 *{number}* – {category}: the citizen CANNOT CALL 112. Please raise the alarm for them.\n{lines}"
    ),
    "officer_copied": "For your information: *{number}* – {category}, with {agency}\n{lines}",
    "officer_shown": "*{number}* – {category}\n{lines}",
    "officer_assigned": "📋 For you: *{number}* – {category}\n{lines}",
    "officer_quote": '"{text}"',
    "officer_secret": "🔒 secret: read it on the dashboard",
    "officer_map": "• Map: {link}",
    "officer_due": "• Answer by {due}",
    "officer_passed_on": '• From {agency}: "{text}"',
    "officer_given_back": "• Given back by {agency}",
    "officer_added": "The citizen added to *{number}* – {category}:",
    "officer_joined": "👥 Another citizen joins *{number}* – {category}:",
    "officer_incident": (
        "⚠️ {count} reports within an hour: *{category}* around {place}. All are gathered under *{number}*; one "
        "answer reaches every reporter."
    ),
    "officer_reopened": "*{number}* – {category}: the citizen says it is *not fixed yet*. Open again.",
    "officer_reopened_desk": (
        "*{number}* – {category}: the citizen says a second time that it is *not fixed yet*. {desk} "
        "looks at it now and decides how it goes on."
    ),
    "officer_deferral_over": (
        "⏰ *{number}* – {category}: the time it was put off to is over and its citizen has not said that "
        "it is fixed. Its deadlines run again:"
    ),
    "officer_withdrawn": "*{number}* – {category} has been taken back by the citizen.",
    "officer_recalled": "*{number}* – {category} came to you by mistake and has gone back to {agency}.",
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
        "🔒 Report *{number}* is for officers marked for protection, and nobody is marked yet. Please have the "
        "admin name one today."
    ),
    "officer_protection": (
        "🔒 Report {number} needs a special officer. Read it on the dashboard; reply here with *on it* or *done*."
    ),
    "officer_protection_added": "Something was added to {number}.",
    "officer_protection_reminder": "⏰ Report {number} still waits for the special officer.",
    "officer_protection_noted": "{number}: noted.",
    "officer_protection_resolved": "{number}: noted as handled. Nobody is told.",
    "officer_bound": "This phone is now {name}'s. Reports arrive here. Write *help* to see what can be written.",
    "officer_dashboard": "The dashboard, signed in as you; the link works once, for ten minutes: {link}",
    "officer_no_dashboard": "The dashboard has no address yet. Ask the admin.",
    "officer_code_wrong": (
        "That code is not valid: mistyped, used or too old. Ask whoever gave it to you for a new one."
    ),
    "officer_help": (
        'Reply to a report\'s bubble, or write its number: "on it 42", "done 42" (with a photo), "43 not ours, '
        'to dishub".\nSeveral at once: "1 3 5-9 done, 2 waiting for cable". A wrong "done" is taken back with '
        "*cancel*.\n*list* shows what is open, a shared location the nearest."
    ),
    "officer_list": "{count} open:\n{lines}",
    "officer_line": "{nth}. {number} {category}, {place}: {status}, by {due}",
    "officer_line_quiet": "{nth}. {number}: {status}",
    "officer_line_late": "{nth}. {number} {category}, {place}: {status}, *late since {due}*",
    "officer_list_more": "… and {count} more: write *more*",
    "officer_recap": "Today, {who}: {new} new, {done} done, {open} open ({late} late).",
    "officer_recap_all": "Today, {who}: {new} new, {done} done, {open} open ({late} late), {triage} wait to be read.",
    "officer_recap_deferred": "Besides, {count} wait for a budget.",
    "officer_announced": (
        'Announced until {until}, to who reports {category}: "{text}". To end it: *end announcement*.'
    ),
    "officer_announce_any": "anything there",
    "officer_announce_how": 'Say what, where and until when: "announcement: water off in Plered till 17:00".',
    "officer_announce_over": "The announcements of this agency are over.",
    "officer_away": "On leave until {until}. New reports go to your colleagues; back sooner? Write *I am back*.",
    "officer_away_substitute": "On leave until {until}; {name} gets your reports. Back sooner? Write *I am back*.",
    "officer_back": "Welcome back: reports come to you again.",
    "officer_leave_how": 'Until when, and who stands in? "on leave until Monday, replaced by …".',
    "officer_near_here": "Within {metres} m:",
    "officer_near_far": "Further on:",
    "officer_near_line": "{line} ({metres})",
    "officer_which": "Which report is that about?\n{lines}",
    "officer_which_what": "Which report is that about, and what should become of it?\n{lines}",
    "officer_none_open": "Nothing is open with your agency right now.",
    "officer_nothing_to_undo": (
        'Nothing is marked as done that could be taken back. Write what is right: "42 in progress, waiting for '
        'material".'
    ),
    "officer_no_such": "{number}: not one of your agency's reports.",
    "officer_doubtful": '"{written}" may be {one} or {other}: please write the whole number.',
    "officer_loose": '"{text}": for which report? Write it with its number.',
    "officer_not_yours": "{number} is no longer with your agency.",
    "officer_same_agency": "{number} is with your own agency already. To which agency should it go?",
    "officer_stale": "That button is no longer of use. Write *list* to see the open reports.",
    "officer_unclear": "What should happen to {number}?",
    "officer_unclear_one": "{number}: what should become of it?",
    "officer_ask_agency": "To which agency should {number} go? Write its name, and why.",
    "officer_ask_reason": "Why can {number} not be taken on? The citizen reads your reason.",
    "officer_ask_until": "Until when is {number} put off? Write the month, or the budget's year.",
    "officer_ask_twin": "Which report does {number} repeat? Write its number.",
    "officer_no_twin": "{number}: {into} is no open report that it could be joined to.",
    "officer_note_insult": "{number}: not passed on, the note would hurt the citizen. Please write it in other words.",
    "officer_note_personal": (
        "{number}: not passed on, the note holds somebody's number or name. Please write it without."
    ),
    "officer_photo_added": "The photo has been added to {number}, the citizen sees it too.",
    "officer_photo_kept": "{count} photo(s) kept. Write *done* and the number to send them with it.",
    "officer_did_accept": "{number}: taken on.",
    "officer_noted": "{number}: fine, it stays as it is ({status}).",
    "officer_did_progress": "{number}: in progress, noted.",
    "officer_did_assign": "{number}: handed to {name}, who has been told.",
    "officer_did_merge": "{number}: joined to {into}, its citizen is told and follows that one now.",
    "officer_did_split": "{number}: apart again, and {desk} reads it.",
    "officer_no_colleague": '"{name}" is nobody here who can be written to. Colleagues: {names}',
    "officer_did_resolve": "{number}: noted as done, the citizen will be asked. A photo of the result? Send it now.",
    "officer_did_resolve_photo": "{number}: noted as done with {photos} photo(s), the citizen will be asked.",
    "officer_did_schedule": "{number}: planned, the citizen is told.",
    "officer_which_day": "{number}: two different days were named. Which one is meant? Write it again with one day.",
    "officer_did_schedule_day": "{number}: planned for {day}, the citizen is told.",
    "officer_did_defer": "{number}: put off until {day}. The citizen is told, and asked on that day.",
    "officer_defer_asked": (
        "{number}: only the head of agency can put it off until {day}: we have asked them. The deadline "
        "runs on until they agree."
    ),
    "officer_did_coordinate": "{number}: being settled with others, the citizen is told.",
    "officer_did_refer": "{number}: noted as passed on to {agency}, the citizen is told.",
    "officer_did_ask_info": "{number}: the citizen has been asked.",
    "officer_did_reopen": "{number}: no longer done. Was the citizen told already, the news is set right.",
    "officer_did_undo": (
        "{number}: taken back, it is *{status}* again. Was the citizen told already, the news is set right."
    ),
    "officer_did_transfer": "{number}: passed to {agency}, the citizen is told.",
    "officer_did_triage": "{number}: back with {agency}, who look for the right agency.",
    "officer_did_reject": "{number}: closed with your reason, the citizen is told.",
    "officer_did_answer": "{number}: your answer goes to the citizen.",
    "officer_proposed": (
        "{number}: proposed for the answer base. Diskominfo reads it first; only then it is sent to others who ask."
    ),
    "officer_propose_nothing": "{number} has no answer in words yet that could be proposed.",
    "officer_propose_not": "{number}: only the answer to an open question of your own agency can be proposed.",
    "officer_propose_which": "Which answer is to be proposed? Write *propose* and its number.",
    # lists that come unasked
    "list_morning": "📋 Late {late} · due {due} · new {new}\n{lines}",
    "list_line": "{position}. {number} {category}, {place}: {what}",
    "list_line_quiet": "{position}. {number}: {what}",
    "list_is_late": "*late* since {due}",
    "list_is_due": "due {due}",
    "list_is_new": "new",
    "list_more": "… and {count} more: write *list*.",
    "list_head": (
        "📊 Last week: {new} new, {done} done (half of them within {hours} hours). Open now: {open}, late: {late}."
    ),
    "list_desk": "📋 For the desk this morning\n{lines}",
    "list_desk_waiting": "• {count} wait to be read.",
    "list_desk_rejected": "• {count} were turned away since the last list:",
    "list_desk_late": "• {count} are late by more than half their time:",
    "list_desk_patterns": "• {count} new patterns: see the dashboard.",
    "list_desk_checks": "• {count} closed reports are to be checked by a person: see the dashboard.",
    "list_row": "   {number} {category}, {agency}: due {due}",
    "list_row_plain": "   {number} {category}, {agency}",
    "list_late": "📊 Reports that are late by more than half their time: {count}\n{lines}",
    # desk
    "triage_new": "🗂 Please read *{number}* – {category}? (to {agency}?)\n{lines}",
    "triage_back": "🗂 Please read *{number}* – {category}: which agency should have it?\n{lines}",
    "triage_second_no": '• Twice "done" by {agency}, twice "not yet" by the citizen',
    "triage_ask_agency": "To which agency should {number} go?",
    "triage_ask_category": "Which kind is {number}? Write its name.",
    "triage_ask_reason": "Why can {number} not be taken on? The citizen reads your reason.",
    "triage_decided": "{number} has been decided already: {status}, with {agency}.",
    "triage_unclear": "What should happen to {number}? Confirm, or write the agency or the kind.",
    "triage_forwarded": "{number}: forwarded to {agency}, the citizen is told.",
    "triage_unreachable": (
        "{number}: noted for {agency}, but nobody there can be written to yet, so it still waits here. Please tell "
        "them and have an officer added; then forward it."
    ),
    "triage_external": (
        '{agency} is outside the kabupaten ({reach}). Pass {number} on, then write to whom and how: "passed to …, '
        'letter 12".'
    ),
    "desk_waiting": (
        "🙋 A citizen waits for a person ({reason}). Reply to this bubble; *done* gives them back to the bot."
    ),
    "desk_reason_asked": "asked for one",
    "desk_reason_misses": "the bot did not understand",
    "desk_citizen_says": "🙋 Citizen: {text}",
    "desk_relayed": "Sent to the citizen.",
    "desk_reply_hint": (
        "A citizen is waiting: reply to *their* bubble, so that your words go there. For a report, write its number."
    ),
    "desk_colleague_answers": 'A colleague answers that citizen too: "{text}"',
    "desk_over": "That talk is over; the citizen is with the bot again.",
    "desk_closed": "Finished; the citizen is back with the bot.",
    "desk_citizen_left": "The citizen went back to the bot.",
    "desk_still_waiting": "🙋 A citizen is still waiting for a person. Reply to this bubble.",
    "desk_data_request": (
        "A request about personal data is waiting ({number}). Answer within 3×24 hours, on the dashboard."
    ),
    # refusals
    "refused_already_closed": "{number} is closed already. If it is not fixed, its citizen can open it again.",
    "refused_referred": "{number} has gone to a body outside the kabupaten.",
    "refused_rejected": "{number} has been ended with a reason.",
    "refused_duplicate": "{number} has joined another report.",
    "refused_secret": (
        "{number} is secret: only an admin at Diskominfo passes it on, and it is joined to no other report. "
        "Write *not ours* to give it back."
    ),
    "refused_withdrawn": "{number} has been taken back by the citizen.",
    "refused_already_resolved": "{number} is marked as done already.",
    "refused_not_resolved": "{number} is not marked as done.",
    "refused_still_open": "{number} is still open, so there is nothing to open again.",
    "refused_nothing_asked": "Nothing was asked about {number}.",
    "refused_nothing_to_undo": "{number} has moved on since, so nothing can be taken back. Just write what is right.",
    "refused_not_forwarded": "{number} has no agency yet.",
    "refused_already_forwarded": "{number} is with an agency already.",
    "refused_already_acknowledged": "{number} has been taken on already. Next: in progress, planned, or done.",
    "refused_already_in_progress": "{number} is being worked on already. Once it is fixed, write *done*.",
    "refused_waiting_for_citizen": "{number} waits for the citizen.",
    "refused_coordinating": "{number} is being settled with others. Next: in progress, or done.",
    "refused_deferred": "{number} waits for a budget. Can the work begin, write *in progress*.",
    "refused_already_in_triage": "{number} already waits to be read.",
    "refused_date_past_deadline": (
        "{number}: that day is after the deadline ({due}). Only the head of agency can promise it: we have asked them."
    ),
    "refused_second_postponement": (
        "{number} was put off once already. Only the head of agency can put it off again: we have asked them."
    ),
    "officer_approve_date": (
        "✍️ *{number}* – {category}: an officer asks for {date}, the deadline is {due}. "
        'If you agree, reply "scheduled {date}".'
    ),
    "officer_approve_deferral": (
        '✍️ *{number}* – {category}: an officer asks to put it off until {date}: "{note}". Without your '
        "word the deadline runs on."
    ),
    "officer_approved": "✅ {number}: the head of agency agrees to {date}.",
    "refused_unknown_state": "{number} cannot be moved now.",
    "refused_unknown_verb": "{number}: that cannot be done here.",
}
"""Message key → source sentence."""
