"""`pisa chat`: the bot in the terminal, as a citizen or as one of the demo officers, and the talk as a .chat file.

Without settings it works in a throwaway database; with PISA_SIMULATOR=1 it shares the simulator's.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import click

from pisa_bot.cli import opening
from pisa_bot.house import House
from pisa_bot.talk import Heard, Table, throwaway

HELP = """\
  <text>                 say it            /1 /2 /3           tap a button (its title works too)
  /as citizen b          another citizen   /as officer:dishub-1   an officer
  /reply <text>          reply to your newest bubble      /+ 2h   let time pass (m, h, d)
  /who                   the officers      /quit"""
SPAN = re.compile(r"(\d+)\s*([smhd])\Z")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


@click.command()
@click.option("--as", "who", default="citizen", show_default=True, help='"citizen", "citizen:b" or "officer:dishub-1".')
@click.option("--record", type=click.Path(dir_okay=False, path_type=Path), help="Write the talk to this .chat file.")
def chat(who: str, record: Path | None) -> None:
    """Talk to the bot in the terminal."""
    with _house() as house:
        session = Session(house, record)
        session.become(who)
        if sys.stdin.isatty():
            click.echo(HELP)
        session.run()


@contextmanager
def _house() -> Iterator[House]:
    if os.environ.get("PISA_SIMULATOR", "").strip() == "1":
        from pisa_bot.demo import seed

        with opening.house() as house:
            seed(house)
            yield house
        return
    with throwaway() as house:
        yield house


class Session:
    """Who is speaking, what they were told last, and the lines of the record."""

    def __init__(self, house: House, record: Path | None) -> None:
        self.house, self.record = house, record
        self.table = Table(house)
        self.last: dict[str, Heard] = {}
        self.lines: list[str] = []
        self.handle = self.mark = ""
        self.ahead = timedelta()

    def become(self, who: str) -> None:
        """Speak as somebody else from now on."""
        from pisa_bot.demo import people

        handles = {handle: role for handle, _, role in people()}
        role, _, name = who.strip().replace(" ", ":", 1).partition(":")
        if role == "citizen":
            self.handle, self.mark = f"warga-{name or 'a'}", f"citizen {name}" if name else ""
        elif role == "officer" and name in handles:
            self.handle, self.mark = name, f"{handles[name]} {name}"
        else:
            raise click.ClickException(
                f"There is no {who!r}: citizen, citizen:b, or officer:<one of {', '.join(handles)}>."
            )

    def run(self) -> None:
        """Until the end of input or /quit."""
        stream = sys.stdin
        while True:
            if stream.isatty():
                click.echo(f"{self.mark or 'citizen'}> ", nl=False)
            line = stream.readline()
            if not line or line.strip() == "/quit":
                break
            if line.strip():
                self.take(line.strip())
        if self.record:
            self.record.write_text(chat_file(self.lines))
            click.echo(f"Written to {self.record}.", err=True)

    def take(self, line: str) -> None:
        """One line of input."""
        command, _, rest = line.partition(" ")
        if command == "/as":
            try:
                self.become(rest)
            except click.ClickException as error:
                click.echo(error.message, err=True)
        elif command == "/+":
            self.wait(rest.strip())
        elif command == "/who":
            from pisa_bot.demo import name_of, people

            for handle, _, _ in people():
                click.echo(f"  officer:{handle}  {name_of(self.house, handle)}")
        elif command == "/reply" and rest:
            quoted = self.last.get(self.handle)
            fragment = quoted.text.splitlines()[0][:40] if quoted and quoted.text else ""
            self.write(">", f"[swipe {fragment}] {rest}")
            self.hear(self.table.say(self.handle, rest, reply_to=quoted.provider_id if quoted else None))
        elif command.startswith("/") and not command[1:].isdigit():
            click.echo(HELP, err=True)
        else:
            self.say(line)

    def say(self, line: str) -> None:
        """Words, or a tap when they are the number (/1) or the title of a button of the newest bubble."""
        newest = self.last.get(self.handle)
        buttons = newest.buttons if newest else ()
        number = int(line[1:]) if line.startswith("/") else 0
        titles = [title.casefold() for _, title in buttons]
        position = number - 1 if number else titles.index(line.casefold()) if line.casefold() in titles else -1
        if number and not 0 <= position < len(buttons):
            click.echo("There is no such button.", err=True)
            return
        if position >= 0 and newest:
            payload, title = buttons[position]
            self.write(">", f"[tap {title}]")
            self.hear(self.table.say(self.handle, title, payload=payload, reply_to=newest.provider_id))
            return
        self.write(">", line)
        self.hear(self.table.say(self.handle, line))

    def wait(self, span: str) -> None:
        """Let time pass; on the shared simulator everybody's clock moves."""
        from pisa_bot.store import demo_clock

        found = SPAN.match(span)
        if not found:
            click.echo("Write the time like /+ 90s, /+ 20m, /+ 2h or /+ 1d.", err=True)
            return
        with self.house.database.write() as connection:
            demo_clock.advance(connection, timedelta(**{UNITS[found[2]]: int(found[1])}))
        demo_clock.follow(self.house.database)
        self.lines.append(f"+ {found[1]}{found[2]}")
        self.hear(self.table.settle())

    def hear(self, bubbles: list[Heard]) -> None:
        """Show and record what was said, to whomever."""
        roles = dict(_roles())
        for bubble in bubbles:
            self.last[bubble.handle] = bubble
            mark = f"{roles[bubble.handle]} {bubble.handle}" if bubble.handle in roles else _citizen(bubble.handle)
            head = (f"[template {bubble.template}] " if bubble.template else "") + "[photo] " * bubble.photos
            tail = "".join(f" [{title}]" for _, title in bubble.buttons)
            self.lines.append(f"{mark}< {head}{' '.join(bubble.text.split())}{tail}")
            click.secho(
                f"{mark or 'citizen'}< {head}{bubble.text}",
                fg="green" if not mark.startswith(("officer", "head")) else "blue",
            )
            for number, (_, title) in enumerate(bubble.buttons, start=1):
                click.echo(f"    /{number} {title}")

    def write(self, sign: str, words: str) -> None:
        """A line of the record, by whoever is speaking."""
        self.lines.append(f"{self.mark}{sign} {' '.join(words.split())}")


NUMBER = re.compile(r"\b[A-Z]{2,5}-\d{4}-\d{4,}\b")
CODE = re.compile(r"\((?:kode|code) ([A-Z0-9]{6})\)")
VARIES = re.compile(r"https?://\S+|\b[A-Z][a-zé]+, \d{1,2} \w+ \d{4}(?:,? (?:pukul |tabuh )?\d{2}[.:]\d{2})?")


def chat_file(lines: list[str]) -> str:
    """A .chat file of recorded lines: numbers become {n1}, codes {code1}, dates and links "…"; who never spoke is left out."""
    speakers = {line.partition("> ")[0] for line in lines if _spoken(line)}
    numbers: list[str] = []
    kept = []
    for line in lines:
        mark, _, _ = line.partition("< ")
        if not line.startswith("+") and not _spoken(line) and mark not in speakers:
            continue
        for number in NUMBER.findall(line):
            if number not in numbers:
                numbers.append(number)
        for position, number in enumerate(numbers, start=1):
            if number in line:
                line = _without_code(line, position)
                line = line.replace(number, f"{{n{position}}}")
        kept.append(line if _spoken(line) else VARIES.sub("…", line))
    people = " ".join(_person(mark) for mark in sorted(speakers) if mark and not mark.startswith("citizen"))
    head = "# Recorded by `pisa chat --record`.\n! holds off\n" + (f"@ {people}\n" if people else "")
    return head + "".join(f"{line}\n" for line in kept)


def _without_code(line: str, position: int) -> str:
    found = CODE.search(line)
    return line.replace(found[1], f"{{code{position}}}") if found else line


def _spoken(line: str) -> bool:
    return re.match(r"(?:(?:citizen|officer|head) [\w-]+)?> ", line) is not None


def _person(mark: str) -> str:
    role, _, name = mark.partition(" ")
    return name if role == "officer" else f"{name}:{role}"


def _roles() -> list[tuple[str, str]]:
    from pisa_bot.demo import people

    return [(handle, role) for handle, _, role in people()]


def _citizen(handle: str) -> str:
    name = handle.removeprefix("warga-")
    return "" if name == "a" else f"citizen {name}"
