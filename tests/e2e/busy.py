"""An office in the middle of a working day: reports of every kind, queues that wait, talks, corrections, changes, an emergency.

For pictures and for looking at every page with something on it; all words are our own, nobody in it is real.
"""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from datetime import timedelta

from PIL import Image, ImageDraw
from sqlalchemy import insert, select, update

from pisa_bot import clock
from pisa_bot.delivery.storage import storage
from pisa_bot.effects import Place
from pisa_bot.engine import attaching
from pisa_bot.engine.drain import drain
from pisa_bot.messages import UserRef
from pisa_bot.store import contacts
from pisa_bot.store.models import Inbox, Media, Outbox, Proposal, Report, ReportMedia
from tests import webhooks
from tests.e2e.dashboard import Office
from tests.web.dashboard import filed, people

WORDS = {
    "pju": ("Lampu jalan mati tiga buah di depan kantor desa", "lampu gang pareum ti kamari, poék pisan"),
    "jalan": ("Jalan berlubang besar, sudah dua motor jatuh minggu ini", "jalan ruksak parah payuneun sakola"),
    "sampah": ("Sampah menumpuk di pinggir jalan, sudah seminggu tidak diangkut",),
    "drainase": ("Selokan mampet, kalau hujan air masuk ke rumah",),
    "air_bersih": ("Air PDAM tidak mengalir sejak kemarin sore",),
    "banjir": ("Banjir selutut di RT 3, mohon perahu untuk warga lansia",),
    "pohon": ("Pohon besar miring ke jalan, takut roboh",),
}
TALKER = "+6281200000900"


@dataclass(frozen=True)
class Day:
    """What pages with an argument are opened for."""

    number: str  # a report with photos of before and after
    talk: int  # a citizen's conversation
    lamp: str  # the agency's newest open report
    proposal: int  # an answer that somebody proposed for everybody


def day(office: Office) -> Day:
    """Fill an office that has just been settled; takes some seconds."""
    draw, pack = random.Random(3), office.house.pack
    villages = tuple(pack.villages.values())
    for index in range(60):
        category = draw.choice(tuple(WORDS))
        village = draw.choice(villages)
        spot = (village.lat + draw.uniform(-0.008, 0.008), village.lng + draw.uniform(-0.008, 0.008))
        filed.report(
            office.house,
            draw.choice(WORDS[category]),
            category,
            place=Place(f"dekat balai {village.name}", village.kecamatan, village.code, None, *spot),
            ago=timedelta(hours=draw.uniform(0.3, 400)),
            phone=f"+62812000{index:05}",
        )
    number = repaired(office)
    talk = _talking(office)
    _waiting(office)
    _administered(office, talk)
    _age(office, draw)
    village = villages[40]
    flood = Place("perumahan dekat sungai", village.kecamatan, village.code, None, village.lat, village.lng)
    filed.report(office.house, WORDS["banjir"][0], "banjir", urgent=True, place=flood, ago=timedelta(minutes=4))
    lamp = filed.report(office.house, WORDS["pju"][1], "pju", ago=timedelta(minutes=50))
    return Day(number, talk, lamp, _proposed(office))


def picture(lit: bool) -> bytes:
    """A street by night with its lamp out or on, drawn."""
    image = Image.new("RGB", (800, 600))
    pen = ImageDraw.Draw(image)
    for row in range(600):
        sky = 18 + row // 14 + (22 if lit else 0)
        pen.line([(0, row), (800, row)], fill=(sky // 2, sky // 2 + 6, sky + 14))
    if lit:
        for size in range(230, 20, -10):
            glow = 255 - size
            pen.ellipse(
                (520 - size, 190 - size, 520 + size, 190 + size), fill=(60 + glow // 2, 60 + glow // 2, 40 + glow // 4)
            )
    pen.polygon([(0, 600), (0, 500), (340, 420), (460, 420), (800, 500), (800, 600)], fill=(58, 60, 64))
    pen.line([(400, 600), (400, 425)], fill=(190, 190, 170), width=4)
    for left in (30, 170, 620):
        pen.rectangle((left, 330, left + 120, 470), fill=(40, 44, 54))
        pen.rectangle((left + 20, 360, left + 50, 395), fill=(250, 220, 140) if lit else (70, 74, 84))
    pen.rectangle((560, 180, 570, 470), fill=(120, 124, 130))
    pen.rectangle((505, 180, 570, 188), fill=(120, 124, 130))
    pen.ellipse((496, 184, 536, 206), fill=(255, 244, 190) if lit else (90, 92, 98))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=88)
    return out.getvalue()


def repaired(office: Office) -> str:
    """A report that was taken on, worked on and shown to be done."""
    village = next(found for found in office.house.pack.villages.values() if found.kecamatan == "32.14.02")
    place = Place("depan kantor desa", village.kecamatan, village.code, None, village.lat, village.lng)
    number = filed.report(office.house, WORDS["pju"][0], "pju", place=place, ago=timedelta(hours=9))
    photo = attaching.keep_photo(office.house, picture(lit=False))
    with office.house.database.write() as connection:
        report = connection.scalar(select(Report.id).where(Report.number == number))
        tied = {"report_id": report, "media_id": photo, "role": "before", "at": clock.now()}
        connection.execute(insert(ReportMedia).values(**tied))
    client, address = _signed(office, "officer"), f"/dasbor/laporan/{number}"
    people.post(client, f"{address}/aksi", address, verb="accept", note="Petugas kami akan ke lokasi hari ini.")
    people.post(client, f"{address}/catatan", address, text="Stok lampu LED 60 W tinggal dua, minta dari gudang.")
    shown = (io.BytesIO(picture(lit=True)), "sesudah.jpg")
    people.post(client, f"{address}/aksi", address, verb="progress", note="Lampunya sudah diganti.", photo=shown)
    return number


def _talking(office: Office) -> int:
    """A conversation that became a report and asked for a person; its contact's id."""
    office.citizen(TALKER, "Punten min, lampu jalan pareum di payuneun SDN 2 Plered desa Plered", "kirim", "petugas")
    office.citizen("+6281200000901", "data saya")
    office.citizen("+6281200000902", "jalan rusak di depan pasar Wanayasa", "kirim")
    with office.house.database.write() as connection:
        sender = (UserRef("whatsapp", "phone", TALKER),)
        return int(contacts.find_or_make(connection, office.house.vault, sender, "twilio", clock.now()))


def _proposed(office: Office) -> int:
    """A question that was answered and proposed as an answer for everybody, and a prank that an admin looks at."""
    asked = filed.report(
        office.house, "jam berapa lampu jalan dinyalakan tiap sore?", kind="information", phone="+6281200000910"
    )
    client, address = _signed(office, "officer"), f"/dasbor/laporan/{asked}"
    people.post(client, f"{address}/aksi", address, verb="resolve", note="Pukul 17.45, mengikuti matahari terbenam.")
    people.post(client, f"{address}/usulkan", address)
    prank = filed.report(office.house, "lampu jalan dicuri alien", phone="+6281200000911")
    address = f"/dasbor/laporan/{prank}"
    people.post(client, f"{address}/aksi", address, verb="reject", note="Laporan iseng.", prank="1")
    with office.house.database.read() as connection:
        return int(connection.scalar(select(Proposal.id)) or 0)


def _waiting(office: Office) -> None:
    """What the desk sorts, hears and sends again."""
    office.citizen(
        "+6281200000903", "petugas kelurahan minta uang dua ratus ribu waktu saya urus KTP di Nagri Kaler", "kirim"
    )
    office.citizen("+6281200000904", "tolong pak di kampung kami sudah lama begini terus desa Cibatu", "kirim")
    note = {
        "NumMedia": "1",
        "MediaUrl0": "http://127.0.0.1:1/v.ogg",
        "MediaContentType0": "audio/ogg",
        "MessageType": "audio",
    }
    assert webhooks.post(office.door, webhooks.form("+6281200000905", "", **note)) == 200
    clock.set_offset(clock.offset() + timedelta(seconds=20))
    drain(office.house)
    office.citizen("+6281200000905", "Wanayasa", "kirim")
    with office.house.database.write() as connection:
        kept = storage(office.house.settings).put(b"OggS" + bytes(2000))
        heard = {"status": "stored", "sha256": kept, "content_type": "audio/ogg"}
        connection.execute(update(Media).where(Media.kind == "voice").values(**heard))
        last = select(Outbox.id).where(Outbox.role == "citizen").order_by(Outbox.id.desc()).limit(1).scalar_subquery()
        connection.execute(update(Outbox).where(Outbox.id == last).values(status="failed", error="63024"))


def _administered(office: Office, talk: int) -> None:
    """A correction and two changes of the area's data."""
    admin = _signed(office, "admin")
    with office.house.database.read() as connection:
        message = connection.scalar(
            select(Inbox.id).where(Inbox.contact_id == talk, Inbox.kind == "text").order_by(Inbox.id).limit(1)
        )
    address = f"/dasbor/percakapan/{talk}"
    people.post(admin, f"{address}/salah/{message}", address, intent="complaint", category="listrik")
    people.post(admin, "/dasbor/atur/setelan", kunci="reopen_days", value="45")
    people.post(admin, "/dasbor/atur/hari", **{"hours.monday": "07:30-16:00", "extra_holidays": "2027-03-12"})


def _age(office: Office, draw: random.Random) -> None:
    """Some reports are answered, done and rated already, so that figures have something to count."""
    with office.house.database.write() as connection:
        connection.execute(update(Report).where(Report.medium == "twilio").values(medium="whatsapp"))
        rows = list(connection.execute(select(Report.id, Report.created_at).where(Report.urgent.is_(False)).limit(60)))
        for index, row in enumerate(rows):
            if index % 3 == 0:
                continue
            answered = row.created_at + timedelta(hours=draw.uniform(1, 30))
            if answered > clock.now():
                continue
            done: dict[str, object] = {"answered_at": answered, "agency_answered_at": answered, "state": "in_progress"}
            if index % 3 == 1:
                done |= {
                    "state": "closed",
                    "closed_at": min(clock.now(), answered + timedelta(hours=20)),
                    "rating": 5 - index % 4 // 2,
                }
            connection.execute(update(Report).where(Report.id == row.id).values(**done))


def _signed(office: Office, login: str):  # type: ignore[no-untyped-def]
    return people.signed_in(office.door.application, office.house, office.staff[login])
