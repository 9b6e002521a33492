"""A conversation as a file that a civil servant can read, parsed into steps; who runs them is `pure` or the full runner.

Marks, one a line:
  `# …`                 a note, for the reader
  `@ dputr-1 dishub-1`  people who exist, `dp3a-1:protection` with a role, `dputr-2:officer:Kabid_Jalan` and a name
                        (an officer is `<agency>-<number>`, else a citizen); what
                        is said to somebody who has no other line in the file is not looked at
  `> …`                 the citizen writes; `< …` is told
  `citizen b> …`, `officer dishub-1< …`, `head dishub-1> …`, `protection dp3a-1< …`   somebody else writes, is told
  `+ 3s`, `+ 20m`, `+ 2h`, `+ 1d`   time passes
  `! act {n1} defer: note`  somebody at the dashboard moves a report (`key=value` pairs may follow the verb), or writes to its
                        citizen with `message`
  `! code 123456 dishub`    a one-time code is waiting for an officer
  `! duty damkar night damkar-1 damkar-2`   who is on duty for an agency by day or by night, first to be called first
  `! event turn_failed citizen`, `! follow b {n1}`   an event out of the blue; somebody joins a report
  `! lift citizen`      an admin lifts the newest strike of somebody
  `! holds off`         nothing waits for a hold or for the morning, as with PISA_IMMEDIATE
  `! …`                 any other fault of the world (redeliver, send fails 63016, …) belongs to the full run
  `= {n1} resolved`     the state of a report; `= 2 reports` how many there are

What somebody writes may begin with things in brackets: `[photo a.jpg]`, `[video]`, `[document]`, `[voice]`, `[sticker]`,
`[cut]` (its content was lost on the way),
`[contact]`, `[pin -6.61,107.38]`, `[tap Kirim]` (the newest bubble with that button), `[swipe text]` (a reply to the newest
bubble that holds the text), then words. What somebody is told is matched whole: `…` stands for any text, line breaks count as
spaces, `[photo]` for each file comes first, buttons come last as `[Kirim] [Ubah]`, and `[template name] …` is a bubble
outside the 24 h window. `{n1}` is the number of the first report of the chat, `{c1}` its counter ("1"), `{code1}` its
tracking code. Lines written one after the other by one person are one turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Literal

Kind = Literal["in", "out", "clock", "fault", "state", "people"]
ROLES = ("citizen", "officer", "head", "protection")
SPOKEN = re.compile(r"^(?:(?P<role>citizen|officer|head|protection) (?P<who>[\w-]+))?(?P<mark>[<>])(?: (?P<text>.*))?$")
SPAN = re.compile(r"^(\d+(?:\.\d+)?)\s*([smhd])$")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
ITEM = re.compile(r"^\[([^\]]*)\]\s*")


@dataclass(frozen=True, slots=True)
class Step:
    """One line. `who` names a person ("citizen" when the line names none); `text` is the rest of the line."""

    line: int
    kind: Kind
    text: str
    who: str = "citizen"
    role: str = "citizen"
    span: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody writes, taken apart. `items` are (word, argument): ("photo", "a.jpg"), ("tap", "Kirim")."""

    items: tuple[tuple[str, str], ...]
    text: str


class ChatError(Exception):
    """A line that cannot be read."""


def parse(path: Path) -> list[Step]:
    """The steps of a chat file; ChatError names the line that makes no sense."""
    steps: list[Step] = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.rstrip()
        if not line or line.startswith("#"):
            continue
        spoken = SPOKEN.match(line)
        if spoken:
            kind: Kind = "in" if spoken["mark"] == ">" else "out"
            role, who = spoken["role"] or "citizen", spoken["who"] or "citizen"
            steps.append(Step(number, kind, spoken["text"] or "", who, role))
        elif line.startswith("+ "):
            span = SPAN.match(line[2:].strip())
            if not span:
                raise ChatError(f"{path.name}:{number}: no length of time: {line}")
            steps.append(Step(number, "clock", line[2:], span=timedelta(**{UNITS[span[2]]: float(span[1])})))
        elif line[:2] in ("! ", "= ", "@ "):
            kinds: dict[str, Kind] = {"!": "fault", "=": "state", "@": "people"}
            steps.append(Step(number, kinds[line[0]], line[2:].strip()))
        else:
            raise ChatError(f"{path.name}:{number}: no mark that is known: {line}")
    return steps


def moves(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """The steps one by one, but what one person writes in a row together: it comes in one turn."""
    together: list[Step] = []
    for step in steps:
        if together and not (step.kind == together[0].kind == "in" and step.who == together[0].who):
            yield together
            together = []
        together.append(step)
    if together:
        yield together


def message(text: str) -> Message:
    """Take the bracketed things off the front of what somebody writes."""
    items: list[tuple[str, str]] = []
    while match := ITEM.match(text):
        word, _, argument = match[1].partition(" ")
        items.append((word, argument.strip()))
        text = text[match.end() :]
    return Message(tuple(items), text.replace("⏎", "\n"))


def fill(text: str, known: Mapping[str, str]) -> str:
    """Put the numbers and codes of this chat into a line."""
    return re.sub(r"\{(\w+)\}", lambda match: known.get(match[1], match[0]), text)


def shown(body: str, buttons: tuple[str, ...] = (), files: int = 0, template: str | None = None) -> str:
    """A bubble as chat files write it."""
    parts = [f"[template {template}]"] if template else []
    parts += ["[photo]"] * files
    parts.append(" ".join(body.split()))
    parts += [f"[{button}]" for button in buttons]
    return " ".join(part for part in parts if part)


def matches(pattern: str, bubble: str) -> bool:
    """Whether a bubble (as `shown` writes it) is what a `<` line says: `…` is any text, the rest letter by letter."""
    expression = ".*".join(re.escape(" ".join(piece.split())) for piece in pattern.split("…"))
    loose = expression.replace(r"\ ", " ")
    return re.fullmatch(re.sub(r" ?\.\* ?", ".*", loose), bubble, re.DOTALL) is not None
