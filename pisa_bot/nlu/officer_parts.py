"""Cuts an officer's message into stretches and says which reports each is about: by number, by place, "all but 4", "the rest".

It reads no verb; where it cannot tell what belongs together it leaves the message whole. Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from pisa_bot.areas.model import Pack
from pisa_bot.nlu import officer_deeds as deeds
from pisa_bot.nlu import officer_lexicon as lex
from pisa_bot.nlu.dates import LATER, TOMORROW, WEEKDAYS
from pisa_bot.nlu.normalise import fold, normalise
from pisa_bot.nlu.officer_tickets import Group, ticket_groups
from pisa_bot.nlu.officer_verbs import original
from pisa_bot.nlu.places import find_places


def _set(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


@dataclass(frozen=True, slots=True)
class Part:
    """`text[start:end]` speaks of `group` (None: of the report at hand)."""

    start: int
    end: int
    group: Group | None


_COUNTING = re.compile(
    r"(?i)\b(?:lampu|titik|tiang|lubang|rumah|unit|pohon)\s+(?:no|nomor|nomer)\b|\b(?:sisa|sisana|sisanya|sesa|sesana|baru|karek|kurang|dari|total)\b|\b\d+\s+(?:lagi|deui)\b|\b(?:tinggal|kari)\s+\d"
)
_THINGS = ("lampu", "titik", "tiang", "lubang", "rumah", "unit", "pohon")
_BREAK = re.compile(r"[,.;\n!?]|\b(?:tapi|tetapi|namun|sedangkan|sedengkeun|sementara|ari|lalu|terus|teras)\b", re.I)
_LEAD = _set("yang nu anu ari kalau kalo mun laporan untuk kanggo")
_HEAD = lex.GREETINGS | _LEAD | _set(
    "di ti daerah wilayah desa kecamatan kec kelurahan kampung jalan jl gang blok perum lampu pju sampah runtah tapi "
    "sedangkan sedengken sementara dan jeung sareng mah teh lamun aduan kalo"
)  # fmt: skip
_BARE_HEAD = lex.GREETINGS | _set("di daerah wilayah tapi sedangkan sedengken sementara mah teh")
_TELLS = (
    deeds.FINISHED | lex.NEGATORS | lex.ACTIVE | lex.STILL | (lex.FUTURE - lex.ASKING) | lex.PARTIAL | TOMORROW | LATER
    | frozenset(WEEKDAYS) | _set("ditolak tolak ke ka dialihkan diteruskan limpahkan oper batal salah")
)  # fmt: skip
_REST = re.compile(
    r"(?i)(?:^|[,.;\n]|\b(?:tapi|sedangkan|dan|jeung|sareng)\s)\s*(?P<rest>(?:yang\s|nu\s|anu\s)?(?:sisanya|sisana|s[eé]sana|sisa|s[eé]sa|lainnya|lainna|san[eé]sna|selebihnya|(?:yang|nu|anu)\s(?:lain|san[eé]s)(?:nya|na)?))\b(?!\s*\d)"
)
_ALL = re.compile(
    r"(?i)\b(?:semua(?:nya|na)?|sadaya(?:na)?|kabeh(?:an|ana|anana)?|seluruh(?:nya|na)?)(?:\s(?:laporan|tiket|tugas|aduan)(?:nya|na)?)?\b"
)
_EXCEPT = re.compile(
    r"(?i)[\s,(]*\b(?:kecuali|kcuali|kajaba|kajabi|iwal(?:\s+ti)?|selain|salian(?:\s+ti)?|minus|di\s?luar)\s*$"
)


def tells(text: str) -> bool:
    """Whether words say something of a report: finished, not, busy, a day, sent on."""
    return any(key in _TELLS for key in normalise(text).keys)


def parts(text: str, pack: Pack) -> list[Part]:
    """Stretches in order of the text; one for the whole message when it names no report."""
    groups = _without_counts(ticket_groups(text, pack, tells), text)
    twin = original(text, " ".join(normalise(text).keys))
    if twin is not None:
        others = [g for g in groups if not g.start <= twin.start("ticket") < g.end] or [Group(0, 0, ())]
        return _cut(text, [replace(g, original=twin["ticket"].upper()) for g in others])
    every = _ALL.search(text)
    excepted = next((g for g in groups if _EXCEPT.search(text[: g.start])), None)
    if excepted is not None:
        return _but(text, groups, excepted, every is not None)
    if groups:
        rest = _REST.search(text, groups[-1].end)
        if rest is not None and sum(len(g.tickets) for g in groups) > 1:
            groups = [*groups, Group(rest.start("rest"), rest.end("rest"), (), scope="rest")]
    else:
        groups = _places(text, pack)
    if not groups and every is not None and _of_reports(text, every):
        return [Part(0, len(text), Group(every.start(), every.start(), (), scope="all"))]
    return _cut(text, groups)


def _of_reports(text: str, every: re.Match[str]) -> bool:
    """ "Semua selesai", "beres kabeh": nothing but a verb beside it, so not "semua lampu sudah nyala"."""
    beside = normalise(text[: every.start()] + " " + text[every.end() :]).keys
    return bool(beside) and all(k in deeds.FINISHED | lex.PERFECT | lex.GREETINGS for k in beside)


def _but(text: str, groups: list[Group], excepted: Group, every: bool) -> list[Part]:
    """ "Semua selesai kecuali 4", "1-5 beres kecuali 3": the others, then what is said of the exception, if anything."""
    left = [g for g in groups if g.end <= excepted.start]
    cut = _EXCEPT.search(text[: excepted.start])
    edge = cut.start() if cut is not None else excepted.start
    named = tuple(t for g in left for t in g.tickets if t not in excepted.tickets)
    if not named and not every:
        return _cut(text, groups)
    tail = [g for g in groups if g.start >= excepted.start]
    first = (
        replace(left[0], end=left[-1].end, tickets=named, excluded=excepted.tickets)
        if named
        else Group(0, 0, (), scope="all", excluded=tuple(t for g in tail for t in g.tickets))
    )
    if not tells(text[excepted.end :]):
        return [Part(0, edge, first)]
    return [Part(0, edge, first), *(replace(p, start=max(p.start, excepted.start)) for p in _cut(text, tail))]


def _without_counts(groups: list[Group], text: str) -> list[Group]:
    """Numbers beside "sisanya", "baru", "dari" count things: no tickets, unless they are plainly a list."""
    counted = _COUNTING.search(text)
    if counted is None or not any(g.tickets[0].isdigit() for g in groups):
        return groups
    listed = sum(len(g.tickets) for g in groups) > 1 and _REST.search(text, groups[-1].end) is not None
    if counted.group().lower().startswith(_THINGS) or not (listed or _opens(text, groups)):
        return [g for g in groups if not g.tickets[0].isdigit() or "#" in text[g.start : g.end]]
    return groups


def _opens(text: str, groups: list[Group]) -> bool:
    """Every bare group stands at the head of its clause and is followed by its own words."""
    for group in groups:
        head = re.split(r"[,.;\n]", text[: group.start])[-1].strip()
        tail = re.split(r"[,.;\n]", text[group.end :])[0].strip()
        if head or not tail:
            return False
    return True


def _places(text: str, pack: Pack) -> list[Group]:
    """ "Yang di Plered beres, nu di Sukatani ditolak": places that stand for the reports there."""
    if not re.search(r"(?i)\b(?:yang|yg|nu|anu|ari|di|laporan)\b", text):
        return []
    message = normalise(text, pack)
    found: list[Group] = []
    led = False
    for span in find_places(message, pack).spans:
        if span.kind == "outside" or (found and span.start < found[-1].end):
            continue
        broken = list(_BREAK.finditer(text, 0, span.start))
        head_start = broken[-1].end() if broken else 0
        if broken and broken[-1].group().lower() == "ari":
            head_start = broken[-1].start()
        head = normalise(text[head_start : span.start]).keys
        after = _BREAK.split(text[span.end :])[0]
        if not head or not all(key in _HEAD for key in head) or not tells(after):
            continue
        mine = bool(_LEAD & set(head))
        if mine or all(key in _BARE_HEAD for key in head):
            led = led or mine
            start = head_start + len(text[head_start : span.start]) - len(text[head_start : span.start].lstrip())
            found.append(Group(start, span.end, (), places=(span,)))
    return found if led or len(found) > 1 else []


def _says(text: str) -> bool:
    """Whether words before a ticket already say something: more than a greeting."""
    return any(key not in lex.GREETINGS or key in ("siap", "ok", "oke", "sip", "baik") for key in normalise(text).keys)


def _cut(text: str, groups: list[Group]) -> list[Part]:
    if len(groups) < 2:
        return [Part(0, len(text), groups[0] if groups else None)]
    closing = text[groups[-1].end :]
    gaps = [text[a.end : b.start] for a, b in pairwise(groups)]
    verb_first = _says(text[: groups[0].start]) and (not _says(closing) or all(map(_says, gaps)))
    edges = [0]
    for (before, after), gap in zip(pairwise(groups), gaps, strict=True):
        marks = list(_BREAK.finditer(gap))
        if marks:
            word = marks[-1].group()[0].isalpha()
            edges.append(before.end + (marks[-1].start() if word else marks[-1].end()))
        else:
            edges.append(before.end if verb_first else after.start)
    edges.append(len(text))
    return [Part(edges[i], edges[i + 1], group) for i, group in enumerate(groups)]
