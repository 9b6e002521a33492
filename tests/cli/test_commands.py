"""The command line on a real database of its own: what an administrator types, and what is said when it cannot be done."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cryptography.fernet import Fernet
from sqlalchemy import select

from pisa_bot.cli import COMMANDS, main, read_env
from pisa_bot.messages import UserRef
from pisa_bot.store import contacts, officers
from pisa_bot.store.database import Database
from pisa_bot.store.models import Contact, Staff
from pisa_bot.store.upgrade import current
from pisa_bot.store.vault import open_vault

PHONE = "+6281299990000"
Pisa = Callable[..., Result]


@pytest.fixture
def environment(database_url: str, tmp_path: Path) -> dict[str, str | None]:
    given: dict[str, str | None] = {name: None for name in os.environ if name.startswith("PISA_")}
    return {
        **given,
        "PISA_DATABASE_URL": database_url,
        "PISA_SIMULATOR": "1",
        "PISA_SECRET_KEY": "a secret for tests only",
        "PISA_PHONE_KEYS": Fernet.generate_key().decode(),
        "PISA_MEDIA_DIR": str(tmp_path / "media"),
    }


@pytest.fixture
def pisa(environment: dict[str, str | None]) -> Pisa:
    def run(*arguments: str, **changes: str) -> Result:
        return CliRunner().invoke(main, arguments, env={**environment, **changes})

    return run


def opened(environment: dict[str, str | None]) -> Database:
    return Database(str(environment["PISA_DATABASE_URL"]))


def test_an_empty_database_is_brought_to_this_version_and_then_checks_out(pisa: Pisa) -> None:
    before = pisa("db", "check")
    assert before.exit_code == 1
    assert "pisa db upgrade" in before.output
    assert pisa("db", "upgrade").exit_code == 0
    assert pisa("db", "check").exit_code == 0
    assert "Already" in pisa("db", "upgrade").output


def test_an_officer_is_added_with_a_code_listed_moved_and_removed(
    pisa: Pisa, environment: dict[str, str | None]
) -> None:
    pisa("db", "upgrade")
    added = pisa("officer", "add", "--agency", "dishub", "--name", "Petugas Satu", "--phone", PHONE, "--head")
    assert added.exit_code == 0, added.output
    assert PHONE not in added.output
    assert re.search(r"kode \d{6}", added.output)
    listed = pisa("officer", "list").output
    assert "dishub" in listed
    assert "head" in listed
    assert "can be written to" not in listed, "a mistyped number must get nothing before the code comes from it"
    identity = re.search(r"Officer (\d+)", added.output)[1]  # type: ignore[index]
    assert pisa("officer", "move", identity, "--agency", "dputr").exit_code == 0
    assert "dputr" in pisa("officer", "list", "--agency", "dputr").output
    assert pisa("officer", "remove", identity).exit_code == 0
    assert "Nobody yet" in pisa("officer", "list").output
    assert pisa("officer", "remove", identity).exit_code == 1
    database = opened(environment)
    with database.read() as connection:
        assert connection.execute(select(Staff.contact_id, Staff.code)).all() == [(None, None)]
    database.dispose()


def test_the_printed_code_is_the_one_that_binds(pisa: Pisa, environment: dict[str, str | None]) -> None:
    from pisa_bot import clock

    pisa("db", "upgrade")
    output = pisa("officer", "add", "--agency", "dishub", "--name", "Petugas Dua").output
    code = re.search(r"kode (\d{6})", output)[1]  # type: ignore[index]
    assert "not used yet" in pisa("officer", "list").output
    database = opened(environment)
    with database.write() as connection:
        vault = open_vault(connection, (str(environment["PISA_PHONE_KEYS"]),))
        found = officers.by_code(connection, vault.digest(code), clock.now())
        assert found is not None
        assert found.agency == "dishub"
    database.dispose()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["officer", "add", "--agency", "nowhere", "--name", "X"], "no agency 'nowhere'"),
        (["officer", "add", "--agency", "pln", "--name", "X"], "outside body"),
        (["officer", "add", "--agency", "dishub", "--name", "X", "--phone", "12"], "--phone"),
        (["officer", "move", "99", "--agency", "dishub"], "no active officer 99"),
        (["templates", "check"], "twilio"),
        (["restore", "Makefile"], "no archive"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(pisa: Pisa, arguments: list[str], words: str) -> None:
    pisa("db", "upgrade")
    done = pisa(*arguments)
    assert done.exit_code == 1
    assert words in done.output
    assert "Traceback" not in done.output


def test_a_database_without_tables_and_one_that_is_away_are_one_sentence_each(pisa: Pisa) -> None:
    new = pisa("officer", "list")
    assert new.exit_code == 1
    assert "pisa db upgrade" in new.output
    away = pisa("db", "check", PISA_DATABASE_URL="postgresql://pisa@127.0.0.1:1/none")
    assert away.exit_code == 1
    assert "does not answer" in away.output


def test_a_wrong_key_is_one_sentence(pisa: Pisa) -> None:
    pisa("db", "upgrade")
    done = pisa("officer", "list", PISA_PHONE_KEYS=Fernet.generate_key().decode())
    assert done.exit_code == 1
    assert "PISA_PHONE_KEYS" in done.output


def test_after_rotation_the_old_key_is_not_needed_and_people_are_found_again(
    pisa: Pisa, environment: dict[str, str | None]
) -> None:
    pisa("db", "upgrade")
    pisa("officer", "add", "--agency", "dishub", "--name", "Petugas Satu", "--phone", PHONE)
    new = Fernet.generate_key().decode()
    rotated = pisa("keys", "rotate", PISA_PHONE_KEYS=f"{new},{environment['PISA_PHONE_KEYS']}")
    assert rotated.exit_code == 0, rotated.output
    assert "Petugas Satu" in pisa("officer", "list", PISA_PHONE_KEYS=new).output
    database = opened(environment)
    with database.write() as connection:
        vault = open_vault(connection, (new,))
        known = connection.scalars(select(Contact.id)).all()
        from pisa_bot import clock

        address = [UserRef("whatsapp", "phone", PHONE)]
        assert contacts.find_or_make(connection, vault, address, "twilio", clock.now()) == known[0]
    database.dispose()


def test_a_backup_is_put_back_with_its_files_and_never_over_a_full_database(
    pisa: Pisa, environment: dict[str, str | None], tmp_path: Path
) -> None:
    pisa("db", "upgrade")
    pisa("officer", "add", "--agency", "dishub", "--name", "Petugas Satu", "--phone", PHONE)
    photo = Path(str(environment["PISA_MEDIA_DIR"])) / "ab" / "abcd"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(b"a photo")
    archive = tmp_path / "kept" / "pisa.tar.gz"
    assert pisa("backup", str(archive)).exit_code == 0
    assert archive.stat().st_mode & 0o077 == 0
    assert b"81299990000" not in archive.read_bytes()
    refused = pisa("restore", str(archive))
    assert refused.exit_code == 1
    assert "already holds" in refused.output
    pisa("officer", "add", "--agency", "dputr", "--name", "After the backup")
    photo.unlink()
    done = pisa("restore", str(archive), "--force")
    assert done.exit_code == 0, done.output
    assert photo.read_bytes() == b"a photo"
    listed = pisa("officer", "list").output
    assert "Petugas Satu" in listed
    assert "After the backup" not in listed
    database = opened(environment)
    have, want = current(database)
    assert have == want
    database.dispose()


def test_the_doctor_names_what_to_do(pisa: Pisa) -> None:
    sick = pisa("doctor")
    assert sick.exit_code == 1
    assert "pisa db upgrade" in sick.output
    pisa("db", "upgrade")
    without_desk = pisa("doctor")
    assert without_desk.exit_code == 1
    assert "diskominfo" in without_desk.output
    pisa("demo", "seed")
    well = pisa("doctor")
    assert well.exit_code == 0, well.output
    blind = pisa("doctor", PISA_SECRET_KEY="")
    assert blind.exit_code == 1
    assert "PISA_SECRET_KEY" in blind.output


def test_the_doctor_warns_of_an_old_sqlite() -> None:
    from pisa_bot.cli.doctor import _sqlite

    assert _sqlite((3, 51, 2)).state == "care"
    assert _sqlite((3, 51, 3)).state == "fine"


def test_demo_people_are_made_once_and_only_for_the_simulator(pisa: Pisa) -> None:
    pisa("db", "upgrade")
    assert not pisa("demo", "seed").output.startswith("0 ")
    assert pisa("demo", "seed").output.startswith("0 ")
    real = pisa("demo", "seed", PISA_SIMULATOR="0", PISA_CHANNEL="console")
    assert real.exit_code == 1
    assert "PISA_SIMULATOR" in real.output


def test_settings_for_the_simulator_are_made_once_and_kept_from_others(tmp_path: Path) -> None:
    file = tmp_path / "var" / "demo.env"
    assert CliRunner().invoke(main, ["demo", "settings", "--file", str(file)]).exit_code == 0
    first = file.read_text()
    CliRunner().invoke(main, ["demo", "settings", "--file", str(file)])
    assert file.read_text() == first
    assert file.stat().st_mode & 0o077 == 0
    assert read_env(file)["PISA_SIMULATOR"] == "1"


def test_a_new_key_is_a_key() -> None:
    Fernet(CliRunner().invoke(main, ["keys", "new"]).output.strip())


def test_the_terminal_plays_the_story_and_its_record_is_a_chat_that_passes(tmp_path: Path) -> None:
    from tests.chats.pure.run import Run

    file = tmp_path / "story.chat"
    lines = [
        "Lampu jalan mati 3 buah di depan kantor desa Citeko Plered", "/1", "/as officer:dishub-1", "siap", "selesai",
        "/as citizen", "Sudah, puas",
    ]  # fmt: skip
    bare = {name: value for name, value in os.environ.items() if not name.startswith("PISA_")}
    done = subprocess.run(
        [sys.executable, "-m", "pisa_bot.cli", "chat", "--record", str(file)],
        input="\n".join(lines), env=bare, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert re.search(r"PWK-\d{4}-0001", done.stdout)
    record = file.read_text()
    assert "> [tap Kirim]" in record
    assert "officer dishub-1< " in record
    assert not re.search(r"PWK-\d{4}-\d{4}", record)
    Run(file).play()


def test_every_command_has_help_and_stands_in_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text()
    for name in COMMANDS:
        assert CliRunner().invoke(main, [name, "--help"]).exit_code == 0
        assert f"pisa {name}" in readme, f"README does not say what `pisa {name}` is for"


def test_who_is_on_duty_is_set_shown_and_restored(pisa: Pisa) -> None:
    pisa("db", "upgrade")
    assert "everybody of an agency is called" in pisa("duty", "list").output
    pisa("officer", "add", "--agency", "damkar", "--name", "Regu Satu")
    pisa("officer", "add", "--agency", "damkar", "--name", "Regu Dua")
    assert pisa("duty", "set", "damkar", "night", "2:67", "1").exit_code == 0
    assert "Regu Dua on Sat Sun → Regu Satu" in pisa("duty", "list").output
    assert pisa("duty", "set", "damkar", "night").exit_code == 0
    assert "Regu Dua" not in pisa("duty", "list").output
    assert pisa("duty", "restore", "1").exit_code == 0
    assert "Regu Dua on Sat Sun → Regu Satu" in pisa("duty", "list").output
    assert pisa("duty", "history", "damkar").output.count("command line") == 3
    assert "Shift: " in pisa("duty", "now").output
    refused = pisa("duty", "set", "bpbd", "night", "1")
    assert refused.exit_code != 0
    assert "does not work for bpbd" in refused.output
