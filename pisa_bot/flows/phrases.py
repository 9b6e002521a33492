"""Every message key there is and its English source sentence, which is the msgid of the catalogues.

A key in here without a translation, or a translation without a key in here, fails a test; nothing is worded here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pisa_bot.flows.channel_phrases import CHANNEL_PHRASES
from pisa_bot.flows.citizen_phrases import CITIZEN_PHRASES
from pisa_bot.flows.labels import LABELS
from pisa_bot.flows.officer_phrases import OFFICER_PHRASES

PHRASES: Mapping[str, str] = MappingProxyType({**CITIZEN_PHRASES, **OFFICER_PHRASES, **LABELS, **CHANNEL_PHRASES})
"""Message key → English source sentence."""
