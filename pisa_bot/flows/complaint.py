"""A complaint, question or wish on its way to a report: what is taken from a message, what is asked, in what order.

Asks only for what is missing and for nothing twice; shows everything before it is sent, and sends nothing itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pisa_bot.areas.model import Pack
from pisa_bot.effects import CancelTimer, Forget, SetTimer
from pisa_bot.flows import place, reading, summary
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import Draft, Guess, Part
from pisa_bot.flows.form import Form, Question
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Kind, Term
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import Understanding
from pisa_bot.reports import working_time

KINDS = ("complaint", "information", "aspiration")
LIKELY = 3  # how many guesses are offered
PLACE_WORDS = 6  # an answer so short to "where?" is a place, though it names a school or a market
LOCATIVE = frozenset(
    word
    for words in (
        "di ka dina depan payuneun dekat caket sebelah palih gigireun belakang tukangeun samping seberang",
        "gang gg jl jln kampung kp desa ds kel kelurahan kec kecamatan rt rw perum perumahan komplek blok dusun",
        "sd sdn smp sma pasar masjid warung",
    )
    for word in words.split()
)
"""Words that a place begins with or holds, so that "depan sekolah" answers "where?" and is no new problem."""

WORTH = 0.05  # a guess less likely than one in twenty is noise
WORDY = 8  # a message of so many words is somebody's problem even when we cannot tell which


def tells(understood: Understanding, text: str) -> bool:
    """Whether a message says what is wrong, asked or wished."""
    if understood.intent in KINDS:
        return True
    return understood.intent in ("other", "add") and (bool(understood.category) or len(text.split()) >= WORDY)


def absorb(talk: Talk, content: Content) -> None:
    """Let a message fill whatever slots it can; words already there are read again together with the new ones."""
    new, draft = content.understood, talk.draft
    told = tells(new, content.text)
    only_place = not told and bool(new.places)
    texts = draft.texts + (content.texts if told or (draft.told and not only_place) else ())
    whole = understand("\n".join(texts), talk.pack) if draft.texts and content.texts else new
    if content.texts and (told or (draft.told and not only_place)):
        kind = whole.intent if whole.intent in KINDS else draft.kind or "complaint"
        draft = replace(draft, texts=texts, told=True, kind=draft.kind if draft.chosen and draft.kind else kind)
        if not draft.chosen:
            guesses = tuple(Guess(c.category, c.confidence) for c in whole.candidates[:LIKELY] if c.confidence >= WORTH)
            draft = replace(draft, category=whole.category, confidence=whole.confidence, guesses=guesses)
        draft = replace(draft, parts=_parts(whole, "\n".join(texts), talk.pack), secret=draft.secret or whole.secret)
    if content.texts:
        draft = place.take(draft, place.in_words(content.text, new))
    if content.voices:
        draft = replace(draft, voices=draft.voices + content.voices, told=True, kind=draft.kind or "complaint")
    draft = replace(draft, photos=draft.photos + content.photos, touched=content.at)
    if content.pin is not None:
        draft = place.take(draft, place.at_pin(content.pin, talk.pack))
    talk.keep(draft=draft)


def _parts(understood: Understanding, text: str, pack: Pack) -> tuple[Part, ...]:
    """Two and more problems of different categories told at once, each with its own words and place."""
    if len({problem.category for problem in understood.problems}) < 2:
        return ()
    parts = []
    for problem in understood.problems:
        words = text[problem.start : problem.end].strip() or text
        found = place.in_words(words, understand(words, pack))
        parts.append(Part(problem.category, words, found.place if found.sure else None))
    return tuple(parts)


def advance(talk: Talk) -> None:
    """Ask for the first thing that is missing, or show the summary; called at the end of every branch of filing."""
    draft = talk.draft
    talk.move("begin")
    question = COMPLAINT.next(draft, talk.pack)
    if question is None:
        talk.move("complete")
        summary.show(talk)
    else:
        question.ask(talk)
    _remind_later(talk)


def _remind_later(talk: Talk) -> None:
    """One reminder after a day's silence, inside the 24 h window; the draft itself stays."""
    if not talk.draft.reminded and not talk.draft.empty:
        hours = float(talk.pack.settings.get("draft_reminder_hours", 20))
        due = working_time.after_quiet(talk.now + timedelta(hours=hours), talk.pack.calendar)
        latest = talk.now + timedelta(hours=23.5)
        talk.do(SetTimer("draft", min(due, latest), "draft_reminder"))


def drop(talk: Talk) -> None:
    """Throw the draft away, its files with it."""
    talk.do(CancelTimer("draft"), Forget("draft", talk.draft.media))
    talk.keep(draft=Draft(), held=None)
    talk.answered()
    talk.move("finish")


def read(talk: Talk, content: Content) -> bool:
    """Let the open question of the form take an answer; True when it was one."""
    question = COMPLAINT.named(talk.conversation.question)
    if question is None or not question.reads(talk, content):
        return False
    settle(talk, question.name)
    return True


def settle(talk: Talk, name: str) -> None:
    """The question has had an answer, by words or by tap."""
    talk.write(read=(*talk.draft.read, name), touched=talk.now)
    talk.answered()


# --- problem


def _ask_problem(talk: Talk) -> None:
    draft = talk.draft
    if draft.photos and not draft.located:
        key = "ask_problem_of_photo"
    else:
        key = "ask_problem_at_place" if draft.located else "ask_problem"
    params = {"place": summary.label(talk, draft.place)} if key == "ask_problem_at_place" else {}
    talk.say(key, params, question="problem")


def _read_problem(talk: Talk, content: Content) -> bool:
    if not (content.files or content.pin or tells(content.understood, content.text) or content.understood.places):
        return False
    absorb(talk, content)
    return True


# --- category


def _category_missing(draft: Draft, pack: Pack) -> bool:
    return (
        draft.kind == "complaint"
        and draft.category is None
        and len(draft.guesses) > 1
        and "category" not in draft.read
        and not draft.voices
    )


def _ask_category(talk: Talk) -> None:
    rows = tuple(Choice(f"category.{guess.category}", Term("category", guess.category)) for guess in talk.draft.guesses)
    talk.say("ask_category", choices=(*rows, Choice("category.other", "choice_other")), question="category")


def _read_category(talk: Talk, content: Content) -> bool:
    written = reading.plain(content.text)
    for category in talk.pack.categories.values():
        if written and written in {reading.plain(name) for name in (*category.name.values(), category.slug)}:
            choose_category(talk, category.slug)
            return True
    if content.empty:
        return False
    absorb(talk, content)
    return True


def choose_category(talk: Talk, slug: str | None) -> None:
    """The citizen said what it is; None: none of the guesses, so a person reads it first."""
    if slug is None:
        talk.write(category="lainnya", confidence=0.0, chosen=True, parts=())
    elif slug in talk.pack.categories:
        talk.write(category=slug, confidence=1.0, chosen=True, parts=())


# --- place


def wants_place(draft: Draft, pack: Pack) -> bool:
    """Whether this report needs one: never for questions and wishes, else as the pack says of its category."""
    if draft.kind != "complaint":
        return False
    if draft.voices and not draft.texts:
        return True
    slugs = [part.category for part in draft.parts] or [draft.category or "lainnya"]
    known = [pack.categories[slug].place for slug in slugs if slug in pack.categories]
    return "required" in known if known else True


def _outside_missing(draft: Draft, pack: Pack) -> bool:
    return bool(draft.outside) and wants_place(draft, pack) and "outside" not in draft.read


def _ask_outside(talk: Talk) -> None:
    name = talk.draft.outside
    choices = (Choice("outside.yes", "choice_right"), Choice("outside.no", "choice_not_outside"))
    key = "ask_outside_pin" if name.endswith(" km") else "ask_outside"
    talk.say(key, {"name": name, "area": talk.pack.name}, choices, question="outside")


def _read_outside(talk: Talk, content: Content) -> bool:
    found = place.at_pin(content.pin, talk.pack) if content.pin else place.in_words(content.text, content.understood)
    if found.sure or found.villages:
        talk.keep(draft=place.take(replace(talk.draft, outside=""), found))
        return True
    return False


def _village_missing(draft: Draft, pack: Pack) -> bool:
    return len(draft.villages) > 1 and "village" not in draft.skipped and draft.read.count("village") < 2


def _ask_village(talk: Talk) -> None:
    codes = talk.draft.villages[:3]
    villages = [talk.pack.villages[code] for code in codes if code in talk.pack.villages]
    rows = tuple(Choice(f"village.{village.code}", _kecamatan(talk.pack, village.kecamatan)) for village in villages)
    names = [_kecamatan(talk.pack, village.kecamatan) for village in villages]
    params = {"name": villages[0].name if villages else "", "places": " / ".join(names)}
    talk.say("ask_village", params, (*rows, Choice("village.unknown", "choice_unknown"))[:10], question="village")


def _kecamatan(pack: Pack, code: str) -> str:
    return pack.kecamatan[code].name if code in pack.kecamatan else code


def _read_village(talk: Talk, content: Content) -> bool:
    if content.pin is not None:
        return _read_place(talk, content)
    words = f" {reading.plain(content.text)} "
    for code in talk.draft.villages:
        village = talk.pack.villages.get(code)
        if village is None:
            continue
        kecamatan = talk.pack.kecamatan[village.kecamatan]
        names = {reading.plain(name) for name in (kecamatan.name, *kecamatan.aliases)}
        if content.understood.kecamatan == village.kecamatan or any(f" {name} " in words for name in names):
            talk.keep(draft=place.choose_village(talk.draft, code, talk.pack))
            return True
    return False


def _place_missing(draft: Draft, pack: Pack) -> bool:
    if not wants_place(draft, pack) or "place" in draft.skipped or place.enough(draft):
        return False
    return draft.read.count("place") < 2  # once more for the village when the first answer names none


def _ask_place(talk: Talk) -> None:
    draft = talk.draft
    if draft.voices and not draft.texts:
        key = "ask_place_of_voice"
    elif draft.place.text:
        key = "ask_place_more"
    else:
        key = "ask_place"
    talk.say(key, {"place": summary.label(talk, draft.place)} if key == "ask_place_more" else {}, question="place")


def _read_place(talk: Talk, content: Content) -> bool:
    """A pin, a place that is understood, or any words at all: people name places that no list knows."""
    if content.pin is None and (not content.texts or _is_reply(content)):
        return False
    new = content.understood
    placed = len(content.text.split()) <= PLACE_WORDS and bool(
        LOCATIVE.intersection(reading.plain(content.text).split())
    )
    told = (
        not placed
        and new.category is not None
        and tells(new, content.text)
        and not (new.places and content.pin is None)
    )
    if content.pin is not None or new.places or new.outside:
        absorb(talk, content if told else replace(content, texts=()))
        if not told and content.texts:
            talk.keep(draft=place.take(talk.draft, place.in_words(content.text, new)))
            _keep_words(talk, content)
        return True
    if told:
        absorb(talk, content)
        return True
    if len(content.text) < 3 or content.understood.intent in ("greet", "thanks", "help", "abuse"):
        return False
    _keep_words(talk, content)
    return True


def _is_reply(content: Content) -> bool:
    """ "Kirim", "ya", "tidak": an answer to something else than "where?"."""
    sent = reading.choice(content.text, ("confirm.send", "confirm.secret")) is not None
    return not content.understood.places and (sent or reading.yes_or_no(content.text) is not None)


def _keep_words(talk: Talk, content: Content) -> None:
    """The citizen's own words of the place, whatever was made of them."""
    words = " ".join(content.text.split())[:160]
    old = talk.draft.place.text
    if old and old.casefold() in words.casefold():
        old = ""
    text = f"{old}, {words}" if old and words.casefold() not in old.casefold() else old or words
    talk.write(place=replace(talk.draft.place, text=text[:200]), photos=talk.draft.photos, touched=content.at)


# --- photos


def _ask_photos(talk: Talk) -> None:
    talk.say("ask_photos", question="photos")


def _read_photos(talk: Talk, content: Content) -> bool:
    if not content.photos:
        return False
    absorb(talk, content)
    return True


def _photos_missing(draft: Draft, pack: Pack) -> bool:
    category = pack.categories.get(draft.category or "")
    wanted = category is not None and category.photo == "required" and draft.kind == "complaint"
    return wanted and not draft.photos and "photos" not in draft.read


COMPLAINT = Form(
    (
        Question("problem", lambda draft, pack: not draft.told, _ask_problem, _read_problem, volunteer=(Kind.VOICE,)),
        Question("category", _category_missing, _ask_category, _read_category),
        Question("outside", _outside_missing, _ask_outside, _read_outside),
        Question("village", _village_missing, _ask_village, _read_village),
        Question("place", _place_missing, _ask_place, _read_place, volunteer=(Kind.PIN, Kind.TEXT)),
        Question("photos", _photos_missing, _ask_photos, _read_photos, volunteer=(Kind.PHOTO,)),
    )
)
