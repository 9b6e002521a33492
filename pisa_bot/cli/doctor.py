"""`pisa doctor`: looks at settings, database, provider, templates and rows that ended badly, and says what to do.

Only looks; exits non-zero when something keeps the bot from working.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import click

from pisa_bot.config import Settings, SettingsError
from pisa_bot.house import House

WAL_FIXED = (3, 51, 3)  # older ones can lose a commit when two processes reset the WAL at once (sqlite.org, 3.51.3)
LATE = 60.0  # seconds a row may wait before the worker is asked for
SIGNS = {"fine": "ok  ", "care": "note", "wrong": "FIX "}


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it stands, and what to do."""

    state: Literal["fine", "care", "wrong"]
    words: str


@click.command()
@click.option("--online", is_flag=True, help="Also ask the provider about the templates.")
def doctor(online: bool) -> None:
    """Look at everything and say what to do."""
    wrong = False
    for finding in examine(online):
        click.echo(f"{SIGNS[finding.state]}  {finding.words}")
        wrong |= finding.state == "wrong"
    if wrong:
        raise click.ClickException("Something keeps the bot from working: mend the lines marked FIX.")


def examine(online: bool = False) -> Iterator[Finding]:
    """Every finding, the first obstacle last."""
    from pisa_bot.cli import explain, opening

    try:
        settings = opening.settings()
    except SettingsError as error:
        yield Finding("wrong", str(error))
        return
    yield Finding("fine", f"settings: channels {', '.join(settings.channels)}, area {settings.area}")
    if settings.simulator:
        yield Finding("care", "the simulator is on: only a browser on this machine reaches it, no message leaves")
    if settings.immediate:
        yield Finding("care", "PISA_IMMEDIATE is on: holds and quiet hours are off; take it away where citizens write")
    if settings.sqlite:
        yield _sqlite(sqlite3.sqlite_version_info)
    try:
        yield from _database(settings)
        with opening.house() as house:
            yield from _house(house, online)
    except Exception as error:
        sentence = explain(error)
        if sentence is None:
            raise
        yield Finding("wrong", sentence)


def _sqlite(version: tuple[int, ...]) -> Finding:
    name = ".".join(map(str, version))
    if version < WAL_FIXED:
        return Finding(
            "care",
            f"SQLite {name} is older than 3.51.3, whose write-ahead log can lose a commit when two processes reset it at "
            "once: take backups, update the system's SQLite, or use PostgreSQL",
        )
    return Finding("fine", f"SQLite {name}")


def _database(settings: Settings) -> Iterator[Finding]:
    from pisa_bot.store.database import Database
    from pisa_bot.store.upgrade import current

    database = Database(settings.database_url)
    try:
        have, want = current(database)
    finally:
        database.dispose()
    if have != want:
        yield Finding(
            "wrong", f"the database is at {have or 'nothing'}, this version needs {want}: run `pisa db upgrade`"
        )
    else:
        yield Finding("fine", f"the database is at {want}")


def _house(house: House, online: bool) -> Iterator[Finding]:
    from pisa_bot.store import officers
    from pisa_bot.web.metrics import measure

    with house.database.read() as connection:
        figures = measure(connection)
        reachable = officers.reachable_agencies(connection)
    yield Finding("fine", "the keys of PISA_PHONE_KEYS open this database")
    own = {slug for slug, agency in house.pack.agencies.items() if not agency.external}
    missing = sorted(own - reachable)
    if house.pack.desk_agency in missing:
        yield Finding(
            "wrong", f"nobody of the desk ({house.pack.desk_agency}) can be written to: `pisa officer add` first"
        )
    if missing:
        yield Finding("care", f"no officer can be written to at {', '.join(missing)}: their reports wait at the desk")
    for name, what in (("inbox", "a message waits for its turn"), ("outbox", "a bubble waits to be sent")):
        age = figures[f"{name}_oldest_seconds"]
        if age > LATE:
            yield Finding("wrong", f"{what} since {age:.0f} s: is `pisa worker` running, does the provider answer?")
    if figures["inbox_failed"]:
        yield Finding(
            "care", f"{figures['inbox_failed']:.0f} messages failed three times: a person should read those chats"
        )
    if figures["outbox_failed"]:
        yield Finding(
            "care", f"{figures['outbox_failed']:.0f} bubbles were refused by the provider: see column error of outbox"
        )
    if figures["outbox_unknown"]:
        yield Finding(
            "care", f"{figures['outbox_unknown']:.0f} bubbles have an unknown end: settled by a status or by listing"
        )
    yield from _provider(house, online)


def _provider(house: House, online: bool) -> Iterator[Finding]:
    from pisa_bot.delivery import templates
    from pisa_bot.store import contents

    for name, channel in house.channels.items():
        if not hasattr(channel, "create_content"):
            yield Finding("fine", f"channel {name}: nothing to set up at a provider")
            continue
        yield Finding(
            "fine", f"channel {name}: webhook {house.settings.public_url}/webhooks/{name}#rc=3&rp=all&ct=2000&rt=5000"
        )
        if online:
            maker: Any = channel
            for line in templates.check(house, maker):
                yield Finding("fine" if line.endswith("approved") else "care", f"template {line}")
            continue
        with house.database.read() as connection:
            known = {(row[0], row[1]) for row in contents.templates(connection, name)}
        for template in templates.TEMPLATES:
            for language in templates.LANGUAGES:
                if (template, language) not in known:
                    yield Finding("care", f"template {template} ({language}) is missing: run `pisa templates push`")
