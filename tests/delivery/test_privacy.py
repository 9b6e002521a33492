"""Nobody's address stands in a log, whatever goes wrong while a bubble leaves."""

from __future__ import annotations

import logging

import pytest

from pisa_bot.channels.protocol import Refused, Rendered
from pisa_bot.delivery.catch_up import catch_up
from pisa_bot.delivery.media import fetch_due
from pisa_bot.delivery.sender import settle_unknown
from pisa_bot.engine.receive import receive
from pisa_bot.messages import UserRef
from tests.delivery.installation import YES_NO, Installation

PHONE, NAME_ID = "+6281234567890", "ID.4566SangatRahasia"


def test_no_log_line_holds_an_address(small: Installation, caplog: pytest.LogCaptureFixture) -> None:
    faults = small.twilio.faults
    with caplog.at_level(logging.INFO):
        for who in (PHONE, NAME_ID):
            person = small.person(who)
            small.twilio.inbound(who, "jalan rusak", photo="a.jpg")
            faults.refuse = [(21211, 400), (63018, 429), (99999, 500)]
            faults.drop_answers, faults.fail_later, faults.media_404 = 1, [63024], 1
            for number in range(8):
                small.say(person, f"satu {number}", choices=YES_NO if number % 2 else ())
                small.say(person, key="no_such_key")
                small.send()
                small.twilio.inbound(who, "halo")
                small.later(minutes=1)
            fetch_due(small.house)
            settle_unknown(small.house)
        small.twilio.go_away()
        small.say(small.person(PHONE), "lagi")
        small.send()
        settle_unknown(small.house)
        catch_up(small.house, receive)
        small.twilio.come_back()
    ours = "\n".join(logging.Formatter().format(record) for record in caplog.records)
    assert "a bubble could not be worded" in ours  # the log was really listening
    assert "81234567890" not in ours
    assert "SangatRahasia" not in ours


def test_no_error_of_the_channel_holds_an_address(small: Installation) -> None:
    channel = small.house.channels["twilio"]
    small.twilio.faults.refuse = [(21211, 400)]
    with pytest.raises(Refused) as refused:
        channel.send(UserRef("whatsapp", "phone", PHONE), Rendered("halo"), 1)
    chain = [refused.value, refused.value.__cause__]
    assert all("81234567890" not in repr(error) + str(error) for error in chain)
    assert refused.value.__suppress_context__
