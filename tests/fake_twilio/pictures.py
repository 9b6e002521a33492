"""Small pictures made on the spot, one for each name, with or without the place they were taken at.

Made with Pillow, so that what the application fetches is a real file.
"""

from __future__ import annotations

import hashlib
import io

from PIL import Image
from PIL.TiffImagePlugin import IFDRational

GPS_IFD = 0x8825


def jpeg(name: str, place: tuple[float, float] | None = None, size: tuple[int, int] = (32, 24)) -> bytes:
    """A JPEG whose colour follows from its name; `place` is (lat, lng) written into its EXIF."""
    colour = tuple(hashlib.sha256(name.encode()).digest()[:3])
    picture, out, exif = Image.new("RGB", size, colour), io.BytesIO(), Image.Exif()
    if place is not None:
        lat, lng = place
        exif.get_ifd(GPS_IFD).update(
            {1: "S" if lat < 0 else "N", 2: _parts(lat), 3: "W" if lng < 0 else "E", 4: _parts(lng)}
        )
        exif[0x010F] = "A phone that tells its maker"
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


def _parts(degrees: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    value = abs(degrees)
    whole, minutes = int(value), int(value % 1 * 60)
    seconds = (value - whole - minutes / 60) * 3600
    return IFDRational(whole), IFDRational(minutes), IFDRational(round(seconds * 10_000), 10_000)
