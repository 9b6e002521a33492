"""One act of an officer's message: which of the officer intents it is, decided in a fixed order of grammar.

The order: commands, corrections, "not ours", then what the work's clauses say, then questions, plans, progress, acceptance.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pisa_bot.areas.model import Pack
from pisa_bot.nlu import officer_deeds as deeds
from pisa_bot.nlu import officer_lexicon as lex
from pisa_bot.nlu.agencies import NamedAgency, agencies_in
from pisa_bot.nlu.dates import days_named
from pisa_bot.nlu.normalise import Normalised, normalise
from pisa_bot.nlu.officer_clauses import Clause, clauses_in, percent, ratio
from pisa_bot.nlu.officer_notes import note_of
from pisa_bot.nlu.officer_outlook import by_verdict, whether
from pisa_bot.nlu.officer_passing import OUTSIDE, colleague, coordinates, elsewhere, rejects, sends_on, theirs
from pisa_bot.nlu.officer_phrases import ANSWER, DEMAND, NOT_OURS, PASS_ON, PASSED_ON, UNDO, WHERE
from pisa_bot.nlu.officer_requests import (
    asks_facts,
    names_only_a_fact,
    states_facts,
    takes_back,
    wants_help,
    wants_list,
)
from pisa_bot.nlu.officer_tickets import Group
from pisa_bot.nlu.officer_verbs import finer, own_verb, put_off_until, sorted_out, substitute, until
from pisa_bot.nlu.officer_verdicts import Verdict, is_done, judge
from pisa_bot.nlu.places import find_places
from pisa_bot.nlu.understanding import Act


@dataclass(frozen=True, slots=True)
class Reading:
    """An act; `silent`: it has no words of its own."""

    act: Act
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
    about = _about(group, part)
    if not clauses:
        ticked = bool(tickets) and "✅" in part and "?" not in part
        thumbs = any(sign in part for sign in ("👍", "👌", "🫡"))
        intent = "done" if ticked else "accept" if thumbs and "?" not in part else "unclear"
        act = replace(about, intent=intent, verb=intent)
        return Reading(act, silent=intent == "unclear" and "?" not in part)
    keys = [key for clause in clauses for key in clause.keys]
    agencies = agencies_in(keys, pack)
    clauses = _with_agencies(clauses, agencies)
    asked = _asked(clauses)
    verdicts = [judge(clause, asked[i], clauses[i - 1] if i else None) for i, clause in enumerate(clauses)]
    bare = (part[: skip[0][0]] + part[skip[0][1] :].lstrip() if skip else part).rstrip(" ,;\n")
    scene = _Scene(bare, " ".join(keys), clauses, verdicts, agencies, message)
    words = scene.words
    own = own_verb(words)
    if own is not None and (own == "announce" or not tickets):
        return Reading(_own(about, own, words, part, message, pack))
    count_of = ratio(words, part)
    intent = _intent(scene, count_of, pack, bool(tickets))
    agency = _agency(scene, intent, pack)
    verb = finer(intent, words, agency)
    category = None
    if intent in ("unclear", "reject", "refer"):
        category, named = sorted_out(message.tokens, agencies, pack) if not skip else (None, None)
        if named is not None and intent == "unclear":
            verb, agency = "transfer", named
    days = _days(scene, intent, keys, part)
    counted = count_of if intent == "partial" and count_of is not None else (None, None)
    return Reading(
        replace(
            about,
            intent=intent,
            verb=verb,
            agency=agency,
            person=_person(bare) if intent == "assign" else None,
            category=category,
            date=(put_off_until(words, part) if verb == "deferred" else None) or (days[0] if days else None),
            dates=days,
            note=note_of(scene.message, clauses, intent, part, skip[0] if skip else (0, 0)),
            count=counted[0],
            of=counted[1],
        )
    )


def _days(scene: _Scene, intent: str, keys: list[str], part: str) -> tuple[str, ...]:
    if intent not in ("schedule", "not_done", "progress", "partial", "accept", "coordinate"):
        return ()
    days = days_named(scene.words, part)
    return () if days and intent != "schedule" and any(k in lex.PAST for k in keys) else days


def _own(about: Act, verb: str, words: str, part: str, message: Normalised, pack: Pack) -> Act:
    """A verb of the officer's own, about no report: an announcement, a leave, figures."""
    intent = "list" if verb == "recap" else "unclear"
    if verb == "announce":
        said = part[re.match(r"\W*(?:\w+\W+)*?\w*(?:umum|wawar|bewara)\w*[\s:,.-]*", part.lower() + " ").end() :]  # type: ignore[union-attr]
        return replace(
            about,
            intent=intent,
            verb=verb,
            note=said.strip(),
            until=until(words),
            places=find_places(message, pack).spans,
        )
    if verb == "leave":
        end = until(words)
        return replace(about, intent=intent, verb=verb, until=end, date=end, person=substitute(part), note=part.strip())
    return replace(about, intent=intent, verb=verb)


def _about(group: Group | None, part: str) -> Act:
    """What an act is about, before its words are read."""
    clause = part.strip(" ,;\n")
    if group is None:
        return Act("unclear", clause=clause)
    return Act(
        "unclear",
        group.tickets,
        places=group.places,
        scope=group.scope,
        excluded=group.excluded,
        original=group.original,
        clause=clause,
    )


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


def _intent(scene: _Scene, count_of: tuple[int, int] | None, pack: Pack, numbered: bool) -> str:
    words, verdicts = scene.words, scene.verdicts
    keys = words.split()
    question = any(c.ends == "?" for c in scene.clauses)
    if not numbered and wants_list(keys):
        return "list"
    if UNDO.search(words) or (
        not scene.agencies and (takes_back(keys, numbered) or takes_back(scene.clauses[0].keys, numbered))
    ):
        return "unclear" if question else "undo"
    if wants_help(keys) and not scene.agencies:
        return "help"
    if ANSWER.search(words):
        return "answer"
    if not question and not numbered and states_facts(words) and not _passes_on(words, keys):
        return "answer"
    done = is_done(verdicts, scene.clauses) and not _unfinished(scene, count_of)
    if not (done and Verdict.NEGATED not in verdicts and not NOT_OURS.search(words)):
        handed = _handed_on(scene, pack, question)
        if handed is not None:
            return handed
    if done:
        return "unclear" if _only_yes_sir(scene) else "done"
    if not question:
        if colleague(scene.text) is not None and Verdict.DOUBTED not in verdicts:
            return "assign"
        if coordinates(words, bool(scene.agencies)):
            return "coordinate"
    if WHERE.search(words) or (question and DEMAND.search(words) and not _about_end(scene)):
        return "ask_info"
    if count_of is not None and count_of[0] < count_of[1]:
        return "unclear" if question else "partial"
    if not _about_end(scene) and asks_facts(words):
        return "ask_info"
    if question:
        asked = names_only_a_fact(words) or not (_about_end(scene) or whether(scene.clauses[-1].keys))
        return "ask_info" if asked else "unclear"
    rate = percent(scene.text)
    if rate is not None and rate < 100:
        return "progress"
    if whether(scene.clauses[-1].keys):
        return "unclear"
    return by_verdict(scene.words, scene.text, scene.clauses, verdicts)


_PASSING = re.compile(
    r"\b(?:di)?(?:terus|alih|limpah|oper|koordinasi|disposisi|rujuk)\w*\b|\b(?:kewenangan|kawenangan|wewenang|tupoksi)\w*\b"
)


def _passes_on(words: str, keys: list[str]) -> bool:
    """Whether facts stand beside a hand-over, a refusal or a finish: then they are its reason, no answer."""
    return bool(
        NOT_OURS.search(words) or rejects(words) or _PASSING.search(words) or set(keys) & (lex.PERFECT | deeds.FINISHED)
    )


def _about_end(scene: _Scene) -> bool:
    return (
        any(k in deeds.FINISHED or k in deeds.FIXED or k in lex.NOUNS_OF_END for c in scene.clauses for k in c.keys)
        or len(scene.words.split()) <= 1
    )


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
    ends = {k for k in keys if k in deeds.FINISHED}
    if set(keys) & lex.PROMISES and not set(keys) & lex.PAST:
        return True
    siap = {"siap", "oke", "ok", "sip", "muhun", "baik"} & set(keys)
    rest = [k for k in keys if k not in lex.GREETINGS and k not in deeds.FINISHED]
    return bool(siap) and not rest and (ends <= {"beres", "bres"} or "," not in scene.text)


def _handed_on(scene: _Scene, pack: Pack, question: bool) -> str | None:
    """ "Not ours", "send it to …", "passed on to …": `refer` when it goes outside the kabupaten."""
    words = scene.words
    named = scene.agencies[-1] if scene.agencies else None
    outside = OUTSIDE.search(words) is not None or (named is not None and pack.agencies[named.slug].external)
    passed = "refer" if outside else "reject"
    if NOT_OURS.search(words) or rejects(words):
        return "unclear" if question else passed
    if question or not (named or outside):
        return "refer" if outside and not question and elsewhere(words) else None
    if coordinates(words, named is not None) and not PASSED_ON.search(words):
        return None
    if sends_on(words) or PASS_ON.search(words) or PASSED_ON.search(words) or elsewhere(words):
        return passed
    keys = words.split()
    if named is not None and (
        keys[named.first - 1 : named.first] in (["ke"], ["ka"], ["kepada"])
        or (
            named.first <= 2
            and len(keys) <= 8
            and theirs(words)
            and not set(keys) & (lex.STILL | lex.PERFECT | lex.ACTIVE)
        )
    ):
        return passed
    bare = [k for k in words.split() if k not in lex.GREETINGS]
    if bare[:1] and bare[0] in ("ke", "ka") and len(bare) <= 6:
        return passed
    return None


def _agency(scene: _Scene, intent: str, pack: Pack) -> str | None:
    if intent not in ("reject", "coordinate", "refer") or not scene.agencies:
        return None
    pointed = re.compile(r"^(?:ke|ka|kewenangan|kawenangan|wewenang|ranah|bagian|tugas|urusan|kapiwewenang)$")
    keys = scene.words.split()
    led = [a for a in scene.agencies if a.first and pointed.match(keys[a.first - 1])]
    return (led or scene.agencies)[-1].slug


def _person(text: str) -> str | None:
    return colleague(text)
