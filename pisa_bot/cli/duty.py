"""`pisa duty list|set|now|history|restore`: who is called about an emergency, by day and by night.

Shows names and numbers of officers as `pisa officer list` does, never a phone number; every change is kept and traced.
"""

from __future__ import annotations

import click

from pisa_bot.cli import opening

AUTHOR = "command line"
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SHIFTS = click.Choice(["day", "night"])


@click.group()
def duty() -> None:
    """Who is called about an emergency, by day and by night: list, set, now, history."""


@duty.command("list")
@click.option("--agency", help="Only this agency.")
def list_(agency: str | None) -> None:
    """The lists that hold, first to be called first."""
    from pisa_bot.store import duty as rows
    from pisa_bot.store import staff

    with opening.house() as house, house.database.read() as connection:
        lists, names = rows.holding(connection, agency), staff.names(connection)
    for (slug, shift), kept in sorted(lists.items()):
        if kept.entries:
            click.echo(f"{slug:<14} {shift:<6} {_shown(kept.entries, names)}")
    if not any(kept.entries for kept in lists.values()):
        click.echo("No list yet: everybody of an agency is called. pisa duty set AGENCY night OFFICER …")


@duty.command("set")
@click.argument("agency")
@click.argument("shift", type=SHIFTS)
@click.argument("people", nargs=-1)
def set_(agency: str, shift: str, people: tuple[str, ...]) -> None:
    """Officers by number (`pisa officer list`), first to be called first; the others are substitutes. 3:12345 is officer 3 from
    Monday to Friday; a night belongs to the day on which it begins. Nobody at all: everybody of the agency is called.
    """
    from pisa_bot import clock
    from pisa_bot.engine import duty as lists
    from pisa_bot.reports.duty import EVERY_DAY, Entry

    entries = []
    for one in people:
        number, _, days = one.partition(":")
        if not number.isdecimal():
            raise click.ClickException(f"{one!r} is no officer: write a number, or number:days like 3:12345.")
        entries.append(Entry(int(number), days or EVERY_DAY))
    with opening.house() as house:
        try:
            revision = lists.change(house, agency, shift, entries, AUTHOR, clock.now())
        except lists.NotOnTheList as error:
            raise click.ClickException(f"{error}.") from None
    click.echo(f"Kept as revision {revision}. It holds from the next emergency on.")


@duty.command()
@click.option("--agency", help="Only this agency.")
def now(agency: str | None) -> None:
    """Who would be called this minute, agency by agency."""
    from pisa_bot import clock
    from pisa_bot.engine import duty as lists
    from pisa_bot.reports.duty import first, shift_at
    from pisa_bot.store import staff

    with opening.house() as house, house.database.read() as connection:
        pack, moment = house.current_pack(connection), clock.now()
        names = staff.names(connection)
        slugs = [agency] if agency else [slug for slug, one in pack.agencies.items() if not one.external]
        click.echo(f"Shift: {shift_at(moment, pack)[0]}.")
        for slug in slugs:
            crew, _ = lists.crew_of(connection, pack, slug, moment)
            call = first(crew)
            if call.staff:
                why = "everybody, no list" if call.rung == "everybody" else "on duty"
                then = ", then " + ", ".join(names[one] for one in crew.listed[1:]) if len(crew.listed) > 1 else ""
                click.echo(f"{slug:<14} {', '.join(names[one] for one in call.staff)} ({why}){then}")


@duty.command()
@click.argument("agency")
def history(agency: str) -> None:
    """Every list an agency has had, newest first, with who changed it."""
    from pisa_bot.store import duty as rows
    from pisa_bot.store import staff

    with opening.house() as house, house.database.read() as connection:
        past, names = rows.history(connection, agency), staff.names(connection)
    for kept in past:
        shown = _shown(kept.entries, names) or "nobody"
        click.echo(f"{kept.revision:>5}  {kept.at:%Y-%m-%d %H:%M} UTC  {kept.shift:<6} {shown}  (by {kept.author})")
    if not past:
        click.echo(f"{agency} has had no list.")


@duty.command()
@click.argument("revision", type=int)
def restore(revision: int) -> None:
    """A list of the past holds again; who has left the agency is left out."""
    from pisa_bot import clock
    from pisa_bot.engine import duty as lists

    with opening.house() as house:
        made = lists.restore(house, revision, AUTHOR, clock.now())
    if made is None:
        raise click.ClickException(f"There is no revision {revision}: `pisa duty history AGENCY` shows them.")
    click.echo(f"Kept as revision {made}.")


def _shown(entries: list[dict[str, object]], names: dict[int, str]) -> str:
    parts = []
    for one in entries:
        days = str(one.get("days") or "1234567")
        when = "" if days == "1234567" else " on " + " ".join(DAYS[int(day) - 1] for day in sorted(days))
        parts.append(f"{names.get(int(str(one['staff'])), '?')}{when}")
    return " → ".join(parts)
