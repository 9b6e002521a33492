"""How many messages and bubbles it takes from the first message to a ticket, over real first messages and our own complete ones.

`python -m tests.bench.replay [FILE.csv]`; the file's `text` column is replayed through the engine, its words are never printed.
A question is answered as a patient citizen would: the place with a village of the area, a choice with its first row.
"""

from __future__ import annotations

import argparse
import csv
import statistics
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select, update

from pisa_bot import clock
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.messages import Envelope
from pisa_bot.store.database import Database
from pisa_bot.store.models import Outbox, Report
from pisa_bot.store.upgrade import upgrade
from tests.conftest import PHONE_KEYS, SHARED
from tests.houses import message, open_house

COMPLETE = Path(__file__).with_name("complete_messages.txt")
TURNS_AT_MOST = 7


@dataclass
class Replayed:
    """One conversation: the citizen's messages and our bubbles up to the ticket; `asked` names what was missing."""

    turns: int = 0
    bubbles: int = 0
    filed: bool = False
    asked: list[str] = field(default_factory=list)


def answer(bubble: Outbox, phone: str, at: object, place: str) -> Envelope | None:
    """What a patient citizen does with a bubble; None when there is nothing to answer."""
    payloads = [choice["payload"] for choice in bubble.choices]
    match bubble.question:
        case "place" | "outside" | "village" if bubble.question != "village":
            return message(phone, place, at=at)  # type: ignore[arg-type]
        case "join":  # these texts have nothing to do with each other
            return message(phone, tap="join.no", at=at)  # type: ignore[arg-type]
        case "problem":
            return message(phone, "jalan rusak berlubang", at=at)  # type: ignore[arg-type]
        case None if not payloads:
            return None
        case _:
            return message(phone, tap=payloads[0], at=at) if payloads else message(phone, "ya", at=at)  # type: ignore[arg-type]


def replay(house: House, phone: str, first: str, place: str) -> Replayed:
    """Play one first message to its end; who is asked where answers `place`."""
    run = Replayed()
    envelope: Envelope | None = message(phone, first)
    contact, seen = 0, 0
    while envelope is not None and run.turns < TURNS_AT_MOST:
        contact = receive(house, envelope).contact
        run.turns += 1
        with house.database.write() as connection:
            queued = update(Outbox).where(Outbox.contact_id == contact, Outbox.status == "queued")
            connection.execute(queued.values(status="sent", left_at=clock.now()))
            rows = connection.execute(
                select(Outbox.key, Outbox.question, Outbox.choices)
                .where(Outbox.contact_id == contact)
                .order_by(Outbox.id)
            ).all()
            run.filed = bool(
                connection.scalar(select(func.count()).select_from(Report).where(Report.contact_id == contact))
            )
        run.bubbles = len(rows)
        if run.filed or len(rows) == seen:
            break
        seen = len(rows)
        bubble = rows[-1]
        if bubble.question not in (None, "confirm"):
            run.asked.append(bubble.question)
        envelope = answer(bubble, phone, clock.now() + timedelta(milliseconds=5), place)  # type: ignore[arg-type]
    return run


def measure(texts: list[str]) -> list[Replayed]:
    """Every text as the first message of somebody new."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/replay.sqlite3"
        database = Database(url)
        upgrade(database, PHONE_KEYS)
        database.dispose()
        house = open_house(url, PHONE_KEYS, quiet_seconds=0)
        villages = [
            f"desa {village.name} kecamatan {house.pack.kecamatan[village.kecamatan].name}"
            for village in house.pack.villages.values()
        ]
        runs = [
            replay(house, f"+62823{number:08d}", text, villages[number % len(villages)])
            for number, text in enumerate(texts)
        ]
        house.database.dispose()
    return runs


def table(name: str, runs: list[Replayed]) -> str:
    """Medians and shares of one set."""
    filed = [run for run in runs if run.filed]
    asked = Counter(question for run in runs for question in run.asked)
    turns = Counter(run.turns for run in filed)
    to_ticket = ", ".join(f"{count} × {number}" for number, count in sorted(turns.items()))
    missing = ", ".join(f"{question} {count / len(runs):.0%}" for question, count in asked.most_common())
    bubbles = [run.bubbles for run in filed]
    lines = [
        f"{name}: {len(runs)} first messages, {len(filed)} became a ticket ({len(filed) / len(runs):.1%})",
        f"  citizen messages to a ticket: median {statistics.median(run.turns for run in filed):g}, {to_ticket}",
        f"  bubbles to a ticket: median {statistics.median(bubbles):g}, most {max(bubbles)}",
        f"  asked for: {missing or 'nothing'}",
    ]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SHARED / "data" / "dev_complaints.csv")
    given = parser.parse_args(arguments)
    print(table("own complete messages", measure(COMPLETE.read_text(encoding="utf-8").splitlines())))
    if given.file.exists():
        with given.file.open(newline="", encoding="utf-8") as rows:
            texts = [row["text"] for row in csv.DictReader(rows)]
        print(table("the file's messages", measure(texts)))
    else:
        print(f"{given.file.name} is not here: only our own messages were replayed")


if __name__ == "__main__":
    main()
