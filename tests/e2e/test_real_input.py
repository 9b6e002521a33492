"""Many first messages through the signed webhook: no error, one bubble that goes on. Our own, and every real complaint of
another city where the shared data lies beside the checkout.

The texts are people's words: counted, never printed.
"""

from __future__ import annotations

import csv
import json
import time
from collections import Counter
from pathlib import Path

from sqlalchemy import select

from pisa_bot.app import build, create_app
from pisa_bot.config import Settings
from pisa_bot.messages_json import load_params
from pisa_bot.store.database import Database
from pisa_bot.store.models import Inbox, Outbox
from pisa_bot.store.upgrade import upgrade
from pisa_bot.wording import word
from tests.conftest import PHONE_KEYS, SHARED
from tests.webhooks import BASE, TOKEN, form, post

COMPLAINTS = SHARED / "data" / "dev_complaints.csv"


OURS = Path(__file__).parents[1] / "bench" / "complete_messages.txt"
FREE = Path(__file__).parents[2] / "corpus" / "free"


def first_messages() -> list[str]:
    """Complaints as a first message tells them."""
    ours = OURS.read_text(encoding="utf-8").splitlines()
    rows = (json.loads(line) for file in sorted(FREE.glob("*.jsonl")) for line in file.open(encoding="utf-8"))
    ours += [row["text"] for row in rows if row["intent"] == "complaint" and row["length"] > 6][::25]
    if not COMPLAINTS.exists():
        return ours
    with COMPLAINTS.open(newline="", encoding="utf-8") as real:
        return ours + [row["text"] for row in csv.DictReader(real)]


def test_every_complaint_gets_one_bubble_that_says_what_was_understood_or_asks(tmp_path: Path) -> None:
    settings = Settings(
        database_url=f"sqlite:///{tmp_path / 'pisa.sqlite3'}",
        public_url=BASE,
        twilio_account_sid="AC" + "0" * 32,
        twilio_auth_tokens=(TOKEN,),
        twilio_from="whatsapp:+6221000000",
        twilio_api_base="http://127.0.0.1:1",
        media_dir=str(tmp_path / "media"),
        secret_key="a secret for tests only",
        phone_keys=PHONE_KEYS,
        quiet_seconds=0,
    )
    database = Database(settings.database_url)
    upgrade(database, PHONE_KEYS)
    client = create_app(settings).test_client()
    texts = first_messages()
    began = time.perf_counter()
    answers = [post(client, form(f"+62821{number:08d}", text)) for number, text in enumerate(texts)]
    taken = time.perf_counter() - began

    assert set(answers) == {200}
    pack = build(settings).pack
    with database.read() as connection:
        assert set(connection.scalars(select(Inbox.status))) == {"handled"}
        bubbles = connection.execute(
            select(Outbox.contact_id, Outbox.key, Outbox.params, Outbox.choices, Outbox.question)
        ).all()
    per_contact = Counter(bubble.contact_id for bubble in bubbles)
    assert len(per_contact) == len(texts)
    assert set(per_contact.values()) == {1}
    for bubble in bubbles:
        said = word(bubble.key, load_params(bubble.params), "id", pack)
        assert 0 < len(said) <= 1600
    keys = Counter(bubble.key for bubble in bubbles)
    print(f"\n{len(texts)} first messages in {taken:.1f} s; first bubbles: {keys.most_common()}")
    aimless = sum(number for key, number in keys.items() if key in ("hint", "menu", "greeting"))
    assert aimless <= 0.05 * len(texts), f"{aimless} of {len(texts)} complaints were met with a shrug"
