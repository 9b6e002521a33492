"""A small program that behaves like Twilio's WhatsApp: real HTTP, real signatures, and faults on demand.

`FakeTwilio.start()` in a test, or `python -m tests.fake_twilio` beside a server by hand.
"""

from tests.fake_twilio.fake import FakeTwilio
from tests.fake_twilio.state import Faults, Sent

__all__ = ["FakeTwilio", "Faults", "Sent"]
