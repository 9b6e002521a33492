"""One place named in a message, before it is decided what the message is about.

A value; it knows how to become a span.
"""

from __future__ import annotations

from dataclasses import dataclass

from pisa_bot.nlu.gazetteer import Gazetteer
from pisa_bot.nlu.understanding import PlaceSpan


@dataclass(frozen=True, slots=True)
class Mention:
    """One place named by words `first`…`last` (inclusive). `rank` 3 said as desa, 2 plain, 1 part of another's name."""

    first: int
    last: int
    start: int
    end: int
    kind: str
    title: str
    level: str | None = None
    villages: tuple[str, ...] = ()
    kecamatan: str | None = None
    area: bool = False
    outside: bool = False
    distance: int = 0
    rank: int = 2
    role: str = "scene"
    glued: str = ""

    def shown(self, inside: bool) -> bool:
        """The kabupaten's own name is no span; an outside place is one where it says something."""
        if self.area:
            return False
        return not self.outside or inside == (self.role != "scene")

    def span(self, kecamatan_of: dict[str, str], index: Gazetteer, original: str) -> PlaceSpan:
        code: str | None = None
        kind, title, home = self.kind, self.title, self.kecamatan
        if self.level == "kecamatan" or (self.kecamatan and self.level != "village" and self.kind != "landmark"):
            kind, code = "kecamatan", self.kecamatan
            title = index.kecamatan_titles.get(code or "", title)
        elif self.villages:
            homes = {kecamatan_of[v] for v in self.villages}
            home = next(iter(homes)) if len(homes) == 1 else None
            code = self.villages[0] if len(self.villages) == 1 else None
            title = index.village_titles[code] if code else title
        return PlaceSpan(original[self.start : self.end], self.start, self.end, kind, title, code, home, self.role)
