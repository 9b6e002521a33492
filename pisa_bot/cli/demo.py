"""`pisa demo settings`, `pisa demo seed` and `pisa demo fill`: what the simulator has before its first message."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pisa_bot.cli import opening

if TYPE_CHECKING:
    from pisa_bot.house import House


@click.group()
def demo() -> None:
    """Settings and people for the simulator."""


@demo.command()
@click.option(
    "--file", type=click.Path(dir_okay=False, path_type=Path), default=Path("var/demo.env"), show_default=True
)
def settings(file: Path) -> None:
    """Make a settings file with fresh keys, unless it is there already."""
    from pisa_bot.demo import write_settings

    if write_settings(file):
        click.echo(f"Settings for the simulator made in {file}.")


@demo.command()
def seed() -> None:
    """Make the demo officers (only where the simulator is on)."""
    from pisa_bot.demo import seed as make

    with opening.house() as house:
        click.echo(f"{make(house)} people made.")


@demo.command()
def fill() -> None:
    """Three weeks of reports, photos and officers' acts into an empty simulator's database; nothing where there is data."""
    from pisa_bot.store.upgrade import upgrade

    with opening.database() as (settings, database):
        upgrade(database, settings.phone_keys)
    with opening.house() as house:
        first_data(house)


def first_data(house: House) -> None:
    """The same for whoever has a house open: says what it does, for it takes some seconds."""
    from pisa_bot import clock
    from pisa_bot.demo import seed as make
    from pisa_bot.simulation import showcase

    if not showcase.empty(house):
        return
    make(house)
    began = clock.monotonic()
    click.echo(
        "First start: three weeks of demo reports are played (once, 10 to 20 seconds on a quiet machine) ", nl=False
    )
    played = showcase.play(house, lambda day: click.echo(".", nl=False))
    click.echo(f" {played.letters} letters, {clock.monotonic() - began:.0f} s.")
