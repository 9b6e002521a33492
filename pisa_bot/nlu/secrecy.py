# ruff: noqa: E501  (word lists read better as long lines)
"""Tells when secrecy should be suggested: the writer asks for it, is afraid, or tells of violence or extortion. Pure."""

from __future__ import annotations

from pisa_bot.nlu.cue import Cue, Cues

ASKED = Cue(
    r"rahasia\w*|dirahasiakan|dirusiahkeun|rusiah\w*|anonim|tanpa nama|teu hoyong kaunin\w*|"
    r"(?:jangan|tolong jangan|mohon jangan|ulah|tong|moal) (?:\w+ ){0,2}(?:sebut\w*|disebut\w*|nyebut\w*|sebarkan|dibuka|ketahuan|"
    r"disebatkeun|nyebatkeun|bocor\w*|dipublikasi\w*|tampilkan|ditampilkan)|"
    r"(?:jangan|ulah|tong|entong) (?:\w+ ){0,2}(?:pakai|memakai|make|bawa|membawa|cantum\w*|dicantum\w*|tulis\w*|ditulis\w*|kasih tahu|beri tahu) "
    r"(?:nama|ngaran|nami|identitas)\w*|(?:identitas|nama|ngaran|nami|nomor) (?:saya|abdi|kuring|pelapor) (?:\w+ ){0,2}(?:jangan|ulah|tong|disembunyikan|dilindungi|aman)|"
    r"(?:takut|sieun|khawatir) (?:\w+ ){0,2}(?:ketahuan|kanyahoan|diancam|dibalas|dendam|dimarahi|dipecat|dikucilkan)|"
    r"jangan sampai (?:\w+ ){0,3}(?:tahu|ketahuan|kenal)"
)
EXTORTION = Cue(
    r"pungli|pungutan liar|pemerasan|diperas|memeras|uang pelicin|artos pelicin|duit pelicin|setoran|disuruh setor|suap|menyuap|sogok\w*|"
    r"korupsi|dikorupsi|dikorup|gratifikasi|mark ?up|jual beli jabatan|diancam|mengancam|ngancam|uang rokok|duit roko|narkoba|sabu|bandar"
)
CUES = Cues(asked=ASKED, extortion=EXTORTION)

VIOLENT = 0.3
"""Probability of violence from which secrecy is suggested."""


def is_secret(words: str, always: bool, violence: float) -> bool:
    """`always`: the category is always secret; `violence`: probability that it is about violence."""
    return always or violence >= VIOLENT or bool(CUES.found(words))
