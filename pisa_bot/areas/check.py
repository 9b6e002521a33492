"""What must hold between the parts of a pack: every slug and code that one part names exists in another.

Tells all that is wrong at once; never mends anything.
"""

from __future__ import annotations

from pisa_bot.areas.model import Pack
from pisa_bot.areas.places import check_places
from pisa_bot.areas.privacy import check_privacy
from pisa_bot.areas.source import PackError
from pisa_bot.areas.words import GENERAL, TRAPS

LAST_RESORT = "lainnya"  # the category of whatever fits none
ANSWER_CLASS, URGENT_CLASS = "information", "emergency"  # the two classes that no category has to name


def check(pack: Pack) -> Pack:
    """The pack itself when all references hold, else PackError with one sentence for each that does not."""
    problems = [*agencies(pack), *classes(pack), *words(pack)]
    if problems:
        raise PackError(*problems)
    check_places(pack.code, pack.kecamatan, pack.villages, pack.landmarks)
    check_privacy(pack)
    return pack


def agencies(pack: Pack) -> list[str]:
    """Agencies that are named somewhere but not described."""
    named = [("pack.toml desk_agency", pack.desk_agency)]
    if pack.settings.get("emergency_desk"):
        named.append(("pack.toml emergency_desk", str(pack.settings["emergency_desk"])))
    for category in pack.categories.values():
        named += [(f"categories.toml [{category.slug}]", slug) for slug in (category.agency, *category.copies)]
    named += [(f"roads.toml '{rule.words[0]}'", rule.agency) for rule in pack.roads]
    named += [(f"answers/ [{answer.id}]", answer.agency) for answer in pack.answers.values()]
    problems = [
        f"{where}: agency '{slug}' is unknown; add it to agencies.toml or name another"
        for where, slug in named
        if slug not in pack.agencies
    ]
    owners: dict[str, str] = {}
    for agency in pack.agencies.values():
        for alias in {word.casefold() for word in (agency.slug, agency.short, *agency.aliases)}:
            if alias in owners:
                problems.append(
                    f"agencies.toml [{agency.slug}]: '{alias}' already means {owners[alias]}; give it to one of them only"
                )
            owners[alias] = agency.slug
    problems += [
        f"roads.toml '{rule.words[0]}': '{rule.agency}' is no outside body; set external = true in agencies.toml"
        for rule in pack.roads
        if rule.agency in pack.agencies and not pack.agencies[rule.agency].external
    ]
    if pack.desk_agency in pack.agencies and pack.agencies[pack.desk_agency].external:
        problems.append(f"pack.toml desk_agency: '{pack.desk_agency}' is an outside body; name an agency of the area")
    return problems


def classes(pack: Pack) -> list[str]:
    """Deadline classes that are named but not defined, and the categories the conversation cannot do without."""
    problems = [
        f"categories.toml [{category.slug}]: deadline class '{category.deadline_class}' is unknown; "
        f"use one of {', '.join(pack.deadline_classes)} or add it to deadlines.toml"
        for category in pack.categories.values()
        if category.deadline_class not in pack.deadline_classes
    ]
    problems += [
        f"deadlines.toml: the class '{slug}' is missing; add [class.{slug}]"
        for slug in (ANSWER_CLASS, URGENT_CLASS)
        if slug not in pack.deadline_classes
    ]
    if LAST_RESORT not in pack.categories:
        problems.append(f"categories.toml: '{LAST_RESORT}' is missing; a message that fits nothing needs it")
    problems += [
        f"categories.toml [{category.slug}]: violence needs secret = true, photo = 'never' and place = 'never'"
        for category in pack.categories.values()
        if category.violence and not (category.secret and category.photo == category.place == "never")
    ]
    return problems


def words(pack: Pack) -> list[str]:
    """Lexicon words of categories that do not exist."""
    unknown = {
        word.category: word.term
        for word in reversed(pack.lexicon)
        if word.category not in pack.categories and word.category != TRAPS and not word.category.startswith(GENERAL)
    }
    return [
        f"lexicon.csv '{term}': category '{slug}' is unknown; use a slug of categories.toml, {GENERAL}… or {TRAPS}"
        for slug, term in unknown.items()
    ]
