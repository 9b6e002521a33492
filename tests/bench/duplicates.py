"""`pisa bench duplicates`: a made-up city-day of 2,000 reports, 30 % of them repeats, and how many repeats are offered.

Every report is told in its own words (the corpus's, read by `understand`), its place by pin, by words or both, its photo taken
anew; a repeat shares only the thing itself. One seed chose the threshold, the others judge it; the last ones speak in names,
addresses and turns of phrase that were written after the choosing, and tell one spot in several ways.
"""

from __future__ import annotations

import io
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PIL import Image, ImageDraw, ImageEnhance

from pisa_bot.areas.model import Pack, Village
from pisa_bot.areas.pack import load_pack
from pisa_bot.delivery.pictures import likeness_bits
from pisa_bot.engine.nearby import mark_of
from pisa_bot.flows import place
from pisa_bot.nlu.training.examples import free_written
from pisa_bot.nlu.understand import understand
from pisa_bot.reports.duplicates import DAYS, RADIUS_METRES, Scene, likely_duplicates, metres

REPORTS, REPEATS = 2_000, 0.3
CHOSEN_ON, JUDGED_ON, OTHER_WAYS = 1, (2, 3, 4), (5, 6, 7)
START = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
KINDS = {"jalan": 24, "sampah": 14, "pju": 12, "banjir": 8, "drainase": 8, "lalu_lintas": 8, "air_bersih": 7, "pohon": 5,
         "pencemaran": 4, "hewan": 3, "ketertiban": 4, "listrik": 3}  # fmt: skip
"""What a city-day is made of: weights, our own guess from the shares that Signalen and SP4N publish."""
PIN, PHOTO = 0.5, 0.4
SAID = 0.6  # of those who send a pin so many name the place as well
GPS_METRES = 30.0


@dataclass(frozen=True)
class Manner:
    """How places are named. A way of telling a spot has {name}, {number}, {rw}, {village}; one spot is told in any of its ways."""

    names: tuple[str, ...]
    lanes: tuple[str, ...]
    before: tuple[str, ...]
    desa: tuple[str, ...]
    hamlet_rt: tuple[str, ...]
    lane: tuple[str, ...]
    school: tuple[str, ...]
    hamlet: tuple[str, ...]


FIRST = Manner(
    names=("Cikadu", "Babakan", "Pasir Angin", "Krajan", "Sukamaju", "Cihideung", "Warung Kadu", "Lebak", "Tegal", "Rawa",
           "Ciater", "Sindang", "Margasari", "Cipeundeuy", "Bojongsari", "Karang Anyar"),
    lanes=("Mawar", "Melati", "Kenanga", "Flamboyan", "Anggrek", "Cempaka", "Delima", "Manggis"),
    before=("di", "depan", "dekat", "payuneun", "deket", "samping", "di depan"),
    desa=("desa", "ds", "ds.", ""),
    hamlet_rt=("kp {name} RT {number:02d}",),
    lane=("gang {name} {number}",),
    school=("SDN {number} {village}",),
    hamlet=("kampung {name}",),
)  # fmt: skip
OTHER = Manner(
    names=("Neglasari", "Cibogo", "Pasir Muncang", "Gunung Leutik", "Ciseuti", "Kebon Jati", "Rancamaya", "Parung", "Selaawi",
           "Cilandak", "Batu Datar", "Sukahurip", "Nangewer", "Ciherang", "Tanjung", "Leuwi Panjang"),
    lanes=("Rambutan", "Sawo", "Haji Salam", "Kemuning", "Nusa Indah", "Beringin", "Pelita", "Swadaya"),
    before=("di", "lokasi di", "tempatna di", "caket", "sebelah", "tukangeun", "persis di", "gigireun", "area"),
    desa=("Desa", "desa", "ds.", "kel", ""),
    hamlet_rt=("Kp. {name} RT.{number:02d}/RW.{rw:02d}", "kampung {name} rt {number}", "rt{number:02d} rw{rw:02d} kp {name}",
               "kp.{name} RT {number:02d} RW {rw:02d}", "dusun {name} rt {number:02d}"),
    lane=("Gg. {name} no {number}", "gang {name} {number}", "gg {name} nomor {number}", "gg.{name} No.{number}"),
    school=("SD Negeri {number} {village}", "SDN {number} {village}", "sakola SDN {number}", "SD {number} {village}"),
    hamlet=("perum {name} Permai", "perumahan {name} permai", "Perum. {name}", "komplek {name} Permai"),
)  # fmt: skip


@dataclass(frozen=True)
class Report:
    """One report of the day. `thing`: what it is about, the truth that the figures are judged by."""

    thing: int
    scene: Scene
    said: bool = False  # its words name the spot
    marked: bool = False  # and the spot is a landmark whose position the area's data holds
    state: str = "forwarded"
    secret: bool = False


def day(seed: int, pack: Pack, told: dict[str, list[str]], manner: Manner = FIRST) -> list[Report]:
    """A day's reports in order of time."""
    dice = random.Random(seed)
    villages = list(pack.villages.values())
    weights = [1 / (rank + 1) ** 0.8 for rank in range(len(villages))]
    dice.shuffle(weights)
    things = round(REPORTS * (1 - REPEATS))
    chosen: list[Thing] = []
    spots: set[tuple[str, str, str]] = set()
    while len(chosen) < things:  # two things of one kind at one named spot would be the same to everybody
        thing = Thing(len(chosen), dice, pack, dice.choices(villages, weights)[0], manner)
        if (spot := (thing.kind, thing.village.code, thing.spot)) not in spots:
            spots.add(spot)
            chosen.append(thing)
    repeats = dice.choices(chosen, [1 / (n + 5) for n in range(things)], k=REPORTS - things)
    moments = sorted(dice.uniform(0, 86_400) for _ in range(REPORTS))
    order = [*chosen, *repeats]
    dice.shuffle(order)
    return [
        thing.told(dice, pack, told, START + timedelta(seconds=at)) for thing, at in zip(order, moments, strict=True)
    ]


class Thing:
    """Something wrong at one spot."""

    def __init__(self, number: int, dice: random.Random, pack: Pack, village: Village, manner: Manner) -> None:
        self.number, self.village, self.manner = number, village, manner
        self.kind = dice.choices(list(KINDS), list(KINDS.values()))[0]
        self.lat, self.lng = village.lat + dice.gauss(0, 0.006), village.lng + dice.gauss(0, 0.006)
        near = [mark for mark in pack.landmarks if mark.village == village.code and mark.lat and mark.lng]
        spot = dice.random()
        self.marked = bool(near) and spot < 0.3
        if self.marked:
            mark = dice.choice(near)
            ways, self.lat, self.lng = (mark.name,), mark.lat or 0.0, mark.lng or 0.0
        elif spot < 0.5:
            ways = tuple(self._filled(manner.hamlet_rt, dice.choice(manner.names), dice.randint(1, 12)))
        elif spot < 0.7:
            ways = tuple(self._filled(manner.lane, dice.choice(manner.lanes), dice.randint(1, 9)))
        elif spot < 0.85:
            ways = tuple(self._filled(manner.school, "", dice.randint(1, 4)))
        else:
            ways = tuple(self._filled(manner.hamlet, dice.choice(manner.names), 0))
        self.ways, self.spot = ways, ways[0]
        self.view = dice.randrange(1 << 30)

    def _filled(self, ways: Sequence[str], name: str, number: int) -> list[str]:
        rw = 1 + (number * 7 + len(name)) % 5  # the RW of an RT is always the same
        return [way.format(name=name, number=number, rw=rw, village=self.village.name) for way in ways]

    def told(self, dice: random.Random, pack: Pack, told: dict[str, list[str]], at: datetime) -> Report:
        words = dice.choice(told[self.kind])
        pinned = dice.random() < PIN
        said = not pinned or dice.random() < SAID
        if said:
            before = dice.choice(self.manner.before)
            spot = self.ways[0] if len(self.ways) == 1 else dice.choice(self.ways)
            where = f"{before} {spot} {dice.choice(self.manner.desa)} {self.village.name}"
            words = f"{words}, {slip(dice, where)}"
        understood = understand(words, pack)
        found = place.in_words(words, understood, pack)
        guesses = frozenset(c.category for c in understood.candidates[:2] if c.confidence >= 0.2)
        lat, lng = (self.lat, self.lng) if pinned else (found.place.lat, found.place.lng)
        village, kecamatan = found.place.village, found.place.kecamatan
        if pinned and lat is not None and lng is not None:
            lat += dice.gauss(0, GPS_METRES) / 111_195
            lng += dice.gauss(0, GPS_METRES) / 111_195
            village, kecamatan = self.village.code, self.village.kecamatan
        elif village is None and kecamatan is None:  # the bot asks, the citizen names the village
            village, kecamatan = self.village.code, self.village.kecamatan
        scene = Scene(
            category=understood.category or (understood.candidates[0].category if understood.candidates else "lainnya"),
            created_at=at,
            categories=guesses,
            kecamatan=kecamatan,
            village=village,
            landmark=found.place.landmark,
            place=found.place.text,
            area=area_names(pack, village, kecamatan),
            lat=lat,
            lng=lng,
            words=words,
            pictures=(likeness_bits(photo(self.view, dice)),) if dice.random() < PHOTO else (),
            mark=mark_of(pack, found.place.landmark, village, kecamatan),
        )
        return Report(self.number, scene, said, said and self.marked)


def area_names(pack: Pack, village: str | None, kecamatan: str | None) -> tuple[str, ...]:
    """Names of the village and kecamatan."""
    known = (pack.villages.get(village or ""), pack.kecamatan.get(kecamatan or ""))
    return tuple(area.name for area in known if area is not None)


def slip(dice: random.Random, text: str) -> str:
    """One letter in 25 dropped, doubled or swapped, as thumbs do."""
    out = []
    for letter in text:
        roll = dice.random()
        if letter.isalpha() and roll < 0.02:
            continue
        out.append(letter * 2 if letter.isalpha() and roll < 0.04 else letter)
    return "".join(out)


def photo(view: int, dice: random.Random) -> bytes:
    """A photo of the scene `view`: always the same things, from a slightly other spot, in other light, by another phone."""
    scene = random.Random(view)
    picture = Image.new("RGB", (480, 360), tuple(scene.randrange(256) for _ in range(3)))
    pen = ImageDraw.Draw(picture)
    for _ in range(14):
        x, y, w, h = scene.randrange(480), scene.randrange(360), scene.randrange(40, 220), scene.randrange(30, 160)
        pen.rectangle((x, y, x + w, y + h), fill=tuple(scene.randrange(256) for _ in range(3)))
    left, top = dice.randrange(0, 24), dice.randrange(0, 18)
    picture = picture.crop((left, top, left + 456, top + 342)).rotate(dice.uniform(-2, 2))
    picture = ImageEnhance.Brightness(picture).enhance(dice.uniform(0.7, 1.3))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=dice.choice([40, 60, 80]))
    return out.getvalue()


def judge(reports: Sequence[Report], radius_only: bool = False) -> tuple[int, int, int, int]:
    """(offers, right offers, repeats, repeats that anybody could know): each report is compared with all before it."""
    offers = right = repeats = knowable = 0
    seen: dict[str, list[Report]] = {}
    known: dict[int, list[Report]] = {}
    for report in reports:
        before = [other for others in seen.values() for other in others]
        if radius_only:
            found = [o for o in before if o.scene.category == report.scene.category and nearby(report, o)][:1]
        else:
            found = likely_duplicates(report.scene, [(o.scene, o) for o in before], RADIUS_METRES, DAYS)[:1]
        repeats += report.thing in known
        if found:
            offers += 1
            right += found[0].thing == report.thing
        knowable += any(could_be_known(report, other) for other in known.get(report.thing, ()))
        known.setdefault(report.thing, []).append(report)
        seen.setdefault(report.scene.category, []).append(report)
    return offers, right, repeats, knowable


def could_be_known(one: Report, other: Report) -> bool:
    """Whether two reports of one thing share what it could be known by.

    That is two pins, a spot that both name, a pin at a landmark whose position is known, or two photos.
    """
    pinned, pins = one.scene.lat is not None, other.scene.lat is not None
    by_mark = (pinned and other.marked) or (pins and one.marked)
    return (
        (pinned and pins) or (one.said and other.said) or by_mark or bool(one.scene.pictures and other.scene.pictures)
    )


def nearby(report: Report, other: Report) -> bool:
    """FixMyStreet's rule: the same category within 250 m."""
    distance = metres(report.scene, other.scene)
    return distance is not None and distance <= RADIUS_METRES


def main(arguments: Sequence[str] = ()) -> None:
    """Print precision and recall by seed, beside the rule "same category within 250 m"."""
    del arguments
    pack = load_pack("purwakarta")
    told = {kind: [line.text for line in free_written() if line.category == kind and line.intent == "complaint" and not line.urgent]
            for kind in KINDS}  # fmt: skip
    print("| seed | offers | precision | recall | of those that could be known | 250 m alone: precision | recall |")
    print("|---|---|---|---|---|---|---|")
    for seed in (CHOSEN_ON, *JUDGED_ON, *OTHER_WAYS):
        reports = day(seed, pack, told, OTHER if seed in OTHER_WAYS else FIRST)
        offers, right, repeats, knowable = judge(reports)
        base_offers, base_right, _, _ = judge(reports, radius_only=True)
        note = " (chosen here)" if seed == CHOSEN_ON else " (other ways of speaking)" if seed in OTHER_WAYS else ""
        print(
            f"| {seed}{note} | {offers} | {right / max(1, offers):.3f} | {right / repeats:.3f} "
            f"| {right / knowable:.3f} ({knowable} of {repeats}) "
            f"| {base_right / max(1, base_offers):.3f} | {base_right / repeats:.3f} |",
            flush=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
