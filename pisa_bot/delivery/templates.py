"""The approved templates that carry a bubble outside the 24 h window: which one, with what in it, and how they get there.

A template holds the whole bubble as one variable between fixed words, since
WhatsApp refuses one that begins or ends with a variable.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pisa_bot import clock
from pisa_bot.channels.protocol import Button
from pisa_bot.delivery.shapes import ContentMaker, quick_reply
from pisa_bot.flows.rating import CHOICES as RATING_CHOICES
from pisa_bot.house import House
from pisa_bot.store import contents
from pisa_bot.wording import label, sentence

LONGEST = 900
ADVICE = {"approved": "", "rejected": ": change its words and push again"}
LANGUAGES = ("id", "su")
FILED_AS = {"id": "id", "su": "id"}  # WhatsApp offers no Sundanese: the text is, the label is not (stack.md)


@dataclass(frozen=True, slots=True)
class Template:
    """A template's key, the message key of its words (with {text}) and whether it asks whether a fix is real."""

    key: str
    words: str
    asks: bool = False


TEMPLATES = {
    template.key: template
    for template in (
        Template("officer_new", "template_officer_new"),
        Template("officer_reminder", "template_officer_reminder"),
        Template("report_resolved", "template_report_resolved", asks=True),
        Template("report_status", "template_report_status"),
    )
}


def template_for(key: str, role: str, question: str | None, report: int | None) -> str | None:
    """Which template carries a bubble; None when none may: outside the window nothing is said that is not about a report."""
    if role == "officer":
        return "officer_reminder" if key.startswith("officer_reminder") else "officer_new"
    if report is None:
        return None
    return "report_resolved" if question == "fixed" else "report_status"


def variable(body: str) -> str:
    """A bubble as a template's variable: one line, no runs of spaces (WhatsApp refuses both)."""
    line = " · ".join(part for part in (" ".join(line.split()) for line in body.splitlines()) if part)
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def body_of(template: Template, language: str) -> str:
    """The template's text as Twilio stores it."""
    return sentence(template.words, language).replace("{text}", "{{1}}")  # type: ignore[arg-type]


def _buttons(house: House, template: Template, language: str) -> tuple[Button, ...]:
    if not template.asks:
        return ()
    return tuple(Button(c.payload, label(c.label, language, house.pack, 20)) for c in RATING_CHOICES)  # type: ignore[arg-type]


def push(house: House, maker: ContentMaker) -> list[str]:
    """Make and submit every template that is missing or whose words have changed; returns a line for each."""
    with house.database.read() as connection:
        have = {(key, language): body for key, language, _, _, body in contents.templates(connection, maker.provider)}
    lines = []
    for template in TEMPLATES.values():
        for language in LANGUAGES:
            body = body_of(template, language)
            if have.get((template.key, language)) == body:
                lines.append(f"{template.key} ({language}): unchanged")
                continue
            name = f"pisa_{template.key}_{language}"
            types: dict[str, Any] = {"twilio/text": {"body": body}}
            buttons = _buttons(house, template, language)
            if buttons:
                types = {"twilio/quick-reply": quick_reply(body, buttons)}
            content = maker.create_content(name, FILED_AS[language], types, {"1": "PWK-2611-0042"})
            approval = maker.submit_for_approval(content, name)
            with house.database.write() as connection:
                contents.keep(connection, maker.provider, template.key, language, content, approval, body, clock.now())
            lines.append(f"{template.key} ({language}): submitted, {approval}")
    return lines


def check(house: House, maker: ContentMaker) -> list[str]:
    """Ask how far each template's approval is; returns a line for each that says what to do."""
    lines = []
    with house.database.read() as connection:
        known = contents.templates(connection, maker.provider)
    for template in TEMPLATES:
        for language in LANGUAGES:
            found = next((row for row in known if row[:2] == (template, language)), None)
            if found is None:
                lines.append(f"{template} ({language}): missing, run `pisa templates push`")
                continue
            approval = maker.approval(found[2])
            with house.database.write() as connection:
                contents.set_approval(connection, maker.provider, found[2], approval)
            lines.append(f"{template} ({language}): {approval}{ADVICE.get(approval, ': WhatsApp has not decided yet')}")
    return lines
