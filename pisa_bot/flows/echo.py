"""Falls silent before whatever makes the bot only repeat itself: an answering machine, another bot, a stuck phone.

Counts how often in a row one person wrote, or was told, the very same within a short time; an emergency's answer is never withheld.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from pisa_bot.effects import Log
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Say

AT_MOST = 5  # the fifth time it is said that it stops; the sixth time nothing
SENTENCE = 4  # words; "siap" five times is an officer at work, a sentence five times is a machine
SOON = timedelta(minutes=10)  # a person who asks the same later is answered as ever


def once_more(talk: Talk, bubble: Say | None, before: datetime | None, words: str) -> Say | None:
    """What is said instead of `bubble`: itself, a last word, or nothing.

    `before` is when this person last wrote, `words` what they wrote now: a machine that says the same over and over is told
    the same over and over, or a little more each time.
    """
    if bubble is None:
        return None
    talk_before = talk.conversation
    soon = before is not None and talk.now - before <= SOON
    mark, heard = _mark(bubble, talk.language), ""
    if bubble.role == "citizen" and len(words.split()) >= SENTENCE:
        heard = _digest(" ".join(words.split()))
    echoes = talk_before.echoes + 1 if soon and mark == talk_before.echo else 1
    hearings = talk_before.hearings + 1 if soon and heard and heard == talk_before.heard else 1
    times = min(max(echoes, hearings), AT_MOST + 1)
    talk.keep(echo=mark, echoes=min(echoes, AT_MOST + 1), heard=heard, hearings=min(hearings, AT_MOST + 1))
    if times < AT_MOST or bubble.urgent:
        return bubble
    if times == AT_MOST:
        return Say("same_again", role=bubble.role)
    talk.do(Log("echo", {"key": bubble.key}))
    return None


def _mark(bubble: Say, language: str) -> str:
    """The same for the same words and buttons; nothing can be read from it."""
    return _digest(repr((language, bubble.key, sorted(bubble.params.items()), bubble.choices, bubble.media)))


def _digest(said: str) -> str:
    return hashlib.blake2b(said.encode(), digest_size=6).hexdigest()
