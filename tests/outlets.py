"""Every way out of the house and what a secret report may do there: found by looking at the code, ruled here by hand.

`pages`, `commands`, `events`, `readers` find the outlets; a new one without a line below fails tests/web/dashboard/test_outlets.py
and so does a line whose outlet is gone. Rules are about the words and photos of a report that was sent in secret.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import click
from flask import Flask

import pisa_bot
from pisa_bot.cli import main

ROOT = Path(pisa_bot.__file__).parent
NOBODY: frozenset[str] = frozenset()
OVERSEERS = frozenset({"admin", "operator", "leader", "desk"})
HOLDERS = frozenset({"officer", "head"})  # of the agency that has it
DESK = frozenset({"admin", "desk"})
READERS_OF_IT = OVERSEERS | HOLDERS

PAGES: dict[str, frozenset[str]] = {
    # who may read it in the dashboard, signed in and within their sight
    **dict.fromkeys(
        ("dashboard.reports", "dashboard.more_reports", "dashboard.new_reports", "dashboard.report", "dashboard.printed"),
        READERS_OF_IT,
    ),
    "dashboard.report_file": READERS_OF_IT,  # bytes of a photo
    "dashboard.report_points": READERS_OF_IT,
    **dict.fromkeys(("dashboard.talk", "dashboard.talk_news", "dashboard.talks", "dashboard.desk"), DESK),
    # files and feeds that leave the house: nobody's
    **dict.fromkeys(("dashboard.export_reports", "dashboard.export_corrections", "dashboard.personal_file"), NOBODY),
    # pages that show no report's words, to whomever
    **dict.fromkeys(
        (
            "dashboard.account", "dashboard.admin", "dashboard.alarms", "dashboard.asset", "dashboard.audit_log",
            "dashboard.by_link", "dashboard.calendar", "dashboard.counter", "dashboard.duty_lists", "dashboard.enrol",
            "dashboard.entry", "dashboard.front", "dashboard.history", "dashboard.lexicon", "dashboard.officers",
            "dashboard.outlines", "dashboard.overview", "dashboard.pack_settings", "dashboard.password", "dashboard.proposal",
            "dashboard.proposals", "dashboard.section", "dashboard.sign_in", "dashboard.strikes", "dashboard.templates",
            "dashboard.totp", "dashboard.users", "front", "health.live", "health.ready", "media.show", "metrics.metrics",
            "privacy.show", "static",
        ),
        NOBODY,
    ),
}  # fmt: skip
"""Endpoint → who may read the words there; everybody else, and everybody on the other pages, must not find one."""

ANYTHING_OF_IT = "the whole installation, sealed or on its own disk, for whoever runs it"
NO_REPORT = "shows no report"
COMMANDS: dict[str, str] = {
    **dict.fromkeys(("backup", "restore"), ANYTHING_OF_IT),
    "deadlines explain": "dates and verbs of a number, no word",
    **dict.fromkeys(
        (
            "bench", "chat", "db check", "db upgrade", "demo fill", "demo seed", "demo settings", "doctor",
            "duty history", "duty list",
            "duty now", "duty restore", "duty set", "keys new", "keys rotate", "nlu train", "officer add", "officer list",
            "officer move", "officer remove", "run", "simulate month", "templates check", "templates push", "understand",
            "user add", "user list", "user remove", "user reset", "web", "worker",
        ),
        NO_REPORT,
    ),
}  # fmt: skip

WORDLESS = "told to officers, without a word or a photo of it"
ITS_CITIZEN = "told to its own citizen"
TALK = "what two people write to each other, no report"
EVENTS: dict[str, str] = {
    **dict.fromkeys(
        (
            "alarm", "approve_date", "deferral_over", "desk_list", "emergency_unconfirmed", "head_summary", "incident_opened",
            "late_list", "morning_list", "reminder", "report_added", "report_assigned", "report_copied", "report_forwarded",
            "report_recalled", "report_reopened", "report_withdrawn", "triage_opened",
        ),
        WORDLESS,
    ),
    **dict.fromkeys(
        ("emergency_read", "emergency_unread", "report_answered", "report_message", "report_moved", "wish_granted"), ITS_CITIZEN
    ),
    **dict.fromkeys(
        (
            "data_request", "handover_closed", "handover_joined", "handover_message", "handover_opened", "pause_lifted",
            "turn_failed",
        ),
        TALK,
    ),
}  # fmt: skip

LEFT_OUT = "never finds a secret report"  # called by the test
BY_ID = "asked for a report that the caller may have"
WITHIN = "within what the reader may see; the pages above are asked"
COUNTS = "counts and ids only"
KEPT = "erases or keeps, shows nothing"
READERS: dict[str, str] = {
    **dict.fromkeys(
        ("engine.intake.alike", "store.duplicates.open_near", "store.findings.seen_since", "store.histories.neighbours"), LEFT_OUT
    ),
    **dict.fromkeys(
        (
            "engine.personal._report", "engine.personal.file_of", "store.duplicates.pictures", "store.histories.events",
            "store.histories.file_of", "store.histories.files", "store.histories.notes", "store.outbox.what_holds",
            "store.reports.audience", "store.reports.by_ids", "store.reports.by_numbers", "store.reports.in_triage",
            "store.reports.lock", "store.reports.of_agency", "store.reports.open_after", "store.reports.photos",
        ),
        BY_ID,
    ),
    **dict.fromkeys(
        (
            "store.proposals.listed", "store.strikes.listed", "store.talks.quiet", "store.talks.reports_of",
            "store.talks.with_number", "store.waiting.counts", "store.waiting.spoken", "store.waiting.to_sort",
            "store.waiting.turned_away", "store.waiting.undelivered",
        ),
        WITHIN,
    ),
    **dict.fromkeys(
        (
            "store.findings.closed_between", "store.lists.beyond", "store.lists.count", "store.lists.readers",
            "store.lists.turned_away", "store.lists.week_of", "store.reminders.fire", "store.today.figures",
        ),
        COUNTS,
    ),
    **dict.fromkeys(
        (
            "engine.erasure._unfiled", "engine.erasure.after_closing", "engine.erasure.forget", "engine.erasure.scrub",
            "engine.retention._drop_said", "engine.retention._drop_unfiled", "engine.retention._needed_no_more",
            "engine.retention._scrub_old",
        ),
        KEPT,
    ),
}  # fmt: skip
"""Function that selects from the tables of reports → what keeps a secret one in. Not those of pages, which are asked themselves,
and not the simulation's, whose people do not exist."""
TABLES = frozenset({"Report", "ReportEvent", "ReportMedia", "ReportNote"})


def pages(app: Flask) -> set[str]:
    """Every endpoint that answers a GET."""
    return {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}


def commands() -> set[str]:
    """Every command of `pisa`, with its group."""
    return set(_leaves(main, ""))


def _leaves(group: click.Group, before: str) -> Iterator[str]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from _leaves(command, f"{before}{name} ")
        else:
            yield before + name


def events() -> set[str]:
    """Every event that some code lets somebody experience: the second word of a Notify, the event of a deliver."""
    found: set[str] = set()
    for _, tree in _modules():
        for node in ast.walk(tree):
            called = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
            if called in ("Notify", "deliver"):
                words = node.args[1:2] if called == "Notify" else node.args  # type: ignore[attr-defined]
                found |= {
                    word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str)
                }
    return found


def readers() -> set[str]:
    """Every function that selects from the tables of reports, but those of pages and of the simulation."""
    found: set[str] = set()
    for path, tree in _modules():
        if path.relative_to(ROOT).parts[0] in ("web", "simulation"):
            continue
        for node in ast.walk(tree):
            if not isinstance(node, ast.FunctionDef):
                continue
            names = {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
            calls = {
                getattr(inner.func, "id", getattr(inner.func, "attr", ""))
                for inner in ast.walk(node)
                if isinstance(inner, ast.Call)
            }
            if names & TABLES and calls & {"select", "select_from", "join"}:
                found.add(f"{'.'.join(path.relative_to(ROOT).with_suffix('').parts)}.{node.name}")
    return found


def _modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(ROOT.rglob("*.py")):
        if not {"migrations", "models"} & set(path.parts):
            yield path, ast.parse(path.read_text(encoding="utf-8"))
