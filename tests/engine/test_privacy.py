"""No phone number and no BSUID stands in a dump of the database or in a log."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from sqlalchemy import text

from pisa_bot import clock
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.messages import Envelope, Kind, UserRef
from pisa_bot.store.base import Base
from tests.engine.reading_back import let_go
from tests.houses import message

PHONE = "6281298765432"
BSUID = "ID.4566abcDEF778899"


def dump(house: House) -> str:
    """Every value of every table, as text."""
    with house.database.read() as connection:
        return "\n".join(
            str(tuple(row))
            for table in Base.metadata.sorted_tables
            for row in connection.execute(text(f"SELECT * FROM {table.name}"))
        )


def test_no_address_is_readable_in_the_database_or_in_the_log(house: House, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    sender = (UserRef("whatsapp", "phone", f"+{PHONE}"), UserRef("whatsapp", "bsuid", f"whatsapp:{BSUID}"))
    raw = {"From": f"whatsapp:+{PHONE}", "WaId": PHONE, "ExternalUserId": f"whatsapp:{BSUID}"}
    words = "lampu jalan mati di depan SDN 2 Plered desa Plered kecamatan Plered"
    receive(
        house,
        Envelope(
            "test:private",
            "twilio",
            "whatsapp",
            sender,
            clock.now(),
            Kind.TEXT,
            text=words,
            profile_name="Bu Warga",
            raw=raw,
        ),
    )
    clock.set_offset(timedelta(seconds=5))
    drain(house)
    let_go(house)
    receive(house, message(f"+{PHONE}", tap="confirm.send", at=clock.now() + timedelta(seconds=1)))
    drain(house)

    everything = dump(house)
    assert "PWK-" in everything  # the dump really holds the story
    for secret in (PHONE, PHONE[2:], BSUID, "4566abcDEF778899", "Bu Warga"):
        assert secret not in everything
        assert secret not in caplog.text
        assert secret not in repr(sender)
