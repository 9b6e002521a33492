"""Keeps a process with many threads from holding memory that nobody uses: two malloc arenas instead of eight a core.

Turns and sends hop between threads, so each of glibc's arenas keeps the peak of whatever passed through it: the flood's
processes grew by a quarter over 20,000 messages, though Python's own objects did not. On another C library nothing happens.
"""

from __future__ import annotations

import ctypes

M_ARENA_MAX = -8  # <malloc.h>; Python holds its own lock while it allocates, so two arenas are never fought for
ARENAS = 2


def few() -> bool:
    """Allow this process two arenas; called before the first thread starts. Whether the C library knows the wish."""
    try:
        return bool(ctypes.CDLL(None).mallopt(M_ARENA_MAX, ARENAS))
    except (AttributeError, OSError, TypeError):
        return False
