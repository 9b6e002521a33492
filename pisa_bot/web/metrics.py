"""Numbers for a monitor, in Prometheus' text form: how old the oldest waiting rows are, and how many ended badly.

Counts only: nothing in here comes from what people wrote or from their addresses.
"""

from __future__ import annotations

from datetime import datetime

from flask import Blueprint, Response
from sqlalchemy import Connection, func, select

from pisa_bot import clock
from pisa_bot.house import House
from pisa_bot.store.models import Inbox, Media, Outbox
from pisa_bot.store.types import spelled


def make_blueprint(house: House) -> Blueprint:
    """GET /metrics."""
    blueprint = Blueprint("metrics", __name__)

    @blueprint.get("/metrics")
    def metrics() -> Response:
        with house.database.read() as connection:
            lines = [f"# TYPE pisa_{name} gauge\npisa_{name} {value:g}" for name, value in measure(connection).items()]
        return Response("\n".join(lines) + "\n", content_type="text/plain; version=0.0.4")

    return blueprint


def measure(connection: Connection) -> dict[str, float]:
    """Each figure by name; ages in seconds, 0 when nothing waits."""
    now = clock.now()
    oldest_in = connection.scalar(select(func.min(Inbox.received_at)).where(Inbox.status == spelled("waiting")))
    leaving = Outbox.status.in_((spelled("queued"), spelled("sending")))
    oldest_out = connection.scalar(select(func.min(Outbox.created_at)).where(leaving))

    def outbox(status: str) -> int:
        return connection.scalar(select(func.count()).select_from(Outbox).where(Outbox.status == spelled(status))) or 0

    def inbox(status: str) -> int:
        return connection.scalar(select(func.count()).select_from(Inbox).where(Inbox.status == spelled(status))) or 0

    taken = (
        connection.scalar(select(func.max(Inbox.id))) or 0
    )  # counting millions of rows at every scrape would be a burden
    waiting, failed = inbox("waiting"), inbox("failed")
    return {
        "inbox_oldest_seconds": _age(oldest_in, now),
        "outbox_oldest_seconds": _age(oldest_out, now),
        "inbox_waiting": waiting,
        "inbox_failed": failed,
        "turns_total": taken - waiting - failed,
        "outbox_queued": outbox("queued"),
        "outbox_unknown": outbox("unknown"),
        "outbox_failed": outbox("failed"),
        "media_pending": connection.scalar(
            select(func.count()).select_from(Media).where(Media.status == spelled("pending"))
        )
        or 0,
    }


def _age(moment: datetime | None, now: datetime) -> float:
    return 0.0 if moment is None else max(0.0, (now - moment).total_seconds())
