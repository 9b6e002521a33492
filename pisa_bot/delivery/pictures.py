"""Makes a citizen's photo safe to show: reads where it was taken, then drops every other trace and writes a plain JPEG.

Bomb-safe: a picture is refused by its announced size before a pixel of it is decoded.
"""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

PIXELS_AT_MOST = 60_000_000
SIDE_AT_MOST = 2048
QUALITY = 85
FORMATS = ("JPEG", "PNG", "WEBP")  # Pillow reads 30 more that nobody's phone sends
GPS_IFD = 0x8825


class BadPicture(Exception):
    """Not a picture that can be shown."""


def clean(data: bytes) -> tuple[bytes, tuple[float, float] | None]:
    """(JPEG without EXIF, (lat, lng) from its EXIF or None). Raises BadPicture."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                if picture.width * picture.height > PIXELS_AT_MOST:
                    raise BadPicture("too many pixels")
                place = _place(picture)
                upright = ImageOps.exif_transpose(picture).convert("RGB")
                upright.thumbnail((SIDE_AT_MOST, SIDE_AT_MOST))
                out = io.BytesIO()
                upright.save(out, "JPEG", quality=QUALITY, optimize=True)
                return out.getvalue(), place
    except BadPicture:
        raise
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning) as error:
        raise BadPicture(type(error).__name__) from None


def likeness_bits(data: bytes) -> int:
    """The difference hash of a picture, 64 bits: alike pictures differ in few of them, whatever their size and light.

    Each bit says whether a point is brighter than its right neighbour on a grid of 9 by 8. Raises BadPicture.
    """
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
            grey = picture.convert("L").resize((9, 8), Image.Resampling.LANCZOS).tobytes()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise BadPicture(type(error).__name__) from None
    bits = 0
    for row in range(8):
        for column in range(8):
            bits = bits << 1 | (grey[row * 9 + column] > grey[row * 9 + column + 1])
    return bits


def _place(picture: Image.Image) -> tuple[float, float] | None:
    try:
        gps = picture.getexif().get_ifd(GPS_IFD)
        lat = _degrees(gps[2]) * (-1 if gps[1] == "S" else 1)
        lng = _degrees(gps[4]) * (-1 if gps[3] == "W" else 1)
    except (KeyError, TypeError, ValueError, ZeroDivisionError, IndexError):
        return None
    return (lat, lng) if -90 <= lat <= 90 and -180 <= lng <= 180 and (lat, lng) != (0.0, 0.0) else None


def _degrees(parts: tuple[float, float, float]) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)
    return degrees + minutes / 60 + seconds / 3600
