"""The one bubble that shows a draft before it is sent: problem, place, photos, and who will get it, guesses said as guesses.

Shows and offers Kirim, Kirim rahasia, Ubah; sends nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pisa_bot.areas.locate import place_label
from pisa_bot.areas.model import Pack
from pisa_bot.effects import Place
from pisa_bot.flows import place, suspicion
from pisa_bot.flows.draft import Draft, Part, brief
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Param, Term
from pisa_bot.reports.routing import SURE, Route, route

GREETING = re.compile(
    r"^\W*(?:ass?alam\w*(?:\s+wr\W*wb)?|aslm|sampurasun|punten|hapunten|maaf|permisi|halo|hallo|hai|wilujeng\s+\w+"
    r"|selamat\s+(?:pagi|siang|sore|malam)|pagi|siang|sore|malam|min|admin|pak|bu|kang|teh)\b[\s,.!]*",
    re.IGNORECASE,
)
SEND = Choice("confirm.send", "choice_send")
SECRET = Choice("confirm.secret", "choice_send_secret")
CHANGE = Choice("confirm.change", "choice_change")


@dataclass(frozen=True, slots=True)
class Portion:
    """One report of a draft: usually the whole of it, or one of several problems."""

    category: str
    confidence: float
    text: str
    place: Place
    sure: bool
    guess: bool
    kind: str = "complaint"


def portions(draft: Draft, pack: Pack) -> tuple[Portion, ...]:
    """The reports that a Kirim would make; a category below the pack's route_confidence is said to be a guess."""
    sure = float(pack.settings.get("route_confidence", SURE))
    if draft.parts:
        return tuple(
            Portion(
                part.category,
                part.confidence,
                part.text,
                _place_of(part, draft),
                draft.place_sure or (part.place is not None and place.known(part.place)),
                False,
                part.kind or draft.kind or "complaint",
            )
            for part in draft.parts
        )
    best = draft.guesses[0] if draft.guesses else None
    category = draft.category or (best.category if best else "lainnya")
    confidence = draft.confidence if draft.category else (best.confidence if best else 0.0)
    guess = not draft.chosen and category != "lainnya" and confidence < sure
    kind = draft.kind or "complaint"
    return (Portion(category, confidence, draft.text, draft.place, draft.place_sure, guess, kind),)


def _place_of(part: Part, draft: Draft) -> Place:
    """A part's own place; where its words name no kecamatan, within the one that the whole was told in."""
    own, whole = part.place, draft.place
    if own is None or place.known(own):
        return own or whole
    return replace(own, kecamatan=whole.kecamatan, village=whole.village, lat=whole.lat, lng=whole.lng)


def routed(talk: Talk, portion: Portion, urgent: bool = False) -> Route:
    """Where a portion would go."""
    draft, kind = talk.draft, portion.kind
    accused = suspicion.accuses(portion.text)  # stays so whatever kind the citizen picked
    guesses = () if draft.chosen or draft.parts else draft.guesses
    return route(
        pack=talk.pack,
        category=portion.category,
        confidence=portion.confidence,
        place=replace(portion.place, text=f"{portion.place.text} {portion.text}"),  # a road may be named in either
        place_sure=portion.sure or kind != "complaint",
        candidates=(*guesses, suspicion.OFFICIAL) if accused and kind == "complaint" else guesses,
        reachable=talk.facts.reachable,
        kind=kind,
        urgent=urgent,
    )


def label(talk: Talk, place: Place) -> str:
    """A place in words, short enough for a bubble."""
    return brief(place_label(talk.pack, place), 140)


def gist(text: str) -> str:
    """The first words of a problem without the greeting before them."""
    line = " ".join(text.split())
    while (shorter := GREETING.sub("", line)) != line and shorter:
        line = shorter
    return brief(line)


def show(talk: Talk) -> None:
    """Say the summary with its buttons."""
    draft = talk.draft
    shares = portions(draft, talk.pack)
    lines: list[Term] = []
    for index, portion in enumerate(shares, 1):
        lines += _portion(talk, portion, index if len(shares) > 1 else 0)
        lines += _announced(talk, portion)
    if draft.photos:
        lines.append(Term("message", "summary_photos", {"count": len(draft.photos)}))
    if draft.voices and draft.texts:
        lines.append(Term("message", "summary_voices", {"count": len(draft.voices)}))
    secret = all(_always_secret(talk, portion) for portion in shares)
    if secret:
        lines.append(Term("message", "summary_secret"))
    elif draft.secret:
        lines.append(Term("message", "summary_secret_advised"))
    if not draft.photos and not secret and draft.kind == "complaint":
        lines.append(Term("message", "summary_invite_photo"))
    choices = (SEND, CHANGE) if secret else (SECRET, SEND, CHANGE) if draft.secret else (SEND, SECRET, CHANGE)
    talk.say("summary", {"lines": Term("lines", tuple(lines))}, choices, question="confirm")


def _portion(talk: Talk, portion: Portion, index: int) -> list[Term]:
    draft = talk.draft
    share = routed(talk, portion)
    told: dict[str, Param] = {"category": Term("category", portion.category), "brief": gist(portion.text)}
    if index:
        key = "summary_question_numbered" if portion.kind == "information" else "summary_problem_numbered"
        lines = [Term("message", key, {**told, "index": index})]
    elif draft.voices and not draft.texts:
        lines = [Term("message", "summary_voice_problem")]
    elif draft.kind == "information":
        lines = [Term("message", "summary_question", told)]
    elif draft.kind == "aspiration":
        lines = [Term("message", "summary_wish", told)]
    elif portion.guess:
        lines = [Term("message", "summary_problem_guess", told)]
    elif portion.category == "lainnya":
        lines = [Term("message", "summary_problem_other", told)]
    else:
        lines = [Term("message", "summary_problem", told)]
    where = label(talk, portion.place)
    if where:
        lines.append(Term("message", "summary_place", {"place": where}))
    elif draft.kind == "complaint" and "place" in draft.skipped:
        lines.append(Term("message", "summary_no_place"))
    lines.append(_goes_to(talk, share))
    return lines


def _announced(talk: Talk, portion: Portion) -> list[Term]:
    """What an agency has let be known about this kind there: before it is sent, since it may not need to be."""
    lines: list[Term] = []
    for known in talk.facts.announcements[:20]:
        here = known.village in (None, portion.place.village) and known.kecamatan in (None, portion.place.kecamatan)
        if here and known.category in (None, portion.category) and (known.category or known.kecamatan):
            until: dict[str, Param] = {"until": Term("moment", known.until.isoformat()), "text": known.words}
            lines.append(Term("message", "summary_announced", {**until, "agency": Term("agency", known.agency)}))
    return lines[:1]


def _goes_to(talk: Talk, share: Route) -> Term:
    params: dict[str, Param] = {"agency": Term("agency", share.agency or talk.pack.desk_agency)}
    if share.road_owner:
        key = "summary_road_national" if share.road_owner == "national" else "summary_road_provincial"
        return Term("message", key, params)
    if share.state == "triage":
        return Term("message", "summary_read_first", {"agency": Term("agency", talk.pack.desk_agency)})
    return Term("message", "summary_to", params)


def _always_secret(talk: Talk, portion: Portion) -> bool:
    category = talk.pack.categories.get(portion.category)
    return category is not None and category.secret
