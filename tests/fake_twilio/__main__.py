"""`python -m tests.fake_twilio APP_URL [PORT]`: talk to a running server as a citizen, line by line, without a Twilio account.

Prints the settings the server needs; a line is a message, `!photo`, `!pin LAT,LNG` and `!tap TITLE` are what they say.
"""

from __future__ import annotations

import sys
import threading
import time

from tests.fake_twilio import FakeTwilio
from tests.fake_twilio.fake import ACCOUNT, NUMBER, TOKEN

PERSON = "+6281200000001"


def show(fake: FakeTwilio) -> None:
    """Print bubbles as they come."""
    shown = 0
    while True:
        for bubble in (sent := fake.sent())[shown:]:
            buttons = " ".join(f"[{title}]" for _, title in bubble.buttons)
            print(f"< {bubble.body} {buttons}", flush=True)
        shown = len(sent)
        time.sleep(0.1)


def main() -> None:
    app_url = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000"
    with FakeTwilio.start(app_url, int(sys.argv[2]) if len(sys.argv) > 2 else 8099) as fake:
        for name, value in (
            ("PUBLIC_URL", app_url),
            ("TWILIO_ACCOUNT_SID", ACCOUNT),
            ("TWILIO_AUTH_TOKENS", TOKEN),
            ("TWILIO_FROM", NUMBER),
            ("TWILIO_API_BASE", fake.url),
        ):
            print(f"export PISA_{name}='{value}'", flush=True)
        threading.Thread(target=show, args=(fake,), daemon=True).start()
        for line in map(str.strip, sys.stdin):
            if line.startswith("!photo"):
                status = fake.inbound(PERSON, photo=line)
            elif line.startswith("!pin "):
                lat, lng = line[5:].split(",")
                status = fake.inbound(PERSON, pin=(float(lat), float(lng)))
            elif line.startswith("!tap "):
                status = fake.inbound(PERSON, tap=line[5:])
            else:
                status = fake.inbound(PERSON, line)
            if status != 200:
                print(f"the server answered {status}")


if __name__ == "__main__":
    main()
