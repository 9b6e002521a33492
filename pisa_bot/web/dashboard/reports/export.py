"""A search as a file for a spreadsheet: CSV or XLSX of what the reader sees, at most AT_MOST rows.

Holds nothing about violence, no secret report, no name and no number of a citizen; no cell can become a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from pisa_bot.areas.model import Pack
from pisa_bot.store.models import Report
from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.paging import first
from pisa_bot.web.dashboard.reports import filters, listing, scope
from pisa_bot.web.dashboard.reports.filters import Filter
from pisa_bot.web.dashboard.roles import Reader

AT_MOST = 20_000
DANGEROUS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
)  # how a cell begins that a spreadsheet would run
HEADS = (
    "Number", "Received", "Kind", "Category", "Agency", "State", "Channel", "Subdistrict", "Village", "Place", "Latitude",
    "Longitude", "Words", "Emergency", "Answer due", "Answered", "Fix due", "Done", "Closed", "Closing reason",
    "Rating",
)  # fmt: skip


def rows(connection: Connection, reader: Reader, pack: Pack, wish: Filter, now: datetime) -> Iterator[list[Any]]:
    """The heading and a line for each report, newest first."""
    conditions = [
        Report.category.not_in(scope.violent(pack)),
        Report.secret.is_(False),
        *filters.conditions(wish, pack),
    ]
    tab = filters.in_tab(wish.tab, now)
    if tab is not None:
        conditions.append(tab)
    queries = [select(*Report.__table__.c).where(part, *conditions) for part in scope.parts(reader, pack)]
    yield [_(head) for head in HEADS]
    for row in connection.execute(first(queries, listing.NEWEST, AT_MOST)):
        yield [
            row.number, _moment(row.created_at), labels.kind(row.kind), labels.category(row.category),
            labels.agency(row.agency), labels.state(row.state), labels.medium(row.medium),
            labels.kecamatan(row.kecamatan), labels.village(row.village), row.place_text, row.lat, row.lng,
            row.description, _yes(row.urgent), _moment(row.answer_due), _moment(row.answered_at),
            _moment(row.fix_due), _moment(row.resolved_at), _moment(row.closed_at), row.closed_reason or "", row.rating,
        ]  # fmt: skip


def safe(value: Any) -> Any:
    """A cell that stays text: what begins like a formula gets an apostrophe before it (OWASP, CSV injection)."""
    if not isinstance(value, str):
        return value
    text = "".join(letter for letter in value if letter >= " " or letter in "\n\t")
    return f"'{text}" if text.lstrip(" ").startswith(DANGEROUS) else text


def to_csv(lines: Iterable[list[Any]]) -> bytes:
    """UTF-8 with a mark, semicolons: as Excel in Indonesian settings opens it by a double click."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for line in lines:
        writer.writerow(["" if value is None else safe(value) for value in line])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def to_xlsx(lines: Iterable[list[Any]]) -> bytes:
    """A workbook with one sheet; every text is stored as text."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("PISA")
    sheet.freeze_panes = "B2"
    for line in lines:
        cells = []
        for value in line:
            cell = WriteOnlyCell(sheet, value=safe(value))
            if isinstance(value, str):
                cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _moment(moment: datetime | None) -> str:
    return "" if moment is None else labels.local(moment).strftime("%Y-%m-%d %H:%M")


def _yes(value: bool) -> str:
    return _("yes") if value else ""
