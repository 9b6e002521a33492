"""Drawn photos for simulated citizens: a road with a hole, a lamp that is dark, a heap of waste, water in a street.

Drawings by category from the random generator they are given; never a picture of a real place or person.
"""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 800, 600
HORIZON = 230
Pen = ImageDraw.ImageDraw


def draw(category: str, rng: random.Random) -> bytes:
    """A JPEG of a street in which something of `category` is wrong."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), (150 + rng.randrange(60), 190 + rng.randrange(30), 225))
    pen = ImageDraw.Draw(picture)
    _street(pen, rng)
    SCENES.get(category, _sign)(pen, rng)
    picture = picture.filter(ImageFilter.GaussianBlur(0.8))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()


def keep(folder: Path, category: str, rng: random.Random) -> str:
    """Draw into the simulator's `folder` of uploads; returns the file's name."""
    name = f"{rng.getrandbits(128):032x}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(draw(category, rng))
    return name


def _street(pen: Pen, rng: random.Random) -> None:
    pen.rectangle((0, HORIZON, WIDTH, HEIGHT), fill=(95 + rng.randrange(40), 140 + rng.randrange(30), 80))
    for left in range(-20, WIDTH, 130):
        height = rng.randrange(70, 150)
        wall = (170 + rng.randrange(70), 150 + rng.randrange(60), 120 + rng.randrange(60))
        pen.rectangle((left, HORIZON + 20 - height, left + 110, HORIZON + 20), fill=wall)
        roof = [
            (left - 8, HORIZON + 20 - height),
            (left + 118, HORIZON + 20 - height),
            (left + 55, HORIZON - 30 - height),
        ]
        pen.polygon(roof, fill=(150, 70 + rng.randrange(40), 50))
        pen.rectangle((left + 40, HORIZON - 25, left + 66, HORIZON + 20), fill=(90, 60, 40))
    grey = 95 + rng.randrange(25)
    pen.polygon([(300, HORIZON + 20), (500, HORIZON + 20), (780, HEIGHT), (20, HEIGHT)], fill=(grey, grey, grey))


def _hole(pen: Pen, rng: random.Random) -> None:
    for _ in range(rng.randrange(2, 5)):
        x, y, size = rng.randrange(240, 500), rng.randrange(340, 500), rng.randrange(60, 130)
        pen.ellipse((x, y, x + 2 * size, y + size * 0.8), fill=(60, 52, 45))
        pen.ellipse((x + 12, y + 10, x + 2 * size - 14, y + size * 0.7), fill=(120, 110, 95))


def _lamp(pen: Pen, rng: random.Random) -> None:
    pen.rectangle((0, 0, WIDTH, HORIZON - 120), fill=(40, 46, 70))
    x = rng.randrange(540, 640)
    pen.rectangle((x, 60, x + 14, 470), fill=(70, 74, 80))
    pen.rectangle((x - 110, 56, x + 14, 68), fill=(70, 74, 80))
    pen.ellipse((x - 130, 56, x - 84, 86), fill=(30, 30, 34))


def _waste(pen: Pen, rng: random.Random) -> None:
    for _ in range(90):
        x, y = rng.gauss(380, 110), rng.gauss(470, 40)
        tint = rng.choice(((30, 30, 34), (200, 200, 205), (60, 110, 190), (190, 60, 60), (120, 95, 60)))
        pen.ellipse((x, y, x + rng.randrange(24, 70), y + rng.randrange(20, 50)), fill=tint)


def _water(pen: Pen, rng: random.Random) -> None:
    level = rng.randrange(300, 360)
    pen.rectangle((0, level, WIDTH, HEIGHT), fill=(140, 118, 88))
    for _ in range(60):
        x, y = rng.randrange(WIDTH), rng.randrange(level, HEIGHT)
        pen.line((x, y, x + rng.randrange(30, 120), y), fill=(170, 148, 116), width=3)


def _tree(pen: Pen, rng: random.Random) -> None:
    y = rng.randrange(380, 450)
    pen.polygon([(60, y + 60), (700, y - 40), (706, y), (70, y + 110)], fill=(95, 65, 40))
    for _ in range(50):
        x, top = rng.gauss(660, 70), rng.gauss(y - 30, 45)
        pen.ellipse((x, top, x + 60, top + 44), fill=(40 + rng.randrange(40), 110 + rng.randrange(50), 50))


def _sign(pen: Pen, rng: random.Random) -> None:
    x = rng.randrange(250, 430)
    pen.rectangle((x + 80, 330, x + 96, 520), fill=(80, 80, 84))
    pen.rectangle((x, 240, x + 180, 340), fill=(235, 235, 230), outline=(60, 60, 60), width=4)
    for line in range(3):
        pen.line((x + 20, 265 + line * 24, x + 160 - rng.randrange(50), 265 + line * 24), fill=(90, 90, 96), width=6)


SCENES: dict[str, Callable[[Pen, random.Random], None]] = {
    "jalan": _hole, "pju": _lamp, "listrik": _lamp, "sampah": _waste, "pencemaran": _waste, "banjir": _water,
    "drainase": _water, "air_bersih": _water, "pohon": _tree,
}  # fmt: skip
