"""`pisa bench …`: the measurements of tests/bench, from a checkout of the project.

Prints figures and judges nothing; every claim of speed or accuracy in the docs names one of these.
"""

from __future__ import annotations

import importlib

import click

BENCHES = {
    "turn": "What a turn costs beside a hello and a bare commit, on both databases.",
    "replay": "Citizen messages and bubbles to a ticket, over first messages of a CSV file and our own.",
    "scale": "A province's tables in PostgreSQL: query plans and growth.",
    "dashboard": "The dashboard's pages over many reports, on both databases, with query plans.",
    "duplicates": "Repeats offered on a made-up city-day, beside the rule of 250 m.",
    "sweep": "100,000 open reports swept in one tick, on both databases.",
    "nlu": "Understanding against the gold sets, beside its baselines.",
}


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("name", type=click.Choice(sorted(BENCHES)))
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def bench(name: str, arguments: tuple[str, ...]) -> None:
    """Measure: turn, replay [FILE.csv], scale, nlu, duplicates. Runs from a checkout of the project."""
    try:
        module = importlib.import_module(f"tests.bench.{name}")
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("tests"):
            raise
        raise click.ClickException(
            "The measurements are part of the project's checkout: run this in its folder."
        ) from None
    module.main(list(arguments))
