"""Writes a chat file anew: what people do stays, what they are told is written down for a person to read.

Dates and links become `…`; nothing is judged.
"""

from __future__ import annotations

import re
from pathlib import Path

from tests.chats.chatfile import Step
from tests.chats.pure.run import Run

DATE = re.compile(
    r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Senén|Salasa|Rebo|Kemis|Jumaah|Saptu|Minggon|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday), \d+ \w+ \d{4}(?: (?:pukul|tabuh) \d\d\.\d\d|, \d\d:\d\d)?"
)
LINK = re.compile(r"https?://\S+")


def rewrite(path: Path) -> None:
    """Play only what people do in a chat file, and write down what they are told; dates and links become `…`."""
    run = Run(path)
    world = run.world
    lines = path.read_text(encoding="utf-8").splitlines()
    steps = {step.line: step for step in run.steps}
    run.people()
    named = {step.who for step in run.steps if step.kind in ("in", "out")}
    written: list[str] = []
    batch: list[Step] = []

    def hear() -> None:
        if batch:
            run.write(batch)
            batch.clear()
        heard = [person for person in world.people.values() if person.name in named]
        told = [(bubble.outbox, person, bubble) for person in heard for bubble in person.unread]
        for _, person, bubble in sorted(told, key=lambda entry: entry[0]):
            who = "" if person.name == "citizen" else f"{run.role(person.name)} {person.name}"
            text = LINK.sub("…", DATE.sub("…", bubble.text.replace("[template] ", "[template …] ")))
            for name, value in sorted(run.known().items(), key=lambda item: -len(item[1])):
                if len(value) > 3:
                    text = text.replace(value, f"{{{name}}}")
            written.append(f"{who}< {text}")
            person.unread.clear()

    for number, line in enumerate(lines, 1):
        step = steps.get(number)
        if step is not None and step.kind == "out":
            hear()
            continue
        if batch and (step is None or step.kind != "in" or step.who != batch[0].who):
            hear()
        written.append(line)
        if step is not None and step.kind == "in":
            batch.append(step)
        elif step is not None and step.kind == "clock":
            world.advance(step.span)
            hear()
        elif step is not None and step.kind == "fault":
            run.fault(step)
            hear()
    hear()
    path.write_text("\n".join(written) + "\n", encoding="utf-8")
