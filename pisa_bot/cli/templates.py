"""`pisa templates push|check`: the approved templates that carry a bubble outside the 24 h window."""

from __future__ import annotations

from typing import Any

import click

from pisa_bot.cli import opening
from pisa_bot.house import House


@click.group()
def templates() -> None:
    """The approved templates at the provider: push, check."""


def _maker(house: House) -> Any:
    for channel in house.channels.values():
        if hasattr(channel, "create_content"):
            return channel
    raise click.ClickException(
        "No channel of PISA_CHANNEL has templates: they belong to the twilio channel (the simulator needs none)."
    )


@templates.command()
def push() -> None:
    """Make and submit what is missing or has changed."""
    from pisa_bot.delivery import templates as work

    with opening.house() as house:
        _say(work.push, house)


@templates.command()
def check() -> None:
    """How far each approval is."""
    from pisa_bot.delivery import templates as work

    with opening.house() as house:
        _say(work.check, house)


def _say(work: Any, house: House) -> None:
    from pisa_bot.channels.protocol import SendError

    try:
        for line in work(house, _maker(house)):
            click.echo(line)
    except SendError as error:
        raise click.ClickException(
            f"The provider did not take it (code {error.code}): check the account settings and try again."
        ) from None
