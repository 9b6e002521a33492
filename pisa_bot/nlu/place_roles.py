"""Tells where the scene is from where a road comes from or leads to, and from where the writer lives.

It looks only at the words before a name and at the other names.
"""

from __future__ import annotations

from dataclasses import replace

from pisa_bot.nlu.place_mention import Mention
from pisa_bot.nlu.place_text import Word
from pisa_bot.nlu.place_words import AT, BEYOND, FROM, HAMLET_LEVEL, KECAMATAN_LEVEL, SENDERS, TO, VILLAGE_LEVEL


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SKIPPED = (
    VILLAGE_LEVEL
    | KECAMATAN_LEVEL
    | HAMLET_LEVEL
    | (AT - SENDERS - {"di", "dekat", "deukeut", "caket", "deket", "antara"})
) - {"arah", "palebah", "lebah", "dina", "sekitar", "depan", "payuneun"}
_NEAR = frozenset(["dekat", "deukeut", "caket", "deket", "dkt", "masuk", "asup"])
_SELF = _set("saya abdi kuring aku sim warga orang urang kami ini ieu pelapor gue gua")
_SENT = SENDERS | {"camat", "lurah", "kades"}


def _lead(mention: Mention, words: list[Word]) -> tuple[str, str]:
    """The word that leads a name in (level and kind words skipped) and the one before it."""
    position = mention.first - 1
    if mention.glued:
        return mention.glued, words[position].cue if position >= 0 else ""
    steps = 0
    while (
        position >= 0
        and steps < 4
        and not words[position + 1].cut
        and (words[position].cue in _SKIPPED or words[position].cue.isdigit())
    ):
        position -= 1
        steps += 1
    if position < 0 or words[position + 1].cut:
        return "", ""
    return words[position].cue, words[position - 1].cue if position and not words[position].cut else ""


def with_roles(mentions: list[Mention], words: list[Word]) -> list[Mention]:
    """The mentions with their roles; a lone "dari" or a writer's home is the scene when nothing else is."""
    roles: list[str] = []
    for mention in mentions:
        lead, before = _lead(mention, words)
        if lead == "arah":
            lead = "ke" if before not in FROM else "dari"
        if lead in FROM:
            roles.append("sender" if before in _SELF else "origin")
        elif lead in SENDERS:
            roles.append("sender")
        elif (lead in TO and before not in _NEAR) or lead in BEYOND:
            roles.append("direction")
        else:
            roles.append("scene")
    for position, role in enumerate(roles):
        if (
            role == "direction"
            and position
            and roles[position - 1] == "scene"
            and _lead(mentions[position], words)[1] not in ("jalan", "arah", "menuju")
            and _joined(mentions[position - 1], mentions[position])
        ):
            roles[position - 1] = "origin"  # "Cibatu ke Cirangkong", "Sadang menuju Cikampek"
    if "scene" not in roles:
        paired = "origin" in roles and "direction" in roles
        for weaker in ("sender",) if paired else ("sender", "origin"):
            if weaker in roles and "scene" not in roles:
                roles = [
                    "scene" if role == weaker and not (mention.outside and role == "origin") else role
                    for role, mention in zip(roles, mentions, strict=True)
                ]
    return [replace(m, role="origin" if r == "sender" else r) for m, r in zip(mentions, roles, strict=True)]


def _joined(left: Mention, right: Mention) -> bool:
    return right.first - left.last == 1 or (right.first - left.last == 2 and right.level is not None)
