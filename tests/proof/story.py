"""People who play the story against an installation: a citizen who reports and confirms, an officer who closes what comes.

Each waits for the bubble a person would wait for; when none comes for long, they write again as people do.
"""

from __future__ import annotations

import re
import threading
import time

from tests.fake_twilio import Sent
from tests.proof.installation import Installation

COMPLAINT = "lampu jalan mati di depan SDN 2 Plered desa Plered kecamatan Plered, gelap sekali"
LANE = "lampu jalan mati di gang Mawar {} desa Plered kecamatan Plered, gelap sekali"  # everybody's own: no repeat of another's
NUMBER = re.compile(r"PWK-\d{4}-\d{4,}")
PATIENCE = 15.0  # seconds before somebody writes again
NEVER = 300.0  # seconds after which an answer is called lost, however slow the machine


class Citizen:
    """Reports once and says that it is fixed."""

    def __init__(self, house: Installation, phone: str) -> None:
        self.house, self.phone, self.nudges = house, phone, 0
        self.sent_forms: set[str] = set()

    def _say(self, text: str, **what: str) -> None:
        form = self.house.twilio.form(self.phone, text, **what)  # type: ignore[arg-type]
        self.sent_forms.add(form["MessageSid"])
        self.house.deliver(form)

    def _wait(self, title: str | None, text: str = "", ask: str = "halo min, gimana?") -> Sent | None:
        """The newest bubble with a button or a word in it."""
        end = time.monotonic() + NEVER
        patience = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for bubble in reversed(self.house.twilio.sent(self.phone)):
                if (title is None or title in {label for _, label in bubble.buttons}) and text in bubble.body:
                    return bubble
            if time.monotonic() > patience:
                self.nudges += 1
                patience = time.monotonic() + PATIENCE
                self._say(ask)
            time.sleep(0.05)
        return None

    def play(self) -> None:
        self._say(LANE.format(int(self.phone[-5:]) + 1))
        summary = self._wait("Kirim")
        assert summary is not None, "no summary ever came"
        self._say("", tap="Kirim")
        # a number whose sender was killed over it is unknown and never said again: the citizen looks it up
        assert self._wait(None, "PWK-", ask="cek") is not None, "no number ever came"
        assert self._wait("Sudah, puas") is not None, "nobody ever said that it is done"
        self._say("", tap="Sudah, puas")


class Desk:
    """Which officer of an agency takes which report: each is closed by one of them or, now and then, by two."""

    def __init__(self, officers: int) -> None:
        self.officers = officers

    def takes(self, officer: int, number: str) -> bool:
        """The report's own officer; every fifth report is closed by another one too, who comes too late."""
        serial = int(number.rsplit("-", 1)[1])
        return officer == serial % self.officers or (serial % 5 == 0 and officer == (serial + 1) % self.officers)


class Officer:
    """Closes their reports as notices name them: by number, since a swipe may point at a bubble whose id died with its sender."""

    def __init__(self, house: Installation, phone: str, desk: Desk, place: int) -> None:
        self.house, self.phone, self.desk, self.place = house, phone, desk, place
        self.stop = threading.Event()
        self.closed: set[str] = set()
        self.sent_forms: set[str] = set()

    def work(self) -> None:
        read = 0
        while not self.stop.is_set():
            notices = self.house.twilio.sent(self.phone)
            for notice in notices[read:]:
                number = NUMBER.search(notice.body)
                if number and "Selesai" in {label for _, label in notice.buttons}:
                    self._close(number[0], notice.sid)
            read = len(notices)
            time.sleep(0.05)

    def _close(self, number: str, notice: str) -> None:
        if number in self.closed or not self.desk.takes(self.place, number):
            return
        self.closed.add(number)
        form = self.house.twilio.form(self.phone, f"{number} selesai, sudah diganti lampunya", reply_to=notice)
        self.sent_forms.add(form["MessageSid"])
        self.house.deliver(form)
