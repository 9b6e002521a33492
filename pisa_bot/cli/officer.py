"""`pisa officer add|list|move|remove`: who may act for an agency in chat.

A phone number is taken in and sealed, never printed again.
"""

from __future__ import annotations

import re
from datetime import timedelta

import click

from pisa_bot.areas.model import Pack
from pisa_bot.cli import opening

ROLES = {"officer": "officer", "head": "head of agency"}


@click.group()
def officer() -> None:
    """Who works for an agency: add, list, move, remove."""


@officer.command()
@click.option("--agency", required=True, help="The agency's slug, like dishub.")
@click.option("--name", required=True, help="The name colleagues see.")
@click.option(
    "--phone",
    help="WhatsApp number, like +62812…, kept sealed; only the code binds a phone, from whatever identity it is sent.",
)
@click.option("--head", is_flag=True, help="Head of the agency: is told when a deadline has passed.")
@click.option("--protection", is_flag=True, help="May read reports about violence.")
def add(agency: str, name: str, phone: str | None, head: bool, protection: bool) -> None:
    """Add somebody and print a one-time code: whoever sends "kode 123456" to the bot is that person."""
    from pisa_bot import clock
    from pisa_bot.messages import UserRef
    from pisa_bot.store import contacts, staff

    with opening.house() as house, house.database.write() as connection:
        pack = house.current_pack(connection)
        _known(pack, agency)
        number = _number(phone) if phone else None
        now = clock.now()
        role = "head" if head else "officer"
        identity = staff.add(connection, agency=agency, name=name, role=role, protection=protection, now=now)
        hours = float(pack.settings["officer_code_hours"])
        code = staff.invite(connection, house.vault, identity, now, timedelta(hours=hours))
        if number:
            provider = next((name for name in house.channels if house.medium_of(name) == "whatsapp"), "twilio")
            contacts.find_or_make(connection, house.vault, (UserRef("whatsapp", "phone", number),), provider, now)
    bound = "The number is kept; nothing is sent to it before the code comes. " if phone else ""
    click.echo(f"Officer {identity}, {ROLES[role]} of {pack.agencies[agency].short}.")
    click.echo(f"{bound}One-time code, good for {hours:g} hours: {code} (they send: kode {code})")


@officer.command("list")
@click.option("--agency", help="Only this agency.")
def list_(agency: str | None) -> None:
    """Everybody, with what they may do and whether they can be written to."""
    from pisa_bot import clock
    from pisa_bot.store import staff

    with opening.house() as house, house.database.read() as connection:
        rows = staff.members(connection, clock.now(), agency)
    for row in rows:
        reach = "can be written to" if row.bound else "code not used yet" if row.invited else "cannot be written to"
        extra = ", protection" if row.protection else ""
        click.echo(f"{row.id:>5}  {row.agency:<14} {row.role}{extra:<14} {row.name}  ({reach})")
    if not rows:
        click.echo("Nobody yet: pisa officer add --agency SLUG --name NAME")


@officer.command()
@click.argument("officer_id", type=int)
@click.option("--agency", required=True, help="The new agency's slug.")
def move(officer_id: int, agency: str) -> None:
    """Somebody changes to another agency (the protection mark does not go along)."""
    from pisa_bot import clock
    from pisa_bot.store import staff

    with opening.house() as house, house.database.write() as connection:
        _known(house.current_pack(connection), agency)
        _found(staff.move(connection, officer_id, agency, clock.now()), officer_id)
    click.echo(f"Officer {officer_id} works for {agency} now.")


@officer.command()
@click.argument("officer_id", type=int)
def remove(officer_id: int) -> None:
    """Somebody no longer works here; what they did stays in the history."""
    from pisa_bot import clock
    from pisa_bot.store import staff

    with opening.house() as house, house.database.write() as connection:
        _found(staff.remove(connection, officer_id, clock.now()), officer_id)
    click.echo(f"Officer {officer_id} is removed.")


def _known(pack: Pack, agency: str) -> None:
    if agency not in pack.agencies:
        raise click.ClickException(f"There is no agency {agency!r}: choose from {', '.join(sorted(pack.agencies))}.")
    if pack.agencies[agency].external:
        raise click.ClickException(f"{agency} is an outside body: it has no officers here.")


def _number(phone: str) -> str:
    number = re.sub(r"[\s().-]", "", phone)
    if number.startswith("0"):
        number = "+62" + number[1:]
    if not re.fullmatch(r"\+\d{8,15}", number):
        raise click.ClickException("--phone is no phone number: write it like +6281234567890.")
    return number


def _found(done: bool, officer_id: int) -> None:
    if not done:
        raise click.ClickException(f"There is no active officer {officer_id}: `pisa officer list` shows the numbers.")
