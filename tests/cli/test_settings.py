"""A wrong setting stops the program with a sentence that names it; secrets never show."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pisa_bot.config import SettingsError, from_environment

KEY = "A" * 43 + "="  # the same in every test process: parametrised ids must agree
GOOD = {
    "PISA_SECRET_KEY": "long enough to sign links",
    "PISA_PHONE_KEYS": KEY,
    "PISA_PUBLIC_URL": "https://pisa.example.id",
    "PISA_TWILIO_ACCOUNT_SID": "AC1",
    "PISA_TWILIO_AUTH_TOKENS": "token-one,token-two",
    "PISA_TWILIO_FROM": "whatsapp:+620000",
}
SIMULATOR = {"PISA_SIMULATOR": "1", "PISA_SECRET_KEY": GOOD["PISA_SECRET_KEY"], "PISA_PHONE_KEYS": KEY}
WRONG = [
    ("PISA_DATABASE_URL", "mysql://x"),
    ("PISA_DATABASE_URL", "pisa.sqlite3"),
    ("PISA_PUBLIC_URL", ""),
    ("PISA_PUBLIC_URL", "pisa.example.id"),
    ("PISA_CHANNEL", "twilio,telegram"),
    ("PISA_CHANNEL", "simulator"),
    ("PISA_TWILIO_ACCOUNT_SID", ""),
    ("PISA_TWILIO_AUTH_TOKENS", ""),
    ("PISA_TWILIO_AUTH_TOKENS", " , "),
    ("PISA_TWILIO_FROM", ""),
    ("PISA_TWILIO_API_BASE", "https://elsewhere.example"),
    ("PISA_SECRET_KEY", ""),
    ("PISA_SECRET_KEY", "short"),
    ("PISA_PHONE_KEYS", ""),
    ("PISA_PHONE_KEYS", "no-key"),
    ("PISA_PHONE_KEYS", f"{KEY},half"),
    ("PISA_SIMULATOR", "1"),
    ("PISA_SIMULATOR", "yes"),
    ("PISA_IMMEDIATE", "on"),
    ("PISA_QUIET_SECONDS", "soon"),
    ("PISA_QUIET_SECONDS", "-1"),
    ("PISA_QUIET_SECONDS", "nan"),
    ("PISA_QUIET_SECONDS", "61"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_setting_names_itself_and_hides_its_value_where_secret(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        from_environment({**GOOD, name: value})
    assert name in str(caught.value)
    assert "token-one" not in str(caught.value)
    assert KEY not in str(caught.value)


def test_good_settings_are_taken_and_secrets_stay_out_of_the_repr() -> None:
    settings = from_environment(GOOD)
    assert settings.channels == ("twilio",)
    assert settings.twilio_auth_tokens == ("token-one", "token-two")
    for secret in ("token-one", KEY, GOOD["PISA_SECRET_KEY"]):
        assert secret not in repr(settings)


def test_the_simulator_needs_no_account() -> None:
    assert from_environment(SIMULATOR).channels == ("simulator",)


@pytest.mark.parametrize(("given", "quiet"), [("", 0.3), ("0.1", 0.1), ("30", 0.3)])
def test_immediate_shortens_the_quiet_moment(given: str, quiet: float) -> None:
    assert from_environment({**SIMULATOR, "PISA_IMMEDIATE": "1", "PISA_QUIET_SECONDS": given}).quiet_seconds == quiet


def test_every_setting_stands_in_the_contracts() -> None:
    root = Path(__file__).parents[2]
    names = set(re.findall(r'"(PISA_[A-Z_]+)"', (root / "pisa_bot" / "config.py").read_text()))
    documented = (root / "docs" / "contracts.md").read_text()
    assert len(names) > 10
    assert [name for name in sorted(names) if name not in documented] == []
