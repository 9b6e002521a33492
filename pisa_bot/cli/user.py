"""`pisa user add|reset|list|remove`: who signs in to the dashboard; the first admin comes from here.

A password is printed once, when it is made, and must be changed at the first sign-in.
"""

from __future__ import annotations

import click

from pisa_bot.cli import opening

ROLES = ("admin", "operator", "head", "officer", "leader")


@click.group()
def user() -> None:
    """Who signs in to the dashboard: add, reset, list, remove."""


@user.command()
@click.argument("login")
@click.option("--role", type=click.Choice(ROLES), help="What they are; not needed with --officer.")
@click.option("--name", help="The name colleagues see; not needed with --officer.")
@click.option("--agency", help="The agency's slug; admin, operator and leader may leave it out.")
@click.option("--protection", is_flag=True, help="May read reports about violence.")
@click.option("--officer", type=int, help="Let this officer (`pisa officer list`) sign in too.")
def add(
    login: str, role: str | None, name: str | None, agency: str | None, protection: bool, officer: int | None
) -> None:
    """Add somebody who signs in as LOGIN and print their first password."""
    from pisa_bot.engine import accounts
    from pisa_bot.store import staff

    with opening.house() as house, house.database.write() as connection:
        pack, now = house.current_pack(connection), accounts.real_now()
        try:
            if officer is not None:
                if staff.role_of(connection, officer) is None:
                    raise click.ClickException(f"There is no active officer {officer}: `pisa officer list` shows them.")
                accounts.check_name(connection, login)
                password = accounts.give_login(connection, officer, login, now)
            else:
                if not role or not name:
                    raise click.ClickException("--role and --name are needed (or --officer with a number).")
                if agency is None and role in ("officer", "head"):
                    raise click.ClickException("--agency is needed for an officer or a head of agency.")
                agency = agency or pack.desk_agency
                if agency not in pack.agencies or pack.agencies[agency].external:
                    raise click.ClickException(f"There is no agency {agency!r} that could have people here.")
                _, password = accounts.add_user(connection, login, name, role, agency, protection=protection, now=now)
        except accounts.AccountError as error:
            raise click.ClickException(str(error)) from None
    click.echo(f"{login} can sign in at /dasbor with this password, and is asked for an own one: {password}")


@user.command()
@click.argument("login")
@click.option("--totp", is_flag=True, help="Take the second factor away too (the phone is lost).")
def reset(login: str, totp: bool) -> None:
    """A new password for LOGIN, who is signed out everywhere."""
    from pisa_bot.engine import accounts

    with opening.house() as house, house.database.write() as connection:
        try:
            password = accounts.reset(connection, house.vault, login, "command line", totp_too=totp)
        except accounts.AccountError as error:
            raise click.ClickException(str(error)) from None
    click.echo(f"New password of {login}, good for choosing an own one: {password}")


@user.command("list")
def list_() -> None:
    """Everybody who signs in with a password."""
    from pisa_bot.store import logins

    with opening.house() as house, house.database.read() as connection:
        rows = logins.users(connection)
    for row in rows:
        extra = ", protection" if row.protection else ""
        state = "first password not changed yet" if row.must_change else "second factor" if row.totp_on else "password"
        click.echo(f"{row.id:>5}  {row.login:<20} {row.role}{extra:<14} {row.agency:<14} {row.name}  ({state})")
    if not rows:
        click.echo("Nobody yet: pisa user add LOGIN --role admin --name NAME")


@user.command()
@click.argument("login")
def remove(login: str) -> None:
    """LOGIN no longer works here; what they did stays in the history."""
    from pisa_bot.engine import accounts
    from pisa_bot.store import logins, sessions, staff

    with opening.house() as house, house.database.write() as connection:
        known = logins.by_name(connection, login)
        if known is None:
            raise click.ClickException(f"Nobody signs in as {login}: `pisa user list` shows the names.")
        sessions.end_all(connection, known.staff)
        staff.remove(connection, known.staff, accounts.real_now())
    click.echo(f"{login} is removed.")
