"""`pisa …`: what an installation is run and looked after with; each command is imported when it is called.

Only words around what other rooms do; an expected error ends as one sentence and a non-zero status.
"""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path

import click

COMMANDS = {
    "run": ("serve:run", "Everything on this machine: web and worker, restarted when one dies."),
    "web": ("serve:web", "The web server alone: webhooks, media, health, simulator."),
    "worker": ("serve:worker", "The worker alone: answers, sends, reminds, fetches. Any number may run."),
    "chat": ("chat:chat", "Talk to the bot in the terminal, as a citizen or an officer."),
    "understand": ("understand:understand", 'What a message says: {"text": …} lines in, one JSON line each out.'),
    "db": ("db:db", "Bring the database to this version, or check that it is."),
    "doctor": ("doctor:doctor", "Look at everything and say what to do."),
    "officer": ("officer:officer", "Who works for an agency: add, list, move, remove."),
    "duty": ("duty:duty", "Who is called about an emergency, by day and by night: list, set, now, history."),
    "user": ("user:user", "Who signs in to the dashboard: add, reset, list, remove."),
    "templates": ("templates:templates", "The approved templates at the provider: push, check."),
    "backup": ("backup:backup", "Database and files into one archive."),
    "restore": ("backup:restore", "An archive back into an empty installation."),
    "keys": ("keys:keys", "Keys that seal phone numbers and words: new, rotate."),
    "deadlines": ("deadlines:deadlines", "How the dates of a report came about."),
    "simulate": (
        "simulate:simulate",
        "A month of citizens and officers through the real engine, for figures or demo data.",
    ),
    "demo": ("demo:demo", "Settings and people for the simulator."),
    "nlu": ("nlu:nlu", "Understanding: learn it anew from the corpus and from corrected reports."),
    "bench": ("bench:bench", "Measure: turn, replay, scale, sweep, nlu (from a checkout of the project)."),
}


class Commands(click.Group):
    """Lists every command without importing one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name][0].split(":")
        command: click.Command = getattr(import_module(f"pisa_bot.cli.{module}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            sentence = explain(error)
            if sentence is None:
                raise
            raise click.ClickException(sentence) from None


def explain(error: Exception) -> str | None:
    """One sentence for an error that an administrator can mend; None for a defect of ours."""
    from pisa_bot.areas.source import PackError
    from pisa_bot.config import SettingsError
    from pisa_bot.store.backup import BackupError
    from pisa_bot.store.vault import VaultError

    if isinstance(error, SettingsError | VaultError | PackError | BackupError):
        return str(error)
    from sqlalchemy.exc import DBAPIError, NoSuchModuleError

    if isinstance(error, DBAPIError):
        if "no such table" in str(error.orig) or "does not exist" in str(error.orig):
            return "The database is empty or older than this version: run `pisa db upgrade`."
        return f"The database does not answer ({type(error.orig).__name__}): is PISA_DATABASE_URL right, is it running?"
    if isinstance(error, NoSuchModuleError):
        return "PISA_DATABASE_URL names a database this program does not know."
    return None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--env",
    "env_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Read settings from this file (NAME=value lines) before the environment's own.",
)
def main(env_file: Path | None) -> None:
    """PISA bot: citizens report on WhatsApp, the agency that can act answers there."""
    if env_file is not None:
        for name, value in read_env(env_file).items():
            os.environ.setdefault(name, value)


def read_env(path: Path) -> dict[str, str]:
    """NAME=value lines of a settings file; blank lines and those that begin with # are passed over."""
    values = {}
    for number, line in enumerate(path.read_text().splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, separator, value = line.partition("=")
        if not separator:
            raise click.ClickException(f"{path}, line {number}: write NAME=value.")
        values[name.strip()] = value.strip().strip("\"'")
    return values
