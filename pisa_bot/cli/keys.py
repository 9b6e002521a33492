"""`pisa keys new` and `pisa keys rotate`: the keys that seal addresses, names and words."""

from __future__ import annotations

import click


@click.group()
def keys() -> None:
    """Keys that seal phone numbers and words."""


@keys.command()
def new() -> None:
    """Print a fresh key for PISA_PHONE_KEYS."""
    from cryptography.fernet import Fernet

    click.echo(Fernet.generate_key().decode())


@keys.command()
def rotate() -> None:
    """Seal everything anew with the first key of PISA_PHONE_KEYS; afterwards the older ones may be taken out."""
    from pisa_bot.cli import opening
    from pisa_bot.store.sealing import reseal_all
    from pisa_bot.store.vault import rewrap_hash_key

    with opening.house() as house:
        count = reseal_all(house.database, house.vault)
        with house.database.write() as connection:
            rewrap_hash_key(connection, house.settings.phone_keys)
    click.echo(
        f"{count} values are sealed with the newest key; the older ones are no longer needed in PISA_PHONE_KEYS."
    )
