"""What is wrong with a change, as an administrator at a form reads it: the field's own label, what to do, in the page's language.

Words only: what is wrong was found by the pack's check or by accounts, whose sentences speak of files and commands.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.admin import settings_words
from pisa_bot.web.dashboard.admin.sections import SECTIONS
from pisa_bot.web.dashboard.language import _

PREFIX = re.compile(r"^(?:after the )?change of .+?'(?:, \S+ '.+?')*(?: [a-z_ 0-9]+)?: ", re.S)
Say = Callable[[re.Match[str]], str]


def told(line: str) -> str:
    """One sentence of a PackError or AccountError in the words of the forms."""
    bare = PREFIX.sub("", line)
    for pattern, say in SENTENCES:
        found = pattern.fullmatch(bare)
        if found:
            return say(found)
    return _("This change does not fit the area's data: %(detail)s", detail=bare)


def field(name: str) -> str:
    """A field as its form calls it."""
    return _(LABELS.get(name, name))


LABELS = settings_words.LABELS | {part.name: part.label for section in SECTIONS.values() for part in section.fields} | {
    "value": "Value", "text": "Answer", "quiet": "No reminder between", "amount": "Amount", "unit": "Unit", "term": "Word",
    "extra_holidays": "Days off", "extra_workdays": "Working days although the calendar says free",
}  # fmt: skip


def _rule(pattern: str, say: Say) -> tuple[re.Pattern[str], Say]:
    return re.compile(pattern, re.S), say


def _of_category(found: re.Match[str]) -> str:
    return labels.category(found["category"])


TONGUES = {"id": "Indonesian", "su": "Sundanese", "en": "English"}
SENTENCES: tuple[tuple[re.Pattern[str], Say], ...] = (
    _rule(r"categories\.toml \[(?P<category>.+?)\]: agency '(?P<agency>.*?)' is unknown; .*", lambda m: _(
        "The category “%(category)s” goes to an agency that does not exist (%(agency)s). Give the category another agency first.",
        category=_of_category(m), agency=m["agency"])),
    _rule(r"roads\.toml '(?P<road>.*?)': agency '(?P<agency>.*?)' is unknown; .*", lambda m: _(
        "Reports about the road “%(road)s” go to %(agency)s: it cannot be taken away.", road=m["road"], agency=m["agency"])),
    _rule(r"answers/ \[(?P<answer>.*?)\]: agency '(?P<agency>.*?)' is unknown; .*", lambda m: _(
        "The answer “%(answer)s” is answered for by an agency that does not exist (%(agency)s). Choose another.",
        answer=m["answer"], agency=m["agency"])),
    _rule(r".*: agency '(?P<agency>.*?)' is unknown; .*", lambda m: _(
        "The agency %(agency)s does not exist, or is still needed.", agency=m["agency"])),
    _rule(r"agencies\.toml \[(?P<one>.*?)\]: '(?P<alias>.*?)' already means (?P<other>\S+); .*", lambda m: _(
        "The name “%(alias)s” already belongs to %(other)s. A name may mean one agency only.",
        alias=m["alias"], other=labels.short(m["other"]) or m["other"])),
    _rule(r"roads\.toml '(?P<road>.*?)': '(?P<agency>.*?)' is no outside body; .*", lambda m: _(
        "Reports about the road “%(road)s” go to %(agency)s, which must therefore stay marked as outside the kabupaten.",
        road=m["road"], agency=m["agency"])),
    _rule(r"pack\.toml desk_agency: .*", lambda m: _("The agency of the desk cannot be an outside body.")),
    _rule(r"categories\.toml \[(?P<category>.+?)\]: deadline class '(?P<name>.*?)' is unknown; .*", lambda m: _(
        "The category “%(category)s” has a deadline class that does not exist (%(name)s).",
        category=_of_category(m), name=m["name"])),
    _rule(r"deadlines\.toml: the class '(?P<name>.*?)' is missing; .*", lambda m: _(
        "The deadline class “%(name)s” is needed and must stay.", name=labels.deadline_class(m["name"]))),
    _rule(r"categories\.toml: '(?P<category>.*?)' is missing; .*", lambda m: _(
        "The category “%(category)s” must stay: what fits nothing goes there.", category=_of_category(m))),
    _rule(r"categories\.toml \[(?P<category>.+?)\]: violence needs .*", lambda m: _(
        "“%(category)s” is about violence: always secret, no photo, no place asked.", category=_of_category(m))),
    _rule(r"lexicon\.csv '(?P<term>.*?)': category '(?P<name>.*?)' is unknown; .*", lambda m: _(
        "The word “%(term)s” points at a category that does not exist (%(name)s).", term=m["term"], name=m["name"])),
    _rule(r"an outside body needs 'reach': .*", lambda m: _(
        "For an agency outside the kabupaten write how citizens reach it.")),
    _rule(r"'questions' is empty; .*", lambda m: _("Write at least one way in which citizens ask this.")),
    _rule(r"'source' is missing; .*", lambda m: _(
        "Name the source (the law or the official page), or mark the answer as still to be reviewed.")),
    _rule(r"text\.(?P<tongue>\w+) has (?P<n>\S+) characters; shorten it to (?P<most>\S+)", lambda m: _(
        "The answer in %(tongue)s has %(n)s characters; at most %(most)s fit into one message.",
        tongue=_(TONGUES.get(m["tongue"], m["tongue"])), n=m["n"], most=m["most"])),
    _rule(r"name\.(?P<tongue>\w+) has (?P<n>\S+) characters; a list row holds (?P<most>\S+), shorten it", lambda m: _(
        "The name in %(tongue)s has %(n)s characters; a row of a WhatsApp list holds %(most)s.",
        tongue=_(TONGUES.get(m["tongue"], m["tongue"])), n=m["n"], most=m["most"])),
    _rule(r"'valid_until' must be a date .*", lambda m: _("“Good until” must be a day, like 2027-12-31.")),
    _rule(r"no day has working hours; .*", lambda m: _("At least one day of the week needs working hours.")),
    _rule(r"'(?P<day>\w+)' has hours that overlap or run backwards; .*", lambda m: _(
        "%(day)s: the hours overlap or run backwards.", day=_(m["day"].capitalize()))),
    _rule(r"'(?P<key>.*?)' has '?(?P<text>.*?)'?; write hours like .*", lambda m: _(
        "“%(text)s” are no hours; write them like 07:30-16:00.", text=m["text"])),
    _rule(r"'(?P<key>.*?)' must be a list of dates.*", lambda m: _(
        "“%(field)s”: one day a line, like 2026-03-21.", field=field(m["key"]))),
    _rule(r"'seasons' must be .*|'last' comes before 'first'", lambda m: _("A season of other hours ends before it begins.")),
    _rule(r"'timezone' (?P<zone>.*) is unknown; .*", lambda m: _("The time zone %(zone)s is not known.", zone=m["zone"])),
    _rule(r"'deadline_class' is missing; .*", lambda m: _("Choose a deadline class.")),
    _rule(r"the register's places are changed .*", lambda m: _(
        "Villages and kecamatan come from the register: their spellings can be changed here, none can be added or taken away.")),
    _rule(r"there is nothing to remove .*|there is no such word to remove", lambda m: _("It was taken away already.")),
    _rule(r"the section '.*' is not known; .*|the value must be an object .*|'value' is missing; .*", lambda m: _(
        "This form is no longer good. Open the page again and repeat it.")),
    _rule(r"the key is a language, .*", lambda m: _("Only Indonesian, Sundanese and English have a privacy page.")),
    _rule(r"privacy\.(?P<tongue>\w+)\.md: (?P<mark>.*) has no value; .*", lambda m: _(
        "The privacy page names %(mark)s, which has no value.", mark=m["mark"])),
    _rule(r"'(?P<key>.*?)' must be two times of .*",
        lambda m: _("“%(field)s”: two times of day, like 07.00-19.00.", field=field(m["key"])),
    ),
    _rule(r"'reminder_percents' must be .*", lambda m: _("The reminders are rising whole numbers, like 50, 80, 100, 150.")),
    _rule(r"'misuse_ladder_minutes' must be .*", lambda m: _(
        "The pauses are rising whole minutes from 0 to at most a day, like 0, 60, 720, 1440.")),
    _rule(r"abbreviations\.(?P<short>.*) must be .*", lambda m: _(
        "Write the words that “%(short)s” stands for.", short=m["short"])),
    _rule(r"code .* must look like .*|postcode .* must have five digits", lambda m: _(
        "Codes and postcodes come from the register and cannot be changed here.")),
    _rule(r"'lat' and 'lng' come together; .*", lambda m: _("A place on the map needs both numbers, or neither.")),
    _rule(r".*: kecamatan (?P<code>\S+) is (?:unknown|not in kecamatan\.csv); .*|kecamatan\.csv .*", lambda m: _(
        "This kecamatan does not exist. Choose one from the list.")),
    _rule(r".*: village (?P<code>\S+) is (?:unknown|not in .*); .*", lambda m: _(
        "This village does not lie in that kecamatan.")),
    _rule(r"'(?P<key>.*?)' is no slug; .*", lambda m: _(
        "“%(key)s” cannot be a key: up to 32 small letters, digits and _, a letter first.", key=m["key"])),
    _rule(r"'(?P<key>.*?)' stands here a second time; .*|.*: '(?P<term>.*?)' stands for .* already; drop one", lambda m: _(
        "“%(key)s” is there already.", key=m["key"] or m["term"])),
    _rule(r"'(?P<key>.*?)' must be a text that is not empty|'(?P<words>words)' is empty; .*", lambda m: _(
        "“%(field)s” must not be empty.", field=field(m["key"] or m["words"]))),
    _rule(r"'(?P<key>.*?)' lacks the wording in '(?P<tongue>\w+)'; .*", lambda m: _(
        "“%(field)s” is missing in %(tongue)s.", field=field(m["key"]), tongue=_(TONGUES.get(m["tongue"], m["tongue"])))),
    _rule(r"'(?P<key>.*?)' is missing; write it as .*|'(?P<part>.*?)' is missing; add .*", lambda m: _(
        "“%(field)s” must not be empty.", field=field(m["key"] or m["part"]))),
    _rule(r"'(?P<key>.*?)' must be a number above 0 and at most (?P<most>.+)", lambda m: _(
        "“%(field)s” must be a number above 0 and at most %(most)s.", field=field(m["key"]), most=m["most"])),
    _rule(r"'(?P<key>.*?)' must be a number", lambda m: _("“%(field)s” must be a number.", field=field(m["key"]))),
    _rule(r"'(?P<key>.*?)' must be a list of texts", lambda m: _("“%(field)s” must be a list.", field=field(m["key"]))),
    _rule(r"'(?P<key>.*?)' must be true or false", lambda m: _("“%(field)s” must be yes or no.", field=field(m["key"]))),
    _rule(r"'(?P<key>.*?)' is '?(?P<value>.*?)'?; use one of (?P<known>.*)", lambda m: _(
        "“%(field)s”: %(value)s cannot be chosen here.", field=field(m["key"]), value=m["value"])),
    _rule(r"'(?P<key>.*?)' is not known here; .*", lambda m: _(
        "The field “%(field)s” is not known here.", field=field(m["key"]))),
    _rule(r"'(?P<role>.*?)' is no role: .*", lambda m: _("Choose a role.")),
    _rule(r"A login has 3 to 40 .*", lambda m: _(
        "A login has 3 to 40 small letters, digits, dots or dashes, like dishub.sari.")),
    _rule(r"Somebody already signs in as (?P<login>.*): .*", lambda m: _(
        "Somebody already signs in as %(login)s: choose another name.", login=m["login"])),
    _rule(r"Nobody signs in as (?P<login>.*): .*", lambda m: _("Nobody signs in as %(login)s.", login=m["login"])),
    _rule(r"There is no such agency\.", lambda m: _("Choose an agency.")),
)  # fmt: skip
