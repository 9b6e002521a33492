"""`pisa db upgrade` and `pisa db check`."""

from __future__ import annotations

import click

from pisa_bot.cli import opening


@click.group()
def db() -> None:
    """Bring the database to this version, or check that it is."""


@db.command()
def upgrade() -> None:
    """Run the missing migrations; the first one also makes this installation's fingerprint key."""
    from pisa_bot.store.upgrade import current
    from pisa_bot.store.upgrade import upgrade as run

    with opening.database() as (settings, database):
        before, want = current(database)
        run(database, settings.phone_keys)
        click.echo(f"Already at {want}." if before == want else f"Upgraded from {before or 'empty'} to {want}.")


@db.command()
def check() -> None:
    """Is the database at this version, and are its tables as the code says?"""
    from pisa_bot.store.upgrade import current, drift

    with opening.database() as (_, database):
        have, want = current(database)
        differences = drift(database) if have == want else []
    for difference in differences:
        click.echo(difference)
    if have != want:
        raise click.ClickException(
            f"The database is at {have or 'nothing'}, this version needs {want}: run `pisa db upgrade`."
        )
    if differences:
        raise click.ClickException(f"{len(differences)} differences between the tables and the code.")
    click.echo(f"At {want}, no differences.")
