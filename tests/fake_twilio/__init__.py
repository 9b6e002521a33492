"""A Twilio of our own on loopback: takes messages, signs webhooks and status callbacks, and can fail as the real one does.

`FakeTwilio` is the control; `python -m tests.fake_twilio` runs one by hand.
"""

from tests.fake_twilio.control import FakeTwilio

__all__ = ["FakeTwilio"]
