"""One act of an officer's message: which of the officer intents it is, decided in a fixed order of grammar.

The order: commands, corrections, "not ours", then what the work's clauses say, then questions, plans, progress, acceptance.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pisa_bot.areas.model import Pack
from pisa_bot.nlu import officer_lexicon as lex
from pisa_bot.nlu.agencies import NamedAgency, agencies_in
from pisa_bot.nlu.dates import named_day, written_day
from pisa_bot.nlu.normalise import Normalised, normalise
from pisa_bot.nlu.officer_clauses import Clause, clauses_in, percent, ratio
from pisa_bot.nlu.officer_notes import note_of
from pisa_bot.nlu.officer_phrases import (
    ANSWER,
    ASSIGN,
    BATAL,
    CANNOT,
    COORDINATE,
    DEMAND,
    HELP,
    LIST,
    NOT_OURS,
    PASS_ON,
    PASSED_ON,
    PERSON,
    UNDO,
    WHERE,
)
from pisa_bot.nlu.officer_tickets import Group
from pisa_bot.nlu.officer_verdicts import Verdict, is_done, judge
from pisa_bot.nlu.understanding import Act


@dataclass(frozen=True, slots=True)
class Reading:
    """An act with what only a partial carries; `silent`: it has no words of its own."""

    act: Act
    count: int | None = None
    of: int | None = None
    silent: bool = False


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the rules look at: words as one string, clauses with their verdicts, agencies."""

    text: str
    words: str
    clauses: list[Clause]
    verdicts: list[Verdict]
    agencies: list[NamedAgency]
    message: Normalised


def read_act(text: str, start: int, end: int, group: Group | None, pack: Pack) -> Reading:
    """Read `text[start:end]`, its ticket numbers left out."""
    part = text[start:end]
    skip = [(group.start - start, group.end - start)] if group is not None else []
    message = normalise(part, pack)
    tickets = group.tickets if group is not None else ()
    clauses = clauses_in(message, skip)
    if not clauses:
        ticked = bool(tickets) and "✅" in part and "?" not in part
        thumbs = any(sign in part for sign in ("👍", "👌", "🫡"))
        intent = "done" if ticked else "accept" if thumbs and "?" not in part else "unclear"
        return Reading(Act(intent, tickets), silent=intent == "unclear" and "?" not in part)
    keys = [key for clause in clauses for key in clause.keys]
    agencies = agencies_in(keys, pack)
    clauses = _with_agencies(clauses, agencies)
    asked = _asked(clauses)
    verdicts = [judge(clause, asked[i], clauses[i - 1] if i else None) for i, clause in enumerate(clauses)]
    scene = _Scene(part, " ".join(keys), clauses, verdicts, agencies, message)
    words = scene.words
    count_of = ratio(words, part)
    intent = _intent(scene, count_of, pack)
    day = (
        (named_day(words) or written_day(part))
        if intent in ("schedule", "not_done", "progress", "partial", "accept", "coordinate")
        else None
    )
    if day is not None and intent != "schedule" and any(k in lex.PAST for k in keys):
        day = None
    agency = _agency(scene, intent, pack)
    person = _person(part) if intent == "assign" else None
    note = note_of(scene.message, clauses, intent, part)
    act = Act(intent, tickets, agency, person, day, note)
    if intent == "partial" and count_of is not None:
        return Reading(act, count_of[0], count_of[1])
    return Reading(act)


def _with_agencies(clauses: list[Clause], agencies: list[NamedAgency]) -> list[Clause]:
    """An agency that opens a clause is its subject."""
    offset = 0
    found = []
    openers = lex.GREETINGS | {"dari", "pihak", "tim", "bagian", "kerjaan", "pagawean", "orang", "petugas"}
    for clause in clauses:
        inside = tuple(
            a.first - offset
            for a in agencies
            if offset <= a.first < offset + len(clause.keys)
            and all(k in openers for k in clause.keys[: a.first - offset])
        )
        found.append(replace(clause, agencies=inside))
        offset += len(clause.keys)
    return found


def _asked(clauses: list[Clause]) -> list[bool]:
    """Clauses of a sentence that ends in "?"; an asked afterthought about photos spares what stood before it."""
    flags = [False] * len(clauses)
    position = 0
    while position < len(clauses):
        last = position
        while last + 1 < len(clauses) and clauses[last].ends not in ("?", ".", "!", "\n", ";"):
            last += 1
        if clauses[last].ends == "?":
            closing = clauses[last].keys
            spared = last > position and any(k in lex.ADMIN for k in closing) and len(closing) > 2
            for i in range(position, last + 1):
                flags[i] = i == last or not spared
        position = last + 1
    for position, clause in enumerate(clauses[1:], 1):  # "sudah selesai. ya?" still asks
        if flags[position] and all(k in lex.TAGS for k in clause.keys):
            flags[position - 1] = True
    return flags


def _intent(scene: _Scene, count_of: tuple[int, int] | None, pack: Pack) -> str:
    words, verdicts = scene.words, scene.verdicts
    short = len(words.split()) <= 5
    if len(words.split()) <= 8 and LIST.search(words):
        return "list"
    if short and HELP.search(words):
        return "help"
    question = any(c.ends == "?" for c in scene.clauses)
    if UNDO.search(words) or (short and BATAL.search(words)):
        return "unclear" if question else "undo"
    if ANSWER.search(words):
        return "answer"
    done = is_done(verdicts, scene.clauses) and not _unfinished(scene, count_of)
    if not (done and Verdict.NEGATED not in verdicts and not NOT_OURS.search(words)):
        handed = _handed_on(scene, pack, question)
        if handed is not None:
            return handed
    if done:
        return "unclear" if _only_yes_sir(scene) else "done"
    if ASSIGN.search(scene.text) and not question:
        return "assign"
    if COORDINATE.search(words) and not question:
        return "coordinate"
    if WHERE.search(words) or (question and DEMAND.search(words) and not _about_end(scene)):
        return "ask_info"
    if count_of is not None and count_of[0] < count_of[1]:
        return "unclear" if question else "partial"
    if question:
        return "unclear" if _about_end(scene) else "ask_info"
    rate = percent(scene.text)
    if rate is not None and rate < 100:
        return "partial"
    return _by_verdict(scene)


def _about_end(scene: _Scene) -> bool:
    return (
        any(k in lex.FINISHED or k in lex.FIXED or k in lex.NOUNS_OF_END for c in scene.clauses for k in c.keys)
        or len(scene.words.split()) <= 1
    )


def _by_verdict(scene: _Scene) -> str:
    verdicts, words = scene.verdicts, scene.words
    day = named_day(words) or written_day(scene.text)
    keys = set(words.split())
    if Verdict.PARTIAL in verdicts and not (
        Verdict.NEGATED in verdicts and Verdict.DONE not in verdicts and verdicts[0] is Verdict.NEGATED
    ):
        return "partial"
    if Verdict.NEARLY in verdicts:
        return "progress"
    if Verdict.DONE in verdicts and Verdict.NEGATED in verdicts:
        return "partial"
    if Verdict.RELAPSE in verdicts:
        return "not_done"
    if Verdict.NEGATED in verdicts or CANNOT.search(words):
        waiting = keys & lex.STILL and Verdict.NEGATED not in verdicts[:1]
        return "progress" if waiting else "not_done"
    if Verdict.DOUBTED in verdicts or Verdict.DOUBLE in verdicts:
        return "unclear"
    moving = bool(keys & (lex.ACTIVE | lex.STILL))
    if day is not None and (keys & lex.WORK or Verdict.PLANNED in verdicts) and not keys & lex.PAST:
        return "schedule"
    if keys & {
        "dijadwalkan",
        "dijadwalken",
        "jadwal",
        "jadwalnya",
        "jadwalna",
        "rencana",
        "rencananya",
        "rencanana",
        "target",
        "targetnya",
        "targetna",
    }:
        return "schedule"
    if Verdict.PRELIMINARY in verdicts:
        return "progress"
    if Verdict.ACTIVE in verdicts or keys & lex.STILL:
        return "accept" if keys & {"otw", "meluncur"} and not keys & (lex.STILL - {"otw"}) else "progress"
    condition = any(k in lex.CONDITION or k in ("setelah", "sanges", "sesudah", "saatos") for k in keys)
    if condition and keys & lex.FINISHED:
        return "unclear"
    if keys & lex.ACCEPTING and not (moving and keys & lex.PERFECT):
        return "accept"
    if keys & lex.GOING:
        return "accept"
    if keys & lex.PERFECT and (moving or keys & (lex.WORK | lex.PRELIMINARY)):
        return "progress"
    if moving and not condition:
        return "progress" if not keys & {"segera", "nanti", "akan", "bade", "rek", "engke"} else "accept"
    if keys & {"segera", "akan", "nanti", "bade", "rek", "engke", "enggal", "gancang", "geura"} and keys & (
        lex.WORK | lex.FIXED
    ):
        return "accept"
    return "unclear"


def _unfinished(scene: _Scene, count_of: tuple[int, int] | None) -> bool:
    if count_of is not None and count_of[0] < count_of[1]:
        return True
    rate = percent(scene.text)
    return rate is not None and rate < 100


def _only_yes_sir(scene: _Scene) -> bool:
    """ "Siap, beres pak" may promise as well as tell."""
    keys = scene.words.split()
    if any(k in lex.PERFECT for k in keys):
        return False
    ends = {k for k in keys if k in lex.FINISHED}
    if set(keys) & lex.PROMISES and not set(keys) & (lex.PAST | lex.FIXED):
        return True
    siap = {"siap", "oke", "ok", "sip", "muhun", "baik"} & set(keys)
    rest = [k for k in keys if k not in lex.GREETINGS and k not in lex.FINISHED]
    return bool(siap) and not rest and (ends <= {"beres", "bres"} or "," not in scene.text)


def _handed_on(scene: _Scene, pack: Pack, question: bool) -> str | None:
    """ "Not ours", "send it to …", "passed on to …"."""
    words = scene.words
    named = scene.agencies[-1] if scene.agencies else None
    external = named is not None and pack.agencies[named.slug].external
    if NOT_OURS.search(words):
        return "unclear" if question else "reject"
    if PASSED_ON.search(words):
        outside = external or re.search(
            r"\b(?:provinsi|propinsi|prov|pusat|balai|bbws|bbpjn|kementrian|kementerian|gubernur|pemprov)\b", words
        )
        if outside:
            return "unclear" if question else "refer"
        return "reject" if named is not None and not question else None
    if named is not None and PASS_ON.search(words) and not question:
        return "reject"
    bare = [k for k in words.split() if k not in lex.GREETINGS]
    if named is not None and not question and bare[:1] and bare[0] in ("ke", "ka") and len(bare) <= 6:
        return "reject"
    return None


def _agency(scene: _Scene, intent: str, pack: Pack) -> str | None:
    if intent not in ("reject", "coordinate", "refer", "assign", "unclear", "progress") or not scene.agencies:
        return None
    if intent in ("unclear", "progress"):
        return None
    pointed = re.compile(r"^(?:ke|ka|kewenangan|kawenangan|wewenang|ranah|bagian|tugas|urusan|kapiwewenang)$")
    keys = scene.words.split()
    led = [a for a in scene.agencies if a.first and pointed.match(keys[a.first - 1])]
    return (led or scene.agencies)[-1].slug


def _person(text: str) -> str | None:
    match = PERSON.search(text)
    return match["name"].strip(" .,") if match else None
