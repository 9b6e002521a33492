"""What a citizen may be told, in English: the source sentences of the catalogues.

Data only; what is said when is decided elsewhere, the wording people see is in pisa_bot/locales.
"""

from __future__ import annotations

CITIZEN_PHRASES: dict[str, str] = {
    "together": "{lines}",
    # citizen: first words
    "hello": (
        "{greeting} This is *PISA*, the machine that takes the reports of the citizens of {area} (not an "
        "officer). 🙏\nJust tell what is wrong, here. Words, voice, photo or location are all fine.\n🔒 Your "
        "report goes to the agency in charge. Your WhatsApp number is not shown to the public. How data is "
        "kept: {privacy}\n🚨 Emergency: call *{emergency}* (free)."
    ),
    "hello_again": "{greeting} Tell what is wrong, or choose:",
    "privacy_line": "PISA (a machine) takes notes; it is sent once you press Send. How data is kept: {privacy}",
    "privacy_line_urgent": "How data is kept: {privacy}",
    "greeting_salaam": "Waalaikumsalam.",
    "greeting_rampes": "Rampés.",
    "greeting_mangga": "Please.",
    "greeting_morning": "Good morning.",
    "greeting_day": "Good day.",
    "greeting_afternoon": "Good afternoon.",
    "greeting_night": "Good evening.",
    # citizen: the form
    "ask_problem": (
        "What would you like to report? Write as you speak, or send a voice note. Typing errors do not matter."
    ),
    "ask_problem_again": "What is wrong? Write it again in your own words.",
    "ask_question": "Please go on, what would you like to know?",
    "ask_problem_of_photo": "It has arrived. What is it about, and where is it?",
    "ask_problem_at_place": "The place is noted: {place}. What is wrong there?",
    "ask_category": "Not quite sure which kind this is. Which is closest? Choose one, or say it in other words.",
    "ask_outside": (
        "This looks like a place outside {area} ({name}). Is that right? If it is in {area} after all, write "
        "the village."
    ),
    "ask_outside_pin": (
        "The pin lies about {name} outside {area}. Is that right? If it is in {area} after all, send the "
        "location again or write the village."
    ),
    "ask_two_places": "The location you sent is at {pin}, but you wrote {place}. Which one is meant?",
    "ask_two_places_outside": "The location you sent lies outside {area}, but you wrote {place}. Which one is meant?",
    "ask_village": "There is more than one {name}: {places}. Which one?",
    "ask_place": (
        "Where is it? Send the location (📎 → Location), or write: street or kampung, village, and a landmark nearby."
    ),
    "ask_place_more": "Noted: {place}. In which village or kecamatan is that? Or send the location (📎 → Location).",
    "ask_place_area": (
        "{area} is the kabupaten and also one of its kecamatan. If you mean the town, write *kecamatan {area}*; "
        "else name the village, or send the location (📎 → Location)."
    ),
    "ask_place_of_voice": (
        "The voice note has arrived; an officer will listen to it. Where is the place? Send the location (📎 → "
        "Location) or name the village. If someone is in danger: 112."
    ),
    "ask_photos": "Send the photo. If there is none, write *skip*. Do not take photos in a dangerous place.",
    "ask_photos_again": "Send the new photo. To keep the old one, write *back*.",
    "ask_change": "What should be changed?",
    # citizen: the summary
    "summary": "Please check:\n{lines}\nIs this right?",
    "summary_problem": "• Problem: *{category}* – {brief}",
    "summary_problem_numbered": "• Report {index}: *{category}* – {brief}",
    "summary_problem_guess": "• Problem: probably *{category}* – {brief}",
    "summary_problem_other": "• Problem: {brief}",
    "summary_voice_problem": "• Problem: your voice note",
    "summary_question": "• Question: *{category}* – {brief}",
    "summary_question_numbered": "• Report {index}: question, *{category}* – {brief}",
    "summary_wish": "• Wish: *{category}* – {brief}",
    "summary_place": "• Place: {place}",
    "summary_no_place": "• Place: not known",
    "summary_photos": "• Photos: {count}",
    "summary_voices": "• Voice notes: {count}",
    "summary_to": "• Goes to: *{agency}*",
    "summary_announced": '{agency}: "{text}" (until {until})',
    "summary_read_first": "• Read first by an officer of {agency}, who finds the right agency",
    "summary_road_national": (
        "• Probably a national road; {agency} is in charge, we pass it on (a guess, an officer checks)"
    ),
    "summary_road_provincial": (
        "• Probably a provincial road; {agency} is in charge, we pass it on (a guess, an officer checks)"
    ),
    "summary_secret": "🔒 Secret: not shown to the public.",
    "summary_secret_advised": "🔒 Better sent secretly: it is then not shown to the public.",
    "summary_invite_photo": "Have a photo? Just send it here.",
    "join_offer": (
        "This may have been reported already: *{number}* – {category}, {place}, {day}. {agency}: {status}.\nIs "
        "it the same? Join it and you are told along. Or send a report of your own."
    ),
    "join_own": (
        "You seem to have reported this yourself: *{number}* – {category}, {place}, {day}. {agency}: "
        "{status}.\nAdd this to it, or is it a new report?"
    ),
    "join_incident": (
        "{count} people reported {category} around here: *{number}*, {place}, {day}. {agency} knows "
        "({status}).\nJoin it and you are told along. Or send a report of your own."
    ),
    "joined": (
        "Noted, you follow report *{number}*. {agency}: {status}.\nYou are told along. More photos or words are "
        "welcome here."
    ),
    "place_unknown": "place not known",
    # citizen: sent
    "filed": "Sent. Thank you! 🙏\n{lines}",
    "filed_number": "Report number: *{number}* (code {code})\nTo look after it: write *check {number}*.",
    "filed_number_of": "{category}: *{number}* (code {code})",
    "filed_to": "With *{agency}*, answered by {day} at the latest.",
    "filed_read_first": "An officer of {agency} reads it first and passes it on. You are told here.",
    "filed_secret": "🔒 Secret: not shown to the public.",
    "already_sent": "It has been sent already, number *{number}*. Anything to add? Just send it here.",
    "added": "Added to report *{number}*.",
    "joined_photos": "The photo has been added to report *{number}*.",
    "joined_pin": "The location has been added to report *{number}*.",
    # citizen: questions and the answer base
    "answer": "{text}\n_Source: {agency}_\nIs that enough?",
    "answer_enough": "Glad to help. Write here any time.",
    "outside_channel": (
        "For places outside {area}: SP4N-LAPOR! at lapor.go.id or SMS 1708. Nothing has been sent from here."
    ),
    # citizen: what happened to a report
    "joined_pin_far": (
        "That location is at {pin}, far from {place}. It has been passed on with report *{number}*, whose place "
        "stays. Something else? Write *new report*."
    ),
    "moved_forwarded": "An officer has read report {number}; it is now with *{agency}*.\n{more}",
    "moved_transferred": (
        "Report {number} is not the first agency's to act on; it has been passed to *{agency}*. No need to "
        "report again.\n{more}"
    ),
    "moved_triage": (
        "Report {number} is being brought to the right agency by an officer. No need to report again.\n{more}"
    ),
    "agency_message": '{agency} writes about report {number}: "{note}"',
    "moved_progress": '🔧 {agency} on report {number}: "{note}"',
    "moved_scheduled": "🗓 {agency} has planned the work on report {number}.\n{more}",
    "moved_coordinating": "{agency} is settling report {number} together with others.\n{more}",
    "moved_deferred": "Report {number} waits for a budget.\n{more}",
    "moved_referred": "Report {number} has been passed on to {agency}, outside the kabupaten.\n{more}",
    "moved_rejected": (
        "Sorry, report {number} cannot be taken further yet.\n{more}\nYou may add to it here, or talk with an officer."
    ),
    "moved_merged": (
        "Report {number} joins an earlier report about the same thing. You are told when it is done.\n{more}"
    ),
    "moved_into": "It goes on as *{into}*.",
    "moved_reopened": "Report {number} has been opened again.\n{more}",
    "moved_corrected": (
        "Sorry, the last news was a mistake: report {number} is *not done yet*, {agency} is still on it.\n{more}"
    ),
    "moved_undone": "Sorry, the last news about report {number} was a mistake. It is: *{status}* ({agency}).",
    "moved_expired": "Report {number} is closed, as we heard no more. Not fixed? Write *not fixed {number}*.\n{more}",
    "moved_due": "Answered by {day} at the latest.",
    "moved_date": "Planned for {day}.",
    "moved_until": "Put off until {day}; on that day PISA asks whether it is fixed.",
    "deferral_over": "{agency} had put off report {number} until today.\nIs it fixed?",
    "moved_reach": "To ask there: {reach}.",
    "moved_note": 'The officer\'s note: "{note}"',
    "moved_ask_info": '{agency} asks about report {number}: "{note}"\nJust answer here.',
    "moved_resolved": "According to {agency}, report {number} *is done*.\nIs it really fixed?",
    "moved_resolved_note": (
        'According to {agency}, report {number} *is done*. Their note: "{note}"\nIs it really fixed?'
    ),
    "moved_photo": "A photo from {agency} for report {number}.",
    "moved_answered": "{agency} answers {number}:\n{text}\nIs that enough?",
    # citizen: is it fixed
    "confirmed_happy": "Thank you! Report {number} is closed.",
    "confirmed_unhappy": "Thank you, report {number} is closed. What was lacking? One sentence is enough.",
    "lacking_noted": "Noted with report {number}. Thank you.",
    "ask_fixed_again": "Fine, have a look first. About {number}: is it really fixed?",
    "reopened": "Report {number} is open again. What is not fixed yet? Send words or a new photo.",
    "reopened_with_words": "Report {number} is open again and your words have reached the officers.",
    "reopened_desk": (
        "Report {number} is open again. As it was not fixed twice, an officer of {desk} now looks at it. "
        "What is not fixed yet? Send words or a new photo."
    ),
    "reopened_desk_with_words": (
        "Report {number} is open again with your words. As it was not fixed twice, an officer of {desk} "
        "now looks at it."
    ),
    "verdict_too_late": "Report {number} has moved on meanwhile. Write *check {number}* to see it.",
    # citizen: looking after reports
    "report_list": "Your reports:\n{lines}\nChoose one, or write its number.",
    "report_line": "• {number} {category}: {status}",
    "report_status": "*{number}* – {category}\nPlace: {place}\nStatus: {status} ({agency})",
    "report_due": "Answered by {day} at the latest.",
    "report_answer_late": "*Late*: it should have been answered by {day}.",
    "report_fix_late": "*Late*: the work should have been done by {day}.",
    "report_put_off": "Put off until {day}.",
    "report_shown": "{lines}\nAnything to add? Reply to this bubble.",
    "report_shown_resolved": "{lines}\nIs it really fixed?",
    "report_shown_quiet": "{number}: {status}.",
    "report_unknown": "That number is not known here. Check it, or write *check* for your own reports.",
    "no_reports": "No report yet. Tell what is wrong and it is noted.",
    "no_reports_sent": "No report has been sent yet.",
    "withdraw_which": "Which report should be taken back?",
    "ask_withdraw": "Take back report {number} ({category})? The officers stop working on it.",
    "withdrawn": "Report {number} has been taken back.",
    "nothing_to_withdraw": "No open report to take back. Write *check* to see yours.",
    # citizen: emergency and protection
    "emergency": (
        "🚨 This sounds like an emergency. *Call {emergency} now* (free, day and night). PISA cannot send an "
        "ambulance, firemen or police.\nNoted as {number}; the officers have been told."
    ),
    "emergency_where": (
        "🚨 This sounds like an emergency. *Call {emergency} now* (free, day and night). PISA cannot send an "
        "ambulance, firemen or police.\nNoted as {number}; the officers have been told. Once safe, send the "
        "location or name the village."
    ),
    # 119 ext. 8: SEJIWA, the Ministry of Health's line for mental health, reachable from all of Indonesia
    "emergency_of_oneself": (
        "Thank you for telling. You are not alone. 🙏\nPlease talk to somebody right now: call *{emergency}* (free, day and "
        "night) or *119 ext. 8* (the Ministry of Health's line for the soul).\nNoted as {number}; an officer has been told. If "
        "you like, say where you are."
    ),
    "kept_for_later": "Your other message is kept and comes after this.",
    "emergency_added": "Added to {number}; the officers see it.",
    "emergency_read": (
        "*{number}* has been read by an officer of *{agency}*. If it gets worse, still call *{emergency}*."
    ),
    "emergency_unread": (
        "🚨 {number}: so far *no officer of {agency} has confirmed that they read it*. Please *call {emergency} "
        "now* (free, day and night).\n{lines}"
    ),
    "emergency_unread_next": "PISA is calling the next person.",
    "emergency_taken_back": "The alarm of {number} has been called off.",
    "alarm_raised": (
        "The officers have been told that you cannot call. If anyone near you can: *{emergency}*. Send the "
        "location if you can."
    ),
    "protection": (
        "Thank you for your message. 🙏\nIf you are in danger now: *{emergency}*. Someone to stand by you, day "
        "and night: *{hotline}* or WhatsApp {chat}.\nThis is read only by special officers. No photo and no "
        "address is needed. You may clear this chat: hold the bubble, then Delete.\nNumber {number}, code "
        "{code}.\nMay they reach you, and how?"
    ),
    "protection_added": "Noted.",
    "protection_hour": "At what hour is it safe? Choose, or write the hour.",
    "protection_hour_noted": "Noted. Nobody writes or calls at another hour.",
    "protection_never": "Noted, nobody gets in touch. The number and code stay yours.",
    # citizen: a person
    "human": (
        "Passed to an officer, who answers here in office hours ({hours}). Emergency: {emergency}. To return "
        "to the bot, write *back*."
    ),
    "human_already": (
        "An officer has been told already and answers here in office hours ({hours}). Emergency: {emergency}. "
        "To return to the bot, write *back*."
    ),
    "person_says": "*Officer:* {text}",
    "person_done": "The officer has finished. Write here any time; PISA (a machine) reads along again.",
    "person_silent": (
        "Sorry, no officer has answered in two working hours. PISA (a machine) is back; write *officer* to ask "
        "again. Emergency: {emergency}."
    ),
    "back_to_bot": "Back with PISA (a machine). Tell what is wrong, or write *help*.",
    # citizen: commands and misses
    "help": (
        "Tell what is wrong in one message, with the place and a photo if you have one; I show it to you and "
        "you press Send.\nAt any moment: *cancel*, *back*, *change*, *skip*, *check*, *officer*, *my data*, "
        "*basa sunda*. Emergency: {emergency}."
    ),
    "menu": "What would you like to do?",
    "miss_hint": (
        "Sorry, PISA did not understand. Write a short sentence: what is wrong and where. For example: "
        '"street light out at Plered market".'
    ),
    "miss_menu": "Sorry, still not understood. Please choose:",
    "cancelled": "The report has been dropped and its words erased. To report again, just write.",
    "nothing_to_cancel": "There is nothing to cancel. What would you like to do?",
    "left_alone": "Left as it is. What would you like to do?",
    "nothing_to_change": "There is nothing to change yet. Tell what is wrong and it is noted.",
    "change_sent": "Report {number} has been sent. What you write now is added to it.",
    "language_set": "From now on in English.",
    "send_again": "Your last message arrived incomplete. If it was a location or a button, please send it once more.",
    "cannot_read": "That kind of message cannot be read here yet. Words, voice, photo or location are fine.",
    "abuse": (
        "We understand that you are upset, and PISA still helps. Please tell what is wrong and where, without "
        "the swearing."
    ),
    "misuse_warned_abuse": (
        "Swearing alone can help nobody. If it goes on, PISA pauses its answers for a while. Tell what is wrong and "
        "where, and PISA still helps."
    ),
    "misuse_warned_flood": (
        "Very many messages in a short time. Please tell one problem in one message. If it goes on, PISA pauses its "
        "answers for a while."
    ),
    "misuse_warned_prank": (
        "According to the officer this was no real report. Such reports keep officers from those who need them; if it "
        "happens again, PISA pauses its answers for a while. Is that wrong? Write *officer*."
    ),
    "misuse_why_abuse": "The swearing went on.",
    "misuse_why_flood": "Very many messages in a short time.",
    "misuse_why_prank": "According to the officer this again was no real report.",
    "misuse_paused": (
        "{why} PISA pauses its answers until {until}. What you write is kept and read then. Emergency: call "
        "{emergency}, or write it here, that is always answered. To talk with an officer, write *officer*."
    ),
    "misuse_lifted": "An officer has looked at it: the pause is over. Sorry for the wait. Just write.",
    "welcome": "You are welcome. 🙏 Write here any time.",
    "stopped": "Fine, nothing more is sent but word of your open reports. Write here any time.",
    "stopped_draft": "Fine. Your unsent report is kept; write *cancel* to drop it, or *send* to go on.",
    "stale": "That button is from an earlier talk. What would you like to do?",
    "draft_reminder": "Your report has not been sent yet. Go on with it?",
    "resume": 'There is still an unsent report: "{brief}". Go on with it?',
    "turn_failed": (
        "Sorry, something went wrong on our side. Your message is kept and an officer looks at it. Emergency: "
        "{emergency}."
    ),
    "file_refused": "One file could not be opened. If it matters, please send it again as a photo or a voice note.",
    "same_again": (
        "The same message has been answered several times. PISA keeps silent until something else comes. For a person, "
        "write *officer*."
    ),
    # citizen: personal data
    "data_requested": "Your request to see your data is noted as {number}. Answered within 3×24 hours.",
    "ask_erase": "Erase your data? Drafts, your name and the words of closed reports go for good.",
    "ask_erase_open": (
        "Erase your data? Drafts, your name and the words of closed reports go now; those of open reports when "
        "they close."
    ),
    "erased": "Your data has been erased. Request {number}.",
    "erased_but_open": "Erased what may go now; your open reports follow when they close. Request {number}.",
    "kept": "Nothing has been changed.",
}
"""Message key → source sentence."""
