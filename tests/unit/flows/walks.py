"""Random talks: what people may send at any moment, played against the in-memory world, with what must never happen.

Used by the property test (small, shrinking) and by the heavy one (100,000 walks).
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from datetime import timedelta

from pisa_bot.effects import FileReport, MoveReport
from pisa_bot.flows import reading
from pisa_bot.flows.conversation import STATES, Conversation
from pisa_bot.messages import Inbound, Kind, MediaRef, Pin, Say
from tests.chats.pure.people import Person
from tests.chats.pure.world import World

PROBLEMS = (
    "jalan rusak di Plered",
    "lampu jalan pareum di payuneun Pasar Plered",
    "selokan mampet di Sukatani, lampu jalan juga mati",
    "sampah numpuk",
    "jalan rusak di desa Citalang",
    "jalan rusak di Bandung",
    "bagaimana cara membuat KTP?",
    "kumaha carana ngadamel KK",
    "usul ada taman di Wanayasa",
    "ada pungli di kantor desa",
    "listrik padam di Bojong",
    "lampu mati",
    "jalan nasional Cikopo berlubang",
    "jalan rusak di Plered dan lampu jalan mati di Sukatani",
    "nama saya Asep 081234567890, sampah numpuk di desa Citeko",
    "petugas minta uang 50rb di kantor desa cibatu",
)
URGENT = ("kebakaran di Pasar Rebo!", "tolong ada orang tenggelam di situ wanayasa", "kahuruan di lembur abdi")
QUIET = ("saya dipukul suami", "abdi sok dipeupeuh ku salaki")
SMALL = (
    "ya", "enya", "tidak", "henteu", "1", "2", "3", "42", "0001", "kirim", "kirim rahasia", "ubah", "batal",
    "kembali", "lewati", "bantuan", "petugas", "cek", "cek 1", "data saya", "hapus data saya", "basa sunda",
    "english", "bahasa indonesia", "lapor", "belum", "sudah", "sudah kurang", "teu acan, masih rusak", "puas",
    "halo", "assalamualaikum", "makasih", "di Plered", "Sukatani", "di payuneun SDN", "anjing", "asdf", "?", "😀",
    "selesai", "siap", "daftar", "masih ada warga yang menunggu", "tarik laporan saya", "PWK-2611-0001",
    "PWK-2611-0001 KODE01", "PWK-2611-9999", "kode 123456", "jam 10 pagi", "dishub", "ke dputr", "{x} %s *a* _b_",
    "korban sudah dievakuasi", "proses, nunggu material", "selesai 1", "rengse 2",
    "bukan kewenangan kami, ke dishub", "kategori sampah",
    "bukan di Plered, di Sukatani", "eh bukan, lampu jalan maksudnya", "laporan baru", "buat baru", "tanpa foto", "mau tanya",
    "kapan diperbaiki?", "hmm", "nanti saya cek dulu", "berhenti", "udah lama", "Purwakarta", "masalah", "tempat", "foto",
    "titik lokasi", "yang ditulis", "bukan darurat", "robih", "wangsul", "lanjutkan",
)  # fmt: skip
NEGATED = (
    "belum selesai",
    "tacan beres",
    "teu acan rengse",
    "besok selesai",
    "sudah selesai?",
    "tidak bisa selesai hari ini",
    "belum bisa dikerjakan, nunggu alat",
    "1 belum selesai",
    "PWK-2611-0001 teu acan beres",
    "2 dari 5 titik selesai",
    "belum",
    "teu acan",
    "bohong! teu aya nu datang",
    "kata siapa selesai? masih bolong gitu",
    "sudah tapi masih rusak",
)
PAYLOADS = (
    "confirm.send", "confirm.secret", "confirm.change", "change.problem", "change.place", "change.photos", "category.jalan",
    "category.other", "village.32.14.01.2010", "village.unknown", "outside.yes", "outside.no", "resume.go", "resume.new",
    "resume.drop", "fixed.happy", "fixed.unhappy", "fixed.no", "emergency.false", "emergency.no_call", "reach.chat", "reach.never",
    "hour.0", "report.101", "report.9", "withdraw.101", "withdraw.yes", "withdraw.no", "erase.yes", "erase.no", "answer.ok",
    "answer.file", "command.report", "command.check", "command.human", "command.su", "officer.accept", "officer.resolve",
    "officer.reject", "officer.desk", "officer.pick.101", "triage.ok", "triage.agency", "triage.category", "where.pin",
    "where.words", "photos.none", "nonsense", "", "a.b.c",
)  # fmt: skip
PEOPLE = ("citizen", "citizen", "citizen", "b", "dputr-1", "dishub-1", "diskominfo-1")
SENDING = ("confirm.send", "confirm.secret", "answer.file")


class Walk:
    """One random talk. Every step is checked as it happens."""

    def __init__(self, chance: random.Random, texts: Sequence[str] = ()) -> None:
        self.chance = chance
        self.world = World()
        self.serial = 0
        self.texts = tuple(texts)
        for name in dict.fromkeys(PEOPLE):
            self.world.person(name)
        self.world.person("dp3a-1", "protection")

    def step(self) -> None:
        """Somebody does something, or time passes."""
        if self.chance.random() < 0.08:
            self.world.advance(timedelta(minutes=self.chance.choice((5, 45, 240, 1300, 4000))))
        person = self.world.person(self.chance.choice(PEOPLE))
        inbounds = [self.inbound(person) for _ in range(self.chance.choice((1, 1, 1, 2, 4)))]
        before = len(self.world.turns)
        self.world.write(person, inbounds)
        for who, messages, effects in self.world.turns[before:]:
            check(self.world, who, messages, effects)
        self.world.turns.clear()
        for other in self.world.people.values():
            other.unread.clear()

    def inbound(self, person: Person) -> Inbound:
        """Anything a phone can send."""
        self.serial += 1
        chance, now = self.chance, self.world.now
        what = chance.random()
        reply = chance.choice(person.bubbles).outbox if person.bubbles and chance.random() < 0.25 else None
        name = f"walk:{self.serial}"
        if what < 0.25:
            offered = [(b.outbox, c.payload) for b in person.bubbles[-4:] for c in b.say.choices]
            if offered and chance.random() < 0.8:
                reply, payload = chance.choice(offered)
            else:
                payload = chance.choice(PAYLOADS)
            return Inbound(name, Kind.TAP, now, "x", payload, reply_to=reply)
        if what < 0.33:
            kind = chance.choice(("photo", "voice", "video", "document"))
            text = chance.choice(("", "", chance.choice(PROBLEMS), "selesai 1"))
            media = (MediaRef(self.serial, kind),)  # type: ignore[arg-type]
            return Inbound(name, Kind(kind), now, text, media=media, reply_to=reply)
        if what < 0.36:
            pin = Pin(chance.choice((-6.55, -6.64, 51.5, -6.9, 999.0)), chance.choice((107.44, 107.39, 0.0)))
            return Inbound(name, Kind.PIN, now, pin=pin)
        if what < 0.39:
            return Inbound(name, chance.choice((Kind.STICKER, Kind.CONTACT_CARD, Kind.OTHER)), now)
        pool = chance.choice((PROBLEMS, SMALL, SMALL, SMALL, NEGATED, URGENT + QUIET, self.texts or SMALL))
        return Inbound(name, Kind.TEXT, now, chance.choice(pool), reply_to=reply)


def check(world: World, person: Person, inbounds: Sequence[Inbound], effects: Sequence[object]) -> None:
    """What must never happen in one turn."""
    assert sum(isinstance(effect, Say) for effect in effects) <= 1
    quiet = {slug for slug, category in world.pack.categories.items() if category.violence}
    asked_to_send = any(
        inbound.payload in SENDING or reading.choice(inbound.text, SENDING) is not None or inbound.text in ("1", "2")
        for inbound in inbounds
    )
    for effect in effects:
        if isinstance(effect, FileReport) and not effect.urgent and effect.category not in quiet:
            assert asked_to_send, f"filed without a Kirim: {[i.text or i.payload for i in inbounds]}"
        if isinstance(effect, MoveReport) and effect.verb == "resolve":
            words = [inbound.text for inbound in inbounds if inbound.kind is not Kind.TAP and inbound.text]
            taps = [inbound for inbound in inbounds if inbound.kind is Kind.TAP]
            assert taps or any(text not in NEGATED for text in words), f"closed on {words}"
        if isinstance(effect, MoveReport) and effect.verb == "confirm" and effect.by in ("citizen", "follower"):
            words = [inbound.text for inbound in inbounds if inbound.kind is not Kind.TAP and inbound.text]
            taps = [inbound for inbound in inbounds if inbound.kind is Kind.TAP]
            assert taps or any(text not in NEGATED for text in words), f"called fixed on {words}"
    assert Conversation.load(json.loads(person.memory)).state in STATES


def way_out(world: World, name: str) -> None:
    """From wherever this person stands, "batal" is answered and leads to idle: at once, or after leaving a list."""
    person = world.person(name)
    for _ in range(3):
        world.serial += 1
        before = len(person.bubbles)
        world.write(person, [Inbound(f"out:{world.serial}", Kind.TEXT, world.now, "batal")])
        assert len(person.bubbles) > before, "batal was not answered"
        state = Conversation.load(json.loads(person.memory)).state
        if state == "idle":
            return
    raise AssertionError(f"still in {state}")
