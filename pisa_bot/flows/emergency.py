"""Someone may be in danger: 112 first, filed at once with what is known, the agency and the desk told; once an emergency.

Files without a Kirim, as only protection also does; "Bukan darurat" makes an ordinary draft of it again.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from pisa_bot.effects import AddToReport, MoveReport, Notify, Place
from pisa_bot.facts import ReportFact
from pisa_bot.flows import complaint, filing, place, reading, summary
from pisa_bot.flows.content import Content
from pisa_bot.flows.conversation import Filed
from pisa_bot.flows.draft import Draft, Guess, brief
from pisa_bot.flows.talk import Talk
from pisa_bot.flows.words import ANOTHER, EMERGENCY, NO_CALL, NO_EMERGENCY, TIRED_OF_LIFE
from pisa_bot.messages import Choice, Param, Ref
from pisa_bot.reports.deadlines import deadlines
from pisa_bot.reports.lifecycle import Refused, after

RUNNING = timedelta(hours=2)  # words that come within this time of the last ones belong to the same emergency
PLAIN, NO_CALLS, CALLED_OFF = re.compile(EMERGENCY), re.compile(NO_CALL), re.compile(NO_EMERGENCY)
TIRED, OTHER = re.compile(TIRED_OF_LIFE), re.compile(ANOTHER)
LIKELY = 0.3  # a guess this good names the agency of an emergency; below it the desk hears first
CHOICES = (Choice("emergency.no_call", "choice_cannot_call"), Choice("emergency.false", "choice_no_emergency"))


def plain(text: str) -> bool:
    """Whether plain words say an emergency, whatever a model makes of them."""
    return bool(PLAIN.search(text.casefold()))


def running(talk: Talk) -> Filed | None:
    """The emergency that is still being told, or None."""
    last = talk.conversation.emergency
    return last if last is not None and last.at is not None and talk.now - last.at < RUNNING else None


def begin(talk: Talk, content: Content) -> None:
    """File it with what is known and say 112."""
    aside = talk.draft
    understood = content.understood
    guesses = tuple(Guess(c.category, c.confidence) for c in understood.candidates[:3])
    likely = guesses[0].category if guesses and guesses[0].confidence >= LIKELY else "lainnya"
    category = understood.category or likely  # "darurat" alone is nobody's but the desk's
    draft = Draft(texts=content.texts, told=True, kind="complaint", category=category, guesses=guesses)
    draft = replace(draft, confidence=understood.confidence, photos=content.photos, voices=content.voices)
    draft = place.take(draft, place.in_words(content.text, understood, talk.pack))
    if content.pin is not None:
        draft = place.take(draft, place.at_pin(content.pin, talk.pack))
    talk.keep(draft=draft)
    ref = talk.new_ref()
    portion = replace(summary.portions(draft, talk.pack)[0], guess=False)
    share = summary.routed(talk, portion, urgent=True)
    clocks = deadlines(talk.pack, portion.category, "complaint", talk.now, True)
    filing.file(talk, ref, portion, share, clocks, urgent=True, media=draft.media)
    talk.keep(draft=aside, emergency=Filed(ref, portion.category, at=talk.now))
    key = "emergency" if place.enough(draft) else "emergency_where"
    said = content.text.casefold()
    if TIRED.search(said) and not OTHER.search(said):
        key = "emergency_of_oneself"  # who wants to die is spoken to, not processed
    params: dict[str, Param] = {"emergency": talk.pack.emergency_number, "number": Ref(ref)}
    talk.say(key, params, CHOICES, question="emergency", report=Ref(ref, "id"), urgent=True)


SENT = ("confirm.send", "confirm.secret")


def add(talk: Talk, content: Content, last: Filed) -> bool:
    """Later words, files and pins of the same emergency join its report; 112 is not said again."""
    report = talk.report(last.id)
    if last.id is None or content.empty or (report is not None and report.state in ("closed", "withdrawn")):
        return False
    if content.pin is None and not content.files and reading.choice(content.text, SENT) is not None:
        talk.say("already_sent", {"number": last.number or ""}, report=last.id, urgent=True)
        return True  # "kirim" after the alarm: nobody who drives there is told a word of it
    where = _where(talk, content, report)
    talk.do(AddToReport(last.id, content.text, content.files, where))
    data = {"text": brief(content.text, 500), "media": list(content.files)}
    if where is not None:
        data["place"] = summary.label(talk, where)
    agency = report.agency if report and report.state != "triage" else None
    talk.do(Notify("agency", "report_added", report=last.id, agency=agency or talk.pack.desk_agency, data=data))
    talk.keep(emergency=replace(last, at=talk.now))
    talk.say("emergency_added", {"number": last.number or ""}, report=last.id, urgent=True)
    return True


def _where(talk: Talk, content: Content, report: ReportFact | None) -> Place | None:
    """What these words or this pin say of the place, read within the kecamatan that the report has already."""
    if content.pin is not None:
        return place.at_pin(content.pin, talk.pack).place
    found = place.in_words(content.text, content.understood, talk.pack)
    home = report.kecamatan if report is not None else None
    inside = [code for code in found.villages if home is not None and talk.pack.villages[code].kecamatan == home]
    if len(inside) == 1:
        return replace(found.place, village=inside[0], kecamatan=home)
    return found.place if place.known(found.place) or found.place.text or found.place.landmark else None


def typed(talk: Talk, content: Content) -> bool:
    """The two buttons as words: "tidak bisa telepon", "bukan darurat"."""
    payload = reading.choice(content.text, [choice.payload for choice in CHOICES]) if content.texts else None
    if payload is None and len(content.text.split()) <= 8 and NO_CALLS.search(content.text.casefold()):
        payload = "emergency.no_call"
    if payload is None and len(content.text.split()) <= 10 and CALLED_OFF.search(content.text.casefold()):
        payload = "emergency.false"
    if payload is None or content.text.strip().isdecimal():
        return False
    tapped(talk, payload, None)
    return True


def tapped(talk: Talk, payload: str, identity: int | None) -> None:
    """[Tidak bisa telepon] raises the alarm; [Bukan darurat] takes the report back and leaves a draft."""
    last = talk.conversation.emergency
    identity = identity if identity is not None else (last.id if last else None)
    report = talk.report(identity)
    if identity is None or report is None:
        talk.say("stale")
        return
    agency = report.agency or talk.pack.desk_agency
    talk.answered()
    if payload == "emergency.no_call":
        talk.do(Notify("desk", "alarm", report=identity), Notify("agency", "alarm", report=identity, agency=agency))
        talk.say("alarm_raised", {"emergency": talk.pack.emergency_number}, report=identity, urgent=True)
        return
    try:
        after(report.state, "withdraw")
    except Refused as refused:
        talk.say(refused.key, {"number": report.number}, report=identity)
        return
    talk.do(MoveReport(identity, report.version, "withdraw", "citizen"))
    copied = {slug for slug in _copies(talk, report) if slug in talk.facts.reachable}
    told = {agency, talk.pack.desk_agency, *copied}  # all who heard of it hear that it is over
    talk.do(*(Notify("agency", "report_withdrawn", report=identity, agency=slug) for slug in sorted(told)))
    again = Draft(
        texts=(report.description,),
        told=True,
        kind="complaint",
        category=report.category,
        confidence=1.0,
        chosen=True,
        calm=True,
    )
    where = replace(again.place, text="", kecamatan=report.kecamatan, village=report.village)
    again = replace(again, place=replace(where, lat=report.lat, lng=report.lng), photos=report.photos)
    again = replace(again, place_sure=report.kecamatan is not None, touched=talk.now)
    talk.keep(emergency=None, draft=again)
    talk.say("emergency_taken_back", {"number": report.number})
    complaint.advance(talk)


def _copies(talk: Talk, report: ReportFact) -> tuple[str, ...]:
    """The agencies that got a copy of this emergency."""
    category = talk.pack.categories.get(report.category)
    return () if category is None else (category.agency, *category.copies)
