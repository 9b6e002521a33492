"""The figures of understanding as a table: row, target, ours, and what stands beside it.

Words and numbers only; what is measured is `tests.bench.nlu`'s.
"""

from __future__ import annotations

import math
from typing import Any


def interval(right: float, count: int) -> float:
    """Half of a 95 % interval (normal approximation)."""
    return 1.96 * math.sqrt(max(right * (1 - right), 1e-9) / max(1, count))


def lines(r: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """(row, target, ours, baselines) for the table."""

    def pair(values: tuple[float, float]) -> str:
        return f"{values[0]:.3f} / {values[1]:.3f}"

    def beside(values: dict[str, tuple[float, float]]) -> str:
        return f"TF-IDF+LR {pair(values['tf-idf'])}; lexicon {pair(values['lexicon'])}"

    n = r["category_n"]
    table = [
        (
            f"category top-1 / top-3, gold ({n}), strict",
            "0.93 / 0.99",
            f"{pair(r['category']['ours'])} ±{interval(r['category']['ours'][0], n):.3f}",
            beside(r["category"]),
        ),
        ("… also-right slugs counted", "", pair(r["category_lenient"]["ours"]), beside(r["category_lenient"])),
        *((f"… {language}", "", pair(values), "") for language, values in r["category_by_language"].items()),
    ]
    if r["real"]:
        table.append(
            (f"category, real complaints ({r['real_n']})", "0.75 / 0.92", pair(r["real"]["ours"]), beside(r["real"]))
        )
    places, poor = r["places"], r["places_wratio"]
    table += [
        ("calibration error (gold)", "≤ 0.05", f"{r['ece']:.3f}", ""),
        ("sure (≥ threshold) / right when sure", "", f"{r['sure']:.3f} / {r['right_when_sure']:.3f}", ""),
        ("language id, su", "≥ 0.97", f"{r['language']['id and su']:.3f}", ""),
        ("language mix", "≥ 0.85", f"{r['language']['mix']:.3f}", ""),
        ("language en, other", "", f"{r['language']['en and other']:.3f}", ""),
        (f"intent macro-F1 ({r['intent_n']})", "≥ 0.92", f"{r['intent_f1']:.3f} (acc {r['intent_accuracy']:.3f})", ""),
        (
            f"kecamatan when decided ({places['decided_n']})",
            "≥ 0.97",
            f"{places['kecamatan right']:.3f}",
            f"WRatio {poor['kecamatan right']:.3f}",
        ),
        (
            f"kecamatan given when undecided ({places['undecided_n']})",
            "≤ 0.01",
            f"{places['kecamatan given when undecided']:.3f}",
            f"WRatio {poor['kecamatan given when undecided']:.3f}",
        ),
        (
            "village right (gold)",
            "",
            f"{places['village right (gold)']:.3f}",
            f"WRatio {poor['village right (gold)']:.3f}",
        ),
        (
            f"false village where none is named ({places['silent_n']})",
            "≤ 0.01",
            f"{places['false village']:.3f}",
            f"WRatio {poor['false village']:.3f}",
        ),
        ("homonym asked / outside seen", "", f"{places['ambiguous asked']:.3f} / {places['outside seen']:.3f}", ""),
    ]
    targets = {
        "exact": "0.99",
        "one typo": "0.98",
        "two typos": "0.93",
        "desa and kecamatan": "0.99",
        "long sentence": "0.97",
    }
    for name, row in r["villages"].items():
        other = r["villages_wratio"][name]
        table.append(
            (
                f"village, {name} ({row.count})",
                f"≥ {targets[name]}, wrong ≤ 0.01",
                f"{row.right:.3f}, wrong {row.wrong:.3f}",
                f"WRatio {other.right:.3f}, wrong {other.wrong:.3f}",
            )
        )
    officer, cost = r["officer"], r["speed"]
    table += [
        (f"urgent recall ({r['urgent_n']})", "≥ 0.98", f"{r['urgent_recall']:.3f}", ""),
        (
            "urgent false alarms: hard set / calm category set",
            "≤ 0.01",
            f"{r['urgent_false']:.3f} / {r['urgent_false_category']:.3f}",
            "",
        ),
        *(
            [(f"real complaints taken for emergencies ({r['real_n']})", "≤ 0.01", f"{r['real_urgent']:.3f}", "")]
            if r["real"]
            else []
        ),
        (f"officer: negatives read as done ({officer['negatives']})", "0", str(officer["read as done"]), ""),
        (f"officer overall ({officer['overall_n']})", "≥ 0.97", f"{officer['overall']:.3f}", ""),
        ("p50 / p99 of 300 characters, ms of CPU", "≤ 1 p50", f"{cost['p50']:.2f} / {cost['p99']:.2f}", ""),
        ("start: import, pack, model, first message, s of CPU", "≤ 0.8", f"{cost['start']:.2f}", ""),
        ("memory of a process, MB", "≤ 120", f"{cost['rss']:.0f}", ""),
    ]
    return table


def report(figures: dict[str, Any]) -> str:
    """The table as text."""
    table = [("row", "target", "ours", "beside it"), *lines(figures)]
    widths = [max(len(row[i]) for row in table) for i in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table
    )
