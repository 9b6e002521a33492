"""The one door to understanding a citizen's message: read it once, weigh it once, then let each part decide.

Places are taken out before the category is decided. Pure, deterministic; reads at most `normalise.LIMIT` code points.
"""

from __future__ import annotations

from pisa_bot.areas.model import Pack
from pisa_bot.nlu import answers
from pisa_bot.nlu.category import SURE, candidates_of, first, known
from pisa_bot.nlu.commands import rating, stars_in, tickets
from pisa_bot.nlu.danger_in_part import danger_in_part
from pisa_bot.nlu.intent import CONTENT, intent_of
from pisa_bot.nlu.language import language_of
from pisa_bot.nlu.linear import Model, model
from pisa_bot.nlu.normalise import LIMIT
from pisa_bot.nlu.problems import problems_in
from pisa_bot.nlu.reading import read, seen
from pisa_bot.nlu.secrecy import is_secret
from pisa_bot.nlu.understanding import Understanding
from pisa_bot.nlu.urgency import ASIDE, is_urgent

HINTED = 0.4
"""Probability from which a message is taken to be about something at all ("tolong dilihat, sudah parah" is not)."""


LIKELY = 0.4
"""Probability from which the plain words of one single category make it sure."""
NAMED = 0.3
"""How much doubt that a message is about anything is left when it holds a plain word of the lexicon."""


def understand(text: str, pack: Pack) -> Understanding:
    """What a citizen's message says. Never raises on any text; the same text and pack give the same answer."""
    return understand_with(text, pack, model())


def understand_with(text: str, pack: Pack, learned: Model) -> Understanding:
    """The same by another model's weights: how a model is judged before it is installed."""
    reading = read(text, pack)
    scores = learned.scores(seen(reading))
    chances = known(learned.probabilities("category", scores), pack)
    found = reading.cues
    aboutness = learned.probabilities("about", scores)["about"]
    named = any(not hit.weak for hit in reading.hits)
    if named:
        aboutness = 1 - (1 - aboutness) * NAMED
    chances = {slug: chance * aboutness for slug, chance in chances.items()}
    candidates = candidates_of(chances, pack, "U:violence" in found)
    best = max(chances.values(), default=0.0)
    hinted = aboutness >= HINTED
    numbers = tickets(text[:LIMIT])
    stars = rating(text)
    intent = (
        "rating"
        if stars is not None
        else intent_of(
            reading.message.words, text, learned.probabilities("intent", scores), best if hinted else 0.0, bool(numbers)
        )
    )
    if intent == "rating" and stars is None:
        stars = stars_in(reading.message.words)
        if stars is None:
            intent = "other"
    urgent = is_urgent(learned.probabilities("urgent", scores)["urgent"], intent)
    if not urgent and "U:danger clear" in found and intent not in ASIDE:
        urgent = danger_in_part(reading, learned, pack)
    if "U:outage" in found and "U:danger" not in found:
        urgent = False  # a cut of power or water is no 112 case, however loudly it is told (language.md)
    if urgent and intent in ("other", "add", "abuse", "help", "greet", "human"):
        intent = "complaint"
    about = intent in CONTENT or (intent in ("add", "other", "reopen") and hinted)
    if not about or not reading.free:
        candidates, best = (), 0.0
    if (
        candidates
        and LIKELY <= best < SURE
        and {h.category for h in reading.hits if not h.weak} == {candidates[0].category}
    ):
        best = SURE  # the plain words of one category only, and the weights lean the same way
        candidates = first(candidates, candidates[0].category, best)
    category = candidates[0].category if candidates and best >= SURE else None
    several = intent in CONTENT and bool(candidates) and (not urgent or len(reading.places.spans) > 1)
    problems = problems_in(reading, learned, pack, chances, SURE) if several else ()
    if problems and category is None:
        category, best = problems[0].category, max(best, problems[0].confidence)
        candidates = first(candidates, category, best)
    violent = sum(chances.get(slug, 0.0) for slug, one in pack.categories.items() if one.violence) if about else 0.0
    kind = pack.categories.get(category or "")
    return Understanding(
        intent=intent,
        category=category,
        candidates=candidates,
        confidence=round(best, 4),
        problems=problems,
        language=language_of(reading.free, reading.message.tokens),
        places=reading.places.spans,
        kecamatan=reading.places.kecamatan,
        village=reading.places.village,
        ambiguous_place=reading.places.ambiguous,
        place_candidates=reading.places.candidates,
        outside=reading.places.outside,
        urgent=urgent,
        secret=is_secret(reading.words, bool(kind and kind.secret), violent),
        answer=answers.find(reading.message, pack) if intent == "information" and not urgent else None,
        tickets=numbers,
        rating=stars,
    )
