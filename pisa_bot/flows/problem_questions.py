"""Asking what is wrong and which kind it is, and reading the answers.

The kind is asked at most once, with the best guesses; "none of these" is for a person to read.
"""

from __future__ import annotations

from pisa_bot.areas.model import Pack
from pisa_bot.flows import reading, summary
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import Draft
from pisa_bot.flows.intake import absorb, tells
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Term


def problem_missing(draft: Draft, pack: Pack) -> bool:
    """Nothing has been told yet."""
    return not draft.told


def ask_problem(talk: Talk) -> None:
    """What would you like to report?"""
    draft = talk.draft
    if draft.photos and not draft.located:
        key = "ask_problem_of_photo"
    else:
        key = "ask_problem_at_place" if draft.located else "ask_problem"
    params = {"place": summary.label(talk, draft.place)} if key == "ask_problem_at_place" else {}
    talk.say(key, params, question="problem")


def read_problem(talk: Talk, content: Content) -> bool:
    """Anything that tells a problem or fills another slot."""
    if not (content.files or content.pin or tells(content.understood, content.text) or content.understood.places):
        return False
    absorb(talk, content)
    return True


# --- category


def category_missing(draft: Draft, pack: Pack) -> bool:
    """Several kinds may be meant and nothing else had to be asked: a guess is shown as one rather than cost a second question."""
    return (
        draft.kind == "complaint"
        and draft.category is None
        and len(draft.guesses) > 1
        and not draft.read
        and not draft.voices
    )


def ask_category(talk: Talk) -> None:
    """Which of these is closest?"""
    named = (guess.category for guess in talk.draft.guesses if guess.category != "lainnya")  # that is the last choice
    rows = tuple(Choice(f"category.{slug}", Term("category", slug)) for slug in named)
    talk.say("ask_category", choices=(*rows, Choice("category.other", "choice_other")), question="category")


def read_category(talk: Talk, content: Content) -> bool:
    """A name of a kind, or the problem in other words."""
    written = reading.plain(content.text)
    for category in talk.pack.categories.values():
        if written and written in {reading.plain(name) for name in (*category.name.values(), category.slug)}:
            choose_category(talk, category.slug)
            return True
    sent = reading.choice(content.text, ("confirm.send", "confirm.secret")) if content.texts else None
    if sent is not None and not content.files:
        talk.write(secret=talk.draft.secret or sent == "confirm.secret")
        return True  # who sends does not choose: the best guess is shown as one, and a person reads it first
    if content.empty or (reading.yes_or_no(content.text) is not None and not content.files):
        return False  # "ya": an answer to something else than "which kind?"
    absorb(talk, content)
    return True


def choose_category(talk: Talk, slug: str | None) -> None:
    """The citizen said what it is; None: none of the guesses, so a person reads it first."""
    if slug is None:
        talk.write(category="lainnya", confidence=0.0, chosen=True, parts=())
    elif slug in talk.pack.categories:
        talk.write(category=slug, confidence=1.0, chosen=True, parts=())


def ask_photos(talk: Talk) -> None:
    """Send the photo."""
    talk.say("ask_photos", question="photos")


def read_photos(talk: Talk, content: Content) -> bool:
    """A photo."""
    if not content.photos:
        return False
    absorb(talk, content)
    return True


def photos_missing(draft: Draft, pack: Pack) -> bool:
    """The pack demands a photo for this kind and there is none."""
    category = pack.categories.get(draft.category or "")
    wanted = category is not None and category.photo == "required" and draft.kind == "complaint"
    return wanted and not draft.photos and "photos" not in draft.read
