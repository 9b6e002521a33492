"""`pisa nlu train`: learn understanding anew from the corpus and, when given, an operator's own corrected reports.

Runs from a checkout with the training tools; a model that does worse on the gate author is refused.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pisa_bot import clock


@click.group()
def nlu() -> None:
    """Understanding: train."""


@nlu.command()
@click.option(
    "--extra",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="JSON lines of corrected reports, in the format of corpus/free.",
)
@click.option(
    "--pairs",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Sentence pairs (su,id) to learn the languages' words from anew.",
)
def train(extra: Path | None, pairs: Path | None) -> None:
    """Learn from corpus/ and install the model, unless it is worse than the one in place."""
    try:
        from pisa_bot.nlu.training import train as training
    except ModuleNotFoundError as error:
        raise click.ClickException(f"Training needs {error.name}: pip install 'pisa-bot[dev]'.") from None
    if not training.CORPUS.exists():
        raise click.ClickException("The corpus is part of the project's checkout: run this in its folder.")
    today: date = clock.now().date()
    if training.run(extra, today=today, pairs=pairs):
        raise click.ClickException("Refused: the new model does worse on the gate author; the old one stays.")
