"""What an officer's message says: a verb, its tickets, its note; a negation, plan or question never counts as done.

First version by grammar rules on clauses. Pure.
"""

from __future__ import annotations

import re

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.understanding import Act, OfficerUnderstanding

_DONE = r"\b(?:selesai|beres|tuntas|rengse|rampung|kelar|ditangani|diperbaiki|dilereskeun|dibereskeun|diangkut|hurung deui|menyala lagi|normal lagi|done)\b"
_NOT = r"\b(?:belum|tidak|bukan|can|tacan|acan|teu|henteu|moal|sanes|lain|hampir|ampir|baru|tinggal|kari|sebagian|separuh|setengah|masih)\b"
_PLAN = r"\b(?:akan|nanti|besok|isuk|isukan|enjing|rek|bade|engke|rencana|target|lusa|minggu depan|insya allah|semoga|mudah mudahan|kalau|jika|upami|lamun|mun)\b"
_RULES: tuple[tuple[str, str], ...] = (
    ("undo", r"\b(?:salah|batalkan|keliru|ralat|lepat)\b"),
    ("list", r"^(?:daftar|tugas|list|laporan saya|daptar)$"),
    ("help", r"^(?:bantuan|help|bantosan)$"),
    ("reject", r"\b(?:bukan (?:kewenangan|wewenang|tugas|ranah)|sanes (?:kawenangan|wewenang|tugas)|teruskan ke|alihkan ke|dialihkan ke|salah alamat|bukan kami|lain kawenangan)\b|^ke \w+$"),
    ("coordinate", r"\b(?:koordinasi|berkoordinasi)\b"),
    ("partial", r"\b\d+ (?:dari|ti) \d+\b|\b(?:sebagian|separuh|setengah)\b"),
    ("ask_info", r"\b(?:lokasinya di mana|lokasi di mana|di mana persis\w*|minta foto|boleh minta|mana fotonya|patokannya|dimana|alamatnya)\b"),
    ("schedule", r"\b(?:besok|isuk|isukan|enjing|lusa|senin|selasa|rabu|kamis|jumat|minggu depan)\b"),
    ("progress", r"\b(?:proses|menunggu|nunggu|nungguan|ngantosan|dikerjakan|digarap|keur|nuju|material|otw|di lokasi|meluncur ke lokasi|pengerjaan)\b"),
    ("accept", r"\b(?:siap|oke|ok|diterima|muhun|mangga|meluncur|laksanakan|86|ditampi|baik)\b"),
)  # fmt: skip
_TICKET = re.compile(r"\b[A-Za-z]{2,5}[\s\-]?\d{4}[\s\-]?\d{1,6}\b|(?<![\w-])#?\d{1,6}(?![\w-])")
_CLAUSE = re.compile(r"[,.;!\n]+|\b(?:tapi|tetapi|namun|tapina)\b")


def understand_officer(text: str, pack: Pack) -> OfficerUnderstanding:
    """What an officer's message says."""
    words = " ".join(normalise(text, pack).words)
    tickets = (
        tuple(match[0] for match in _TICKET.finditer(text[:4096]))
        if not re.search(r"\d+ (?:dari|ti) \d+", words)
        else ()
    )
    intent = _intent(text, words)
    count, of = None, None
    if intent == "partial" and (match := re.search(r"\b(\d+) (?:dari|ti) (\d+)\b", words)):
        count, of = int(match[1]), int(match[2])
    agency = _agency(words, pack) if intent in ("reject", "coordinate", "refer") else None
    note = _TICKET.sub("", text).strip(" ,.-:") if intent not in ("list", "help", "undo") else ""
    act = Act(intent, tickets, agency, note=note)
    return OfficerUnderstanding(intent, tickets, agency, count=count, of=of, note=note, acts=(act,))


def _intent(text: str, words: str) -> str:
    rules = {name: re.compile(pattern) for name, pattern in _RULES}
    for name in ("undo", "list", "help", "reject", "coordinate", "partial"):
        if rules[name].search(words):
            return name
    if re.search(_DONE, words):
        clauses = [" ".join(normalise(part).words) for part in _CLAUSE.split(text) if part.strip()]
        done = [clause for clause in clauses if re.search(_DONE, clause)]
        if "?" in text:
            return "unclear"
        if any(re.search(_NOT, clause) for clause in done):
            return "not_done"
        if any(re.search(_PLAN, clause) for clause in done):
            return "schedule"
        return "done"
    for name in ("ask_info", "schedule"):
        if rules[name].search(words):
            return name
    if re.search(r"\b(?:belum bisa|tidak bisa|teu tiasa|can bisa|belum)\b", words):
        return "not_done"
    for name in ("progress", "accept"):
        if rules[name].search(words):
            return name
    return "unclear"


def _agency(words: str, pack: Pack) -> str | None:
    best: tuple[int, str] | None = None
    for agency in pack.agencies.values():
        for name in (agency.slug, agency.short, *agency.aliases, *agency.name.values()):
            plain = " ".join(normalise(name).words)
            if plain and re.search(rf"\b{re.escape(plain)}\b", words) and (best is None or len(plain) > best[0]):
                best = (len(plain), agency.slug)
    return best[1] if best else None
