"""`pisa understand`: a stream of messages in, what was understood out, one line each, in order.

Imports the pack and the understanding only, so that it starts fast; a line that cannot be read is answered and passed over.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TextIO

import click

from pisa_bot.areas.model import Pack


@click.command()
@click.option("--as", "role", type=click.Choice(["citizen", "officer"]), default="citizen", show_default=True)
@click.option("--area", envvar="PISA_AREA", default="purwakarta", show_default=True, help="Area pack.")
def understand(role: str, area: str) -> None:
    """Read {"text": …} lines from standard input and write one JSON line each, in order."""
    from pisa_bot.areas.pack import load_pack

    pack = load_pack(area)
    answer_lines(sys.stdin.buffer, sys.stdout, reader(role), pack)


def reader(role: str) -> Callable[[str, Pack], Any]:
    """The door of a role."""
    if role == "officer":
        from pisa_bot.nlu.officer_words import understand_officer

        return understand_officer
    from pisa_bot.nlu.understand import understand as understand_citizen

    return understand_citizen


def answer_lines(lines: Any, out: TextIO, read: Callable[[str, Pack], Any], pack: Pack) -> None:
    """Answer each line as soon as it is there; blank lines are passed over."""
    for line in lines:
        if not line.strip():
            continue
        out.write(json.dumps(answer(line, read, pack), ensure_ascii=False) + "\n")
        out.flush()


def answer(line: bytes, read: Callable[[str, Pack], Any], pack: Pack) -> dict[str, Any]:
    """One line's answer, or {"error": …}."""
    try:
        value = json.loads(line)
    except ValueError:
        return {"error": "this line is no JSON"}
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return {"error": 'this line is not like {"text": "…"}'}
    found: dict[str, Any] = asdict(read(value["text"], pack))
    return found
