"""A process with many threads keeps to two arenas once it asked for them."""

from __future__ import annotations

import platform
import re
import subprocess
import sys

from pisa_bot import arenas

COUNT = """
import ctypes, os, tempfile, threading
from pisa_bot import arenas
{before}
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
gate = threading.Barrier(9)
def hold():
    ctypes.c_void_p(libc.malloc(ctypes.c_size_t(50_000)))
    gate.wait()
    gate.wait()
threads = [threading.Thread(target=hold) for _ in range(8)]
for thread in threads:
    thread.start()
gate.wait()
libc.fopen.restype = ctypes.c_void_p
with tempfile.NamedTemporaryFile("r") as told:
    stream = ctypes.c_void_p(libc.fopen(told.name.encode(), b"w"))
    libc.malloc_info(0, stream)
    libc.fclose(stream)
    print(told.read())
gate.wait()
"""


def arenas_of(before: str) -> int:
    told = subprocess.run(
        [sys.executable, "-c", COUNT.format(before=before)], check=True, capture_output=True, text=True, timeout=60
    ).stdout
    return len(re.findall(r"<heap nr=", told))


def test_eight_threads_share_two_arenas_where_there_are_any() -> None:
    if platform.libc_ver()[0] != "glibc":
        assert not arenas.few()  # nothing to ask for, and nothing breaks
        return
    assert arenas_of("assert arenas.few()") <= 2
    assert arenas_of("") > 2
