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
@click.option(
    "--corpus",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Another folder of texts than the checkout's corpus/.",
)
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="Put the model into this folder and judge it against the one there; the installed one stays.",
)
def train(extra: Path | None, pairs: Path | None, corpus: Path | None, into: Path | None) -> None:
    """Learn from corpus/, print the report and install the model, unless it is worse than the one in place."""
    try:
        from pisa_bot.nlu.linear import FOLDER
        from pisa_bot.nlu.training import train as training
        from pisa_bot.nlu.training.examples import CORPUS
    except ModuleNotFoundError as error:
        raise click.ClickException(f"Training needs {error.name}: pip install 'pisa-bot[dev]'.") from None
    corpus = corpus or CORPUS
    if not corpus.exists():
        raise click.ClickException("The corpus is part of the project's checkout: run this in its folder.")
    today: date = clock.now().date()
    try:
        refused = training.run(extra, into or FOLDER, today, pairs, corpus)
    except (ValueError, KeyError) as error:
        raise click.ClickException(f"A line of the texts cannot be used: {error}") from None
    if refused:
        raise click.ClickException("Refused: the new model does worse on the gate author; the old one stays.")
