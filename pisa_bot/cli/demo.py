"""`pisa demo settings` and `pisa demo seed`: what the simulator needs before its first message."""

from __future__ import annotations

from pathlib import Path

import click

from pisa_bot.cli import opening


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
