"""`pisa backup FILE` and `pisa restore FILE`: database and files in one archive.

The archive opens only with the keys of PISA_PHONE_KEYS, which are not in it: keep those elsewhere.
"""

from __future__ import annotations

from pathlib import Path

import click

from pisa_bot.cli import opening


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Write database and stored files into FILE (.tar.gz) while everything runs on."""
    from pisa_bot.store import backup as work

    with opening.database() as (settings, database):
        media = None if settings.media_url else Path(settings.media_dir)
        work.write(database, media, file)
    click.echo(f"Written to {file}. Keep PISA_PHONE_KEYS and PISA_SECRET_KEY elsewhere: without them it does not open.")
    if settings.media_url:
        click.echo("Photos are in PISA_MEDIA_URL and not in this file: that storage needs its own backup.")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Put it in place of a database that holds something.")
def restore(file: Path, force: bool) -> None:
    """Put an archive back; the web server and the worker must be stopped."""
    from pisa_bot.store import backup as work
    from pisa_bot.store.upgrade import upgrade
    from pisa_bot.store.vault import open_vault

    with opening.database() as (settings, database):
        work.restore(database, None if settings.media_url else Path(settings.media_dir), file, force=force)
    with opening.database() as (settings, database):
        upgrade(database, settings.phone_keys)
        with database.read() as connection:
            open_vault(connection, settings.phone_keys)
    click.echo(f"Restored from {file}.")
