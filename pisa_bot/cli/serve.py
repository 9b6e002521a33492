"""`pisa run`, `pisa web`, `pisa worker`: the processes of an installation.

Brings the database up to date before anything serves; what the processes do is `app`, `jobs` and `run`.
"""

from __future__ import annotations

import os

import click

HOST = click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
PORT = click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")


@click.command()
@HOST
@PORT
@click.option(
    "--demo-data/--no-demo-data",
    default=True,
    show_default=True,
    help="Play three weeks of reports into a simulator's empty database first.",
)
def run(host: str, port: int, demo_data: bool) -> None:
    """Everything on this machine: web and worker, restarted when one dies."""
    from pisa_bot.app import log_to_stderr
    from pisa_bot.cli import opening
    from pisa_bot.run import supervise
    from pisa_bot.store.upgrade import upgrade

    with opening.database() as (settings, database):
        upgrade(database, settings.phone_keys)
    if settings.simulator:
        from pisa_bot import demo
        from pisa_bot.cli.demo import first_data

        with opening.house() as house:
            demo.seed(house)
            if demo_data:
                first_data(house)
            people, password = demo.seed_logins(house), demo.password(house)
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host
    if settings.simulator:
        os.environ.setdefault("PISA_PUBLIC_URL", f"http://{shown}:{port}")  # for the links in the children's bubbles
    click.echo(f"PISA is at http://{shown}:{port}/ (privacy page /privasi, health /health/ready, figures /metrics)")
    if settings.simulator:
        click.echo(f"Simulator: http://{shown}:{port}/simulator")
    click.echo(f"Dashboard: http://{shown}:{port}/dasbor")
    if settings.simulator:
        click.echo(f"  sign in as {', '.join(people)}; the demo's password for each: {password}")
    click.echo("Ctrl-C ends it.")
    log_to_stderr()
    raise SystemExit(supervise({"web": ["web", "--host", host, "--port", str(port)], "worker": ["worker"]}))


@click.command()
@HOST
@PORT
def web(host: str, port: int) -> None:
    """The web server alone."""
    from pisa_bot import arenas
    from pisa_bot.cli import opening
    from pisa_bot.run import serve

    arenas.few()
    serve(opening.settings(), host, port)


@click.command()
def worker() -> None:
    """The worker alone; any number may run, on any number of machines."""
    from pisa_bot import arenas
    from pisa_bot.app import build, log_to_stderr
    from pisa_bot.cli import opening
    from pisa_bot.jobs import work

    arenas.few()
    log_to_stderr()
    work(build(opening.settings()))
