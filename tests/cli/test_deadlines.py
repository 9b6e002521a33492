"""`pisa deadlines explain` accounts for every date of a report, its pauses, stages and reminders, without a citizen's word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

from pisa_bot.areas.pack import load_pack
from pisa_bot.cli.deadlines import told

FILED = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)


def test_days_pauses_moves_stages_and_reminders_are_told() -> None:
    day = timedelta(days=1)
    asked = [(FILED + day).isoformat(), (FILED + 2 * day).isoformat(), "ask_info"]
    row = SimpleNamespace(
        number="PWK-2611-0001", deadline_class="normal", state="forwarded", agency="dputr", category="jalan", urgent=False,
        kind="complaint", created_at=FILED, data={"clock": {"pauses": [asked]}}, answer_due=FILED + 3 * day,
        fix_due=FILED + 20 * day, agency_since=FILED, agency_answer_due=FILED + 3 * day, agency_fix_due=FILED + 20 * day,
        description="rahasia warga",
    )  # fmt: skip
    moved = {"deadlines": {"why": "answer", "fix_due": [FILED.isoformat(), (FILED + day).isoformat()]}}
    history = [
        SimpleNamespace(at=FILED, verb="file", after="forwarded", data={"agency": "dputr"}),
        SimpleNamespace(at=FILED + 2 * day, verb="answer", after="forwarded", data=moved),
    ]
    fired = [
        SimpleNamespace(clock="answer", percent=50, due_at=FILED + day, fired_at=FILED + day, outcome="listed"),
        SimpleNamespace(clock="fix", percent=50, due_at=FILED + 9 * day, fired_at=None, outcome=None),
    ]
    text = "\n".join(told(load_pack("purwakarta"), row, history, fired))
    assert "promised  Tue 03 Nov 2026 09:00  14 working_days" in text
    assert "skipped" in text
    assert "stood still (ask_info) from Wed 04 Nov 2026 09:00 to Thu 05 Nov 2026 09:00" in text
    assert "answer: fix_due Tue 03 Nov 2026 09:00 → Wed 04 Nov 2026 09:00" in text
    assert "answer 50 % at Wed 04 Nov 2026 09:00: Wed 04 Nov 2026 09:00 listed" in text
    assert "fix 50 % at Thu 12 Nov 2026 09:00: waits" in text
    assert "rahasia" not in text
