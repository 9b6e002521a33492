"""Runs a fake by hand and prints the settings that point the application at it; ends with Ctrl-C."""

import threading

from tests.fake_twilio import FakeTwilio

fake = FakeTwilio("token-by-hand").start()
print(
    f"PISA_TWILIO_API_BASE={fake.url} PISA_TWILIO_ACCOUNT_SID={fake.account.sid} PISA_TWILIO_AUTH_TOKENS={fake.token}"
)
print(f"PISA_TWILIO_FROM={fake.account.number}")
threading.Event().wait()
