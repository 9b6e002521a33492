"""What citizens write of themselves that agencies are not to have: numbers to reach them, identity numbers, mail addresses.

Agencies never get them (product.md); deadlines, sums of money, house numbers and ticket numbers stay as they are. Pure.
"""

from __future__ import annotations

import re

HIDDEN = "•••"
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
IDENTITY = re.compile(r"(?<![\w-])\d(?:[ .\-]?\d){15}(?![\w-])")  # NIK and family card: 16 digits
PHONE = re.compile(
    r"(?<![\w-])(?:\+?62|0)[ .\-]?\(?8\d(?:[ .\-()]?\d){6,10}(?!\w)"
)  # Indonesian mobile numbers: 08, 10–13 digits
LANDLINE = re.compile(
    r"(?<![\w-])\(?0(?:21|2[2-9]\d)\)?[ .\-]?\d{3,4}[ .\-]?\d{3,4}(?!\w)"
)  # area codes of Java's west
NAME = re.compile(
    r"(?i:\b(?:nama\s+(?:saya|sy|abdi)|nami\s+abdi|my\s+name\s+is|nama|nami)\s*[:=]?)\s*(?P<name>(?:[A-Z][a-z'.]+\s?){1,4})"
)


def masked(text: str) -> str:
    """The text with phone numbers, 16-digit identity numbers, mail addresses and a name that is given as one's own taken out.

    A name counts only after "nama (saya)" and written with capitals: "nama saya tidak ada di daftar" names nobody.
    """
    for pattern in (MAIL, IDENTITY, PHONE, LANDLINE):
        text = pattern.sub(HIDDEN, text)
    return NAME.sub(lambda match: match[0].replace(match["name"].rstrip(), HIDDEN), text)
