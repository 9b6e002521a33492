"""What a whole message like "batal" or "petugas" does, in whatever state the talk is: always something, never a dead end.

Reads no words itself; `reading.command` found the command.
"""

from __future__ import annotations

from dataclasses import replace

from pisa_bot.effects import Place, SetLanguage
from pisa_bot.flows import complaint, person, personal_data, problem_questions, rating, reading, tracking
from pisa_bot.flows.draft import Draft, brief
from pisa_bot.flows.talk import Talk
from pisa_bot.flows.words import ASKING
from pisa_bot.messages import Choice, Language

CHANGES = (
    Choice("change.problem", "choice_change_problem"),
    Choice("change.place", "choice_change_place"),
    Choice("change.photos", "choice_change_photos"),
)
NO_PHOTO = (Choice("photos.none", "choice_no_photo"),)
MENU = (
    Choice("command.report", "choice_report"),
    Choice("command.check", "choice_check"),
    Choice("command.human", "choice_human"),
)


def run(talk: Talk, command: str, text: str) -> None:
    """Carry out a command."""
    if talk.conversation.state == "with_person" and command in ("change", "skip", "report"):
        person.ask(talk, "asked")
        return
    match command:
        case "cancel":
            _cancel(talk)
        case "back" | "skip" if talk.conversation.before is not None:
            put_back(talk)
        case "back":
            _back(talk)
        case "change":
            _change(talk)
        case "skip":
            _skip(talk)
        case "help":
            talk.say("help", {"emergency": talk.pack.emergency_number}, MENU if talk.draft.empty else ())
            _continue(talk)
        case "human":
            person.ask(talk, "asked")
        case "check":
            tracking.check(talk, "")
            _continue(talk)
        case "my_data":
            personal_data.see(talk)
            _continue(talk)
        case "erase":
            personal_data.ask(talk)
        case "su" | "id" | "en":
            _language(talk, command)
        case "language":
            _language(talk, "id" if talk.language == "su" else "su")
        case "report":
            _report(talk, text)


def _language(talk: Talk, language: Language) -> None:
    talk.language = language
    talk.keep(pinned=True)
    talk.do(SetLanguage(language))
    talk.say("language_set")
    _continue(talk)


def _continue(talk: Talk) -> None:
    """After an aside, ask again what was open."""
    if not talk.draft.empty and talk.conversation.state in ("filing", "confirming"):
        complaint.advance(talk)


def _cancel(talk: Talk) -> None:
    state = talk.conversation.state
    if state == "with_person":
        person.back(talk)
    elif not talk.draft.empty or talk.conversation.held is not None or state in ("filing", "confirming"):
        complaint.drop(talk)
        talk.say("cancelled")
    elif tracking.recent(talk) and state == "idle":
        tracking.withdraw(talk, "")
    else:
        had_question = talk.conversation.question is not None
        talk.answered()
        talk.move("finish")
        talk.say("left_alone" if had_question else "nothing_to_cancel", choices=MENU, question="menu")


def _back(talk: Talk) -> None:
    state, draft = talk.conversation.state, talk.draft
    if state == "with_person":
        person.back(talk)
    elif talk.conversation.question in ("change", "photos") and not draft.empty:
        complaint.advance(talk)
    elif state == "confirming":
        _change(talk)
    elif state == "filing" and draft.told:
        talk.say("ask_problem_again", question="problem")
    elif not draft.empty:
        complaint.advance(talk)
    else:
        talk.answered()
        talk.move("finish")
        talk.say("menu", choices=MENU, question="menu")


def _change(talk: Talk) -> None:
    if talk.conversation.before is not None:
        _restore(talk)
    if talk.draft.empty:
        recent = tracking.recent(talk)
        key = "change_sent" if recent else "nothing_to_change"
        talk.say(key, {"number": recent[0].number or ""} if recent else {})
        return
    talk.say("ask_change", choices=CHANGES, question="change")


def change(talk: Talk, payload: str) -> None:
    """Empty the slot that the citizen wants to tell again, and ask for it; what was there comes back with "kembali"."""
    draft = talk.draft
    talk.keep(before=talk.conversation.before or draft)
    match payload:
        case "change.problem":
            fresh = Draft(place=draft.place, place_sure=draft.place_sure, photos=draft.photos, secret=draft.secret)
            talk.keep(draft=replace(fresh, touched=draft.touched, reminded=draft.reminded))
            talk.move("begin")
            talk.say("ask_problem_again", question="problem")
        case "change.place":
            read = tuple(name for name in draft.read if name not in ("place", "village", "outside"))
            skipped = tuple(name for name in draft.skipped if name not in ("place", "village"))
            parts = tuple(replace(part, place=None) for part in draft.parts)
            talk.write(
                place=Place(), place_sure=False, villages=(), outside="", read=read, skipped=skipped, parts=parts
            )
            talk.move("begin")
            talk.say("ask_place", question="place")
        case "change.photos":
            talk.write(photos=())
            talk.move("begin")
            key, choices = ("ask_photos_again", NO_PHOTO) if draft.photos else ("ask_photos", ())
            talk.say(key, choices=choices, question="photos")


def put_back(talk: Talk) -> None:
    """Show the draft again as it was before something in it was to be told anew."""
    _restore(talk)
    complaint.advance(talk)


def _restore(talk: Talk) -> None:
    """The draft as it was, with the files that came since."""
    before, now = talk.conversation.before, talk.draft
    if before is None:
        return
    came = tuple(photo for photo in now.photos if photo not in before.photos)
    voices = tuple(voice for voice in now.voices if voice not in before.voices)
    talk.keep(draft=replace(before, photos=before.photos + came, voices=before.voices + voices), before=None)


def _skip(talk: Talk) -> None:
    question, draft = talk.conversation.question, talk.draft
    if question == "fixed":
        rating.ask_again(talk, talk.report(talk.conversation.subject))
        return
    if question == "problem" and not draft.told and (draft.photos or draft.voices):
        talk.write(told=True, kind="complaint")
    elif question == "category":
        problem_questions.choose_category(talk, None)
    elif question == "village":
        talk.write(skipped=(*draft.skipped, "village", "place"))
    elif question in ("place", "outside"):
        talk.write(skipped=(*draft.skipped, "place"), outside="")
    elif draft.empty:
        talk.answered()
        talk.move("finish")
        talk.say("menu", choices=MENU, question="menu")
        return
    complaint.advance(talk)


def _report(talk: Talk, text: str) -> None:
    if talk.draft.empty:
        talk.move("begin")
        talk.say("ask_question" if reading.among(text, ASKING) else "ask_problem", question="problem")
    elif reading.choice(text, ("resume.new",)):
        choices = (Choice("resume.go", "choice_resume"), Choice("resume.new", "choice_new"))
        talk.say("resume", {"brief": brief(talk.draft.text, 60) or "📎"}, choices, question="resume")
    else:
        complaint.advance(talk)


def miss(talk: Talk, text: str) -> None:
    """Not understood: a hint, then a short menu with a person in it, then a person."""
    misses = talk.conversation.misses + 1
    talk.keep(misses=misses)
    if misses >= 3:
        person.ask(talk, "misses")
        talk.keep(misses=0)
    elif misses == 2:
        talk.say("miss_menu", choices=MENU, question="menu")
        talk.keep(misses=misses)
    else:
        talk.say("miss_hint")
