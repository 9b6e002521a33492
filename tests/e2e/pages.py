"""Every page of the dashboard that a person looks at, and whose eyes see it: what axe-core and the camera go through.

A page that is registered and stands neither here nor among PARTS fails a test.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.e2e.busy import Day


@dataclass(frozen=True)
class Look:
    """A page as somebody opens it. `click`: what is opened on it before anybody looks."""

    name: str
    endpoint: str
    login: str
    path: str
    click: str = ""

    def address(self, day: Day) -> str:
        return self.path.format(number=day.number, talk=day.talk, lamp=day.lamp, proposal=day.proposal)


LOOKS = (
    Look("sign-in", "sign_in", "", "/dasbor/masuk"),
    Look("overview", "overview", "admin", "/dasbor/beranda"),
    Look("overview-officer", "overview", "officer", "/dasbor/beranda"),
    Look("reports", "reports", "admin", "/dasbor/laporan", click="[data-map-toggle]"),
    Look("reports-empty", "reports", "stranger", "/dasbor/laporan?tab=terlambat&cari=tidakada"),
    Look("report", "report", "officer", "/dasbor/laporan/{lamp}", click=".verb-resolve"),
    Look("report-history", "report", "officer", "/dasbor/laporan/{number}"),
    Look("before-and-after", "report", "officer", "/dasbor/laporan/{number}", click="[data-dialog=compare]"),
    Look("sheet", "printed", "officer", "/dasbor/laporan/{number}/cetak"),
    Look("desk", "desk", "desk", "/dasbor/meja"),
    Look("desk-people", "desk", "desk", "/dasbor/meja?antrean=warga"),
    Look("desk-voice", "desk", "desk", "/dasbor/meja?antrean=suara"),
    Look("desk-data", "desk", "admin", "/dasbor/meja?antrean=data"),
    Look("desk-lost", "desk", "desk", "/dasbor/meja?antrean=gagal"),
    Look("desk-corrections", "desk", "admin", "/dasbor/meja?antrean=koreksi"),
    Look("talks", "talks", "admin", "/dasbor/percakapan"),
    Look("talk", "talk", "admin", "/dasbor/percakapan/{talk}"),
    Look("counter", "counter", "operator", "/dasbor/loket"),
    Look("administration", "admin", "admin", "/dasbor/atur"),
    Look("categories", "section", "admin", "/dasbor/atur/bagian/kategori"),
    Look("answers", "section", "admin", "/dasbor/atur/bagian/jawaban"),
    Look("category", "entry", "admin", "/dasbor/atur/bagian/kategori/isi?kunci=pju"),
    Look("deadline-class", "entry", "admin", "/dasbor/atur/bagian/tenggat/isi?kunci=normal"),
    Look("calendar", "calendar", "admin", "/dasbor/atur/hari"),
    Look("settings", "pack_settings", "admin", "/dasbor/atur/setelan"),
    Look("keywords", "lexicon", "admin", "/dasbor/atur/kata?kategori=pju"),
    Look("changes", "history", "admin", "/dasbor/atur/riwayat"),
    Look("officers", "officers", "admin", "/dasbor/atur/petugas"),
    Look("duty", "duty_lists", "admin", "/dasbor/atur/piket"),
    Look("strikes", "strikes", "admin", "/dasbor/atur/teguran"),
    Look("proposals", "proposals", "admin", "/dasbor/atur/usulan"),
    Look("proposal", "proposal", "admin", "/dasbor/atur/usulan/{proposal}"),
    Look("users", "users", "admin", "/dasbor/atur/pengguna"),
    Look("templates", "templates", "admin", "/dasbor/atur/templat"),
    Look("audit", "audit_log", "admin", "/dasbor/atur/audit"),
    Look("account", "account", "officer", "/dasbor/akun"),
    Look("not-found", "report", "officer", "/dasbor/laporan/PWK-0000-0000"),
)
PARTS = frozenset(
    {
        "asset", "front", "alarms", "more_reports", "new_reports", "report_points", "outlines", "export_reports",
        "report_file", "talk_news", "personal_file", "export_corrections",
        # steps of a sign-in, looked at by tests of their own
        "by_link",
    }
)  # fmt: skip
"""Endpoints that are no page: parts, files, data, redirects."""
