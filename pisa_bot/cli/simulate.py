"""`pisa simulate month`: a month of citizens and officers through the real engine, on a database of its own or into the demo's.

Prints what happened and what must always hold; a broken promise is a non-zero status. Needs the corpus of a checkout.
"""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import click

FIRST = datetime(2026, 10, 1, tzinfo=ZoneInfo("Asia/Jakarta"))


@click.group()
def simulate() -> None:
    """A month in the life of an installation."""


@simulate.command()
@click.option("--seed", default=1, show_default=True, help="Everything that is drawn is drawn from it.")
@click.option("--reports", default=3000, show_default=True, type=click.IntRange(1), help="About so many reports.")
@click.option("--days", default=30, show_default=True, type=click.IntRange(1, 366))
@click.option("--into-demo", is_flag=True, help="Into the simulator's database of the settings, ending now.")
@click.option("--phones", is_flag=True, help="Word every bubble and show it on the simulated phones (slower).")
def month(seed: int, reports: int, days: int, into_demo: bool, phones: bool) -> None:
    """3,000 reports, 40 officers with habits, holidays, an outage, a flood day."""
    from pisa_bot import clock
    from pisa_bot.cli import opening
    from pisa_bot.simulation.figures import speeds, table
    from pisa_bot.simulation.invariants import broken
    from pisa_bot.simulation.letters import Letters
    from pisa_bot.simulation.month import Month, Plan
    from pisa_bot.simulation.people import crew, seat
    from pisa_bot.simulation.world import World
    from pisa_bot.store.upgrade import upgrade
    from pisa_bot.talk import throwaway

    if into_demo:
        with opening.database() as (settings, database):
            upgrade(database, settings.phone_keys)
    real = clock.offset()
    with opening.house() if into_demo else throwaway() as house:
        began = clock.monotonic()
        start = clock.now() - timedelta(days=days) if into_demo else FIRST
        world = World(house, start, phones=phones)
        officers = crew(house.pack, random.Random(seed))
        seat(house, officers, start)
        plan = Plan(start, days, reports, flood=days * 17 // 30, outage=days * 9 // 30)
        try:
            played = Month(world, plan, officers, Letters(house.pack), seed).play(
                lambda day: click.echo(f"{day:%d %b}", err=True)
            )
            for line in table(speeds(house, world.now)):
                click.echo(line)
            failures = broken(house, world.now)
        finally:
            clock.set_offset(real)
        click.echo(
            f"{played.letters} letters from citizens, {len(officers)} officers, {played.given_up} drafts given up, "
            f"{played.late_messages} messages during the outage, {clock.monotonic() - began:.0f} s."
        )
        for what, numbers in failures.items():
            click.echo(f"BROKEN {what}: {len(numbers)}, as {', '.join(numbers[:5])}")
        if failures:
            raise click.ClickException("The month broke a promise.")
        click.echo("Every report has an owner, none is past 150 % unheard, no reminder came twice, the clocks sum up.")
