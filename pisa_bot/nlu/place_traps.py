"""Ordinary Indonesian and Sundanese words that lie within a misspelling of some village's name.

Data: none of them is ever read as a misspelled place.
"""

from __future__ import annotations

KNOWN_WORDS = frozenset(
    [
        "manis",
        "malem",
        "salam",
        "sakit",
        "simpan",
        "sampah",
        "sawah",
        "banteng",
        "genteng",
        "bentang",
        "pangkal",
        "bolong",
        "bohong",
        "gotong",
        "campak",
        "campur",
        "bundar",
        "bunda",
        "sempurna",
        "anjur",
        "anjing",
        "garis",
        "gardus",
        "depot",
        "tanjung",
    ]
)
