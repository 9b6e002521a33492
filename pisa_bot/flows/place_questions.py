"""Asking where it is, which of several villages of one name, or whether it is outside; and reading the answers.

Any words are a place in the end: people name places that no list knows. Asked at most twice.
"""

from __future__ import annotations

from dataclasses import replace

from pisa_bot.areas.model import Pack
from pisa_bot.effects import Place
from pisa_bot.flows import place, reading, summary
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import Draft
from pisa_bot.flows.intake import absorb, tells
from pisa_bot.flows.talk import Talk
from pisa_bot.flows.words import NO_PLACE, TROUBLE
from pisa_bot.messages import Choice, Pin
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.places import find_places

NAME_WORDS = 3
PLACE_WORDS = 6  # an answer so short to "where?" is a place, though it names a school or a market


def wants_place(draft: Draft, pack: Pack) -> bool:
    """Whether this report needs one: never for questions and wishes, else as the pack says of its category."""
    if draft.kind != "complaint":
        return False
    if draft.voices and not draft.texts:
        return True
    slugs = [part.category for part in draft.parts] or [
        draft.category or (draft.guesses[0].category if draft.guesses else "lainnya")
    ]
    known = [pack.categories[slug].place for slug in slugs if slug in pack.categories]
    return "required" in known if known else True


def outside_missing(draft: Draft, pack: Pack) -> bool:
    """The place seems to lie outside the area."""
    return bool(draft.outside) and wants_place(draft, pack) and "outside" not in draft.read


def ask_outside(talk: Talk) -> None:
    """Is it really outside?"""
    name = talk.draft.outside
    choices = (Choice("outside.yes", "choice_right"), Choice("outside.no", "choice_not_outside"))
    key = "ask_outside_pin" if name.endswith(" km") else "ask_outside"
    talk.say(key, {"name": name, "area": talk.pack.name}, choices, question="outside")


def read_outside(talk: Talk, content: Content) -> bool:
    """A place inside after all."""
    found = (
        place.at_pin(content.pin, talk.pack)
        if content.pin
        else place.in_words(content.text, content.understood, talk.pack)
    )
    if found.sure or found.villages:
        talk.keep(draft=place.take(replace(talk.draft, outside=""), found))
        return True
    return False


def two_places_missing(draft: Draft, pack: Pack) -> bool:
    """The pin lies far from the place in words."""
    return draft.elsewhere is not None


def ask_two_places(talk: Talk) -> None:
    """Which of the two is meant?"""
    elsewhere = talk.draft.elsewhere or Place()
    inside = elsewhere.kecamatan is not None
    params = {"place": summary.label(talk, talk.draft.place), "area": talk.pack.name}
    key = "ask_two_places" if inside else "ask_two_places_outside"
    choices = (Choice("where.pin", "choice_where_pin"), Choice("where.words", "choice_where_words"))
    talk.say(key, {**params, "pin": summary.label(talk, elsewhere)}, choices, question="two_places")


def read_two_places(talk: Talk, content: Content) -> bool:
    """One more pin or place settles it."""
    if content.pin is None and not content.understood.places:
        return False
    talk.write(elsewhere=None, place=Place(), place_sure=False)
    return read_place(talk, content)


def choose_place(talk: Talk, pin: bool) -> None:
    """The citizen said which of the two it is."""
    draft, elsewhere = talk.draft, talk.draft.elsewhere
    if pin and elsewhere is not None:
        outside = (
            ""
            if elsewhere.kecamatan
            else place.at_pin(Pin(elsewhere.lat or 0.0, elsewhere.lng or 0.0), talk.pack).outside
        )
        sure = elsewhere.kecamatan is not None
        draft = replace(draft, place=elsewhere, place_sure=sure, villages=(), outside=outside)
    talk.keep(draft=replace(draft, elsewhere=None))


def village_missing(draft: Draft, pack: Pack) -> bool:
    """Several villages have this name."""
    return len(draft.villages) > 1 and "village" not in draft.skipped and draft.read.count("village") < 2


def ask_village(talk: Talk) -> None:
    """In which kecamatan?"""
    codes = talk.draft.villages[:3]
    villages = [talk.pack.villages[code] for code in codes if code in talk.pack.villages]
    rows = tuple(Choice(f"village.{village.code}", _kecamatan(talk.pack, village.kecamatan)) for village in villages)
    names = [_kecamatan(talk.pack, village.kecamatan) for village in villages]
    params = {"name": villages[0].name if villages else "", "places": " / ".join(names)}
    talk.say("ask_village", params, (*rows, Choice("village.unknown", "choice_unknown"))[:10], question="village")


def _kecamatan(pack: Pack, code: str) -> str:
    return pack.kecamatan[code].name if code in pack.kecamatan else code


def read_village(talk: Talk, content: Content) -> bool:
    """A kecamatan, or a pin."""
    if content.pin is not None:
        return read_place(talk, content)
    if _sends(content):
        talk.write(skipped=(*talk.draft.skipped, "village", "place"))
        return True
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


def place_missing(draft: Draft, pack: Pack) -> bool:
    """Nobody could go there yet, and it has been asked less than twice."""
    if not wants_place(draft, pack) or "place" in draft.skipped or place.enough(draft):
        return False
    return draft.read.count("place") < 2  # once more for the village when the first answer names none


def ask_place(talk: Talk) -> None:
    """Where is it?"""
    draft = talk.draft
    if draft.voices and not draft.texts:
        key = "ask_place_of_voice"
    elif draft.place.text and _whole_area(draft, talk.pack):
        key = "ask_place_area"
    elif draft.place.text:
        key = "ask_place_more"
    else:
        key = "ask_place"
    params = {"place": summary.label(talk, draft.place)} if key == "ask_place_more" else {"area": _name(talk.pack)}
    talk.say(key, params, question="place")


def _whole_area(draft: Draft, pack: Pack) -> bool:
    """Only the area itself is named, which is also the name of one of its kecamatan."""
    name = _name(pack).casefold()
    named = reading.plain(draft.place.text).split()
    return name in named and any(item.name.casefold() == name for item in pack.kecamatan.values())


def _name(pack: Pack) -> str:
    """The area's own name without what kind of area it is ("Kabupaten Purwakarta")."""
    return pack.name.rsplit(" ", 1)[-1]


def read_place(talk: Talk, content: Content) -> bool:
    """A pin, a place that is understood, or any words at all: people name places that no list knows."""
    if content.pin is None and talk.draft.place.text and _sends(content):
        talk.write(skipped=(*talk.draft.skipped, "place"))  # who sends knows no better: people find it by these words
        return True
    if content.pin is None and (not content.texts or _is_reply(content) or _names_nothing(content)):
        return False
    if reading.numbers(content.text, talk.pack) and not content.understood.places:
        return False  # a ticket number and its code are no place
    content = _as_place(talk, content)
    new = content.understood
    placed = place.bare(content.text, new) or (
        len(content.text.split()) <= PLACE_WORDS
        and not TROUBLE.intersection(reading.plain(content.text).split())
        and bool(place.LOCATIVE.intersection(reading.plain(content.text).split()))
    )
    told = not placed and new.category is not None and tells(new, content.text)
    if content.pin is not None or new.places or new.outside:
        absorb(talk, content if told else replace(content, texts=()))
        if not told and content.texts:
            talk.keep(draft=place.take(talk.draft, place.in_words(content.text, new, talk.pack)))
            _keep_words(talk, content)
        return True
    if told:
        absorb(talk, content)
        return True
    if len(content.text) < 3 or content.understood.intent in ("greet", "thanks", "help", "abuse"):
        return False
    if content.files:
        absorb(talk, replace(content, texts=()))
    _keep_words(talk, content)
    return True


def _as_place(talk: Talk, content: Content) -> Content:
    """A lone name that is also a word ("maniis", "bojong") is a place where it answers "where?"."""
    if content.understood.places or content.understood.outside or not 0 < len(content.text.split()) <= NAME_WORDS:
        return content
    found = find_places(normalise(content.text, talk.pack), talk.pack, asked=True)
    if found.outside or not (found.kecamatan or found.candidates):
        return content
    understood = replace(
        content.understood,
        places=found.spans,
        kecamatan=found.kecamatan,
        village=found.village,
        ambiguous_place=found.ambiguous,
        place_candidates=found.candidates,
    )
    return replace(content, understood=understood)


def _names_nothing(content: Content) -> bool:
    """ "Naon?", "udah lama", "ini fotonya": every word of it is one that names no place."""
    words = reading.plain(content.text).split()
    return not content.understood.places and all(word in NO_PLACE or word.isdecimal() for word in words)


def _is_reply(content: Content) -> bool:
    """ "Kirim", "ya", "tidak": an answer to something else than "where?"."""
    return not content.understood.places and (_sends(content) or reading.yes_or_no(content.text) is not None)


def _sends(content: Content) -> bool:
    """ "Kirim" in words."""
    return reading.choice(content.text, ("confirm.send", "confirm.secret")) is not None


def _keep_words(talk: Talk, content: Content) -> None:
    """The citizen's own words of the place, whatever was made of them."""
    words = " ".join(content.text.split())[:160]
    old = talk.draft.place.text
    if old and old.casefold() in words.casefold():
        old = ""
    text = f"{old}, {words}" if old and words.casefold() not in old.casefold() else old or words
    talk.write(place=replace(talk.draft.place, text=text[:200]), photos=talk.draft.photos, touched=content.at)
