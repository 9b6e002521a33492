"""Text as it is searched: small letters, no accents, single spaces, so that "Réngsé" is found by "rengse".

Pure; what may be searched at all is the caller's to decide (never the words of a report on the quiet path).
"""

from __future__ import annotations

import unicodedata

LONGEST = 4000  # characters; a citizen's longest message is 4,096


def fold(*parts: str | None) -> str:
    """The parts in one line, folded."""
    text = unicodedata.normalize("NFKD", " ".join(part for part in parts if part))
    plain = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(plain.casefold().split())[:LONGEST]
