"""Falls silent before whatever makes the bot only repeat itself: an answering machine, another bot, a stuck phone.

Counts how often in a row one person got the very same bubble within a short time; an emergency's answer is never withheld.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from pisa_bot.effects import Log
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Say

AT_MOST = 5  # the fifth time it is said that it stops; the sixth time nothing
SOON = timedelta(minutes=10)  # a person who asks the same later is answered as ever


def once_more(talk: Talk, bubble: Say | None, before: datetime | None) -> Say | None:
    """What is said instead of `bubble`: itself, a last word, or nothing. `before` is when this person last wrote."""
    if bubble is None:
        return None
    mark = _mark(bubble, talk.language)
    again = mark == talk.conversation.echo and before is not None and talk.now - before <= SOON
    times = talk.conversation.echoes + 1 if again else 1
    talk.keep(echo=mark, echoes=min(times, AT_MOST + 1))
    if times < AT_MOST or bubble.urgent:
        return bubble
    if times == AT_MOST:
        return Say("same_again", role=bubble.role)
    talk.do(Log("echo", {"key": bubble.key}))
    return None


def _mark(bubble: Say, language: str) -> str:
    """The same for the same words and buttons; nothing can be read from it."""
    said = repr((language, bubble.key, sorted(bubble.params.items()), bubble.choices, bubble.media))
    return hashlib.blake2b(said.encode(), digest_size=6).hexdigest()
