"""`pisa understand` as another program uses it: a real process, lines in, lines out, in order, at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict

import pytest

from pisa_bot.areas.pack import load_pack
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.nlu.understand import understand

PISA = [sys.executable, "-m", "pisa_bot.cli", "understand"]
BARE = {name: value for name, value in os.environ.items() if not name.startswith("PISA_")}
TEXTS = ["lampu jalan mati di Citeko Plered", "punten, jalan ruksak 😀 di Wanayasa", "", "batal"]


def run(lines: list[str], *options: str) -> list[dict[str, object]]:
    done = subprocess.run(
        [*PISA, *options], input="\n".join(lines), env=BARE, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_line_gets_its_answer_in_order_without_any_settings() -> None:
    pack = load_pack("purwakarta")
    answers = run([json.dumps({"text": text}) for text in TEXTS])
    assert answers == [json.loads(json.dumps(asdict(understand(text, pack)))) for text in TEXTS]


def test_an_officers_words_have_their_own_door() -> None:
    pack = load_pack("purwakarta")
    (answer,) = run([json.dumps({"text": "belum selesai"})], "--as", "officer")
    assert answer == json.loads(json.dumps(asdict(understand_officer("belum selesai", pack))))
    assert answer["intent"] == "not_done"


@pytest.mark.parametrize("line", ["no json", "[1]", '{"words": "x"}', '{"text": 7}', "null", '{"text": "x"'])
def test_a_line_that_cannot_be_read_is_answered_and_the_next_one_goes_on(line: str) -> None:
    bad, good = run([line, '{"text": "batal"}'])
    assert list(bad) == ["error"]
    assert good["intent"] == "cancel"


def test_an_answer_comes_while_the_input_is_still_open() -> None:
    with subprocess.Popen(PISA, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=BARE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for text in ("batal", "bantuan"):
            process.stdin.write(json.dumps({"text": text}) + "\n")
            process.stdin.flush()
            started = time.monotonic()
            assert json.loads(process.stdout.readline())["intent"] in ("cancel", "help")
            assert time.monotonic() - started < 60
        process.stdin.close()
        assert process.wait(30) == 0


def test_nothing_of_the_web_or_the_database_is_imported_for_it() -> None:
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom pisa_bot.cli import main\n"
        "r = CliRunner().invoke(main, ['understand'], input='{\"text\": \"batal\"}')\nassert r.exit_code == 0, r.output\n"
        "print([n for n in ('flask', 'sqlalchemy', 'twilio', 'apscheduler', 'gunicorn') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], env=BARE, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
