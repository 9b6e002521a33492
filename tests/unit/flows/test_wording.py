"""Wording: names and dates in the reader's language, and citizens' words as plain text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.areas.pack import load_pack
from pisa_bot.messages import Term
from pisa_bot.wording import label, word

PACK = load_pack("purwakarta")


def said(text: str) -> str:
    return word("person_says", {"text": text}, "id", PACK)


def test_a_date_has_sundanese_day_and_month_names() -> None:
    params = {"day": Term("day", "2026-11-26")}
    assert word("moved_due", params, "su", PACK) == "Diwaler paling telat Kemis, 26 Nopémber 2026."
    assert word("moved_due", params, "id", PACK) == "Dijawab paling lambat Kamis, 26 November 2026."


def test_a_moment_is_told_in_the_time_of_the_area() -> None:
    params = {"due": Term("moment", "2026-11-26T09:00:00+00:00")}
    assert word("officer_due", params, "id", PACK).endswith("Kamis, 26 November 2026 pukul 16.00")


def test_what_a_citizen_wrote_is_never_a_placeholder() -> None:
    assert said("{number} {0} %s {text}") == "*Petugas:* {number} {0} %s {text}"


def test_a_citizens_stars_and_underscores_do_not_break_our_markup() -> None:
    assert said("*tebal* _miring_ ~coret~ `kode`").count("*") == 2
    assert not set("_~`") & set(said("*tebal* _miring_ ~coret~ `kode`"))


def test_a_link_stays_a_link() -> None:
    link = "https://pisa.example/privasi_data~1"
    assert link in word("privacy_line", {"privacy": link}, "su", PACK)


def test_an_empty_list_of_lines_leaves_no_empty_line() -> None:
    params = {"number": "PWK-2611-0001", "agency": Term("agency", "dishub"), "more": Term("lines", ())}
    assert "\n" not in word("moved_coordinating", params, "id", PACK)


def test_terms_inside_lines_are_worded_in_the_readers_language() -> None:
    line = Term("message", "summary_to", {"agency": Term("agency", "dishub")})
    params = {"lines": Term("lines", (line,))}
    assert "Dinas Perhubungan" in word("summary", params, "id", PACK)
    assert word("summary", params, "su", PACK).startswith("Mangga dipariksa heula:")


def test_a_label_is_a_key_a_term_or_a_name_as_it_is() -> None:
    assert label("choice_send", "su", PACK) == "Kintun"
    assert label(Term("category", "pju"), "id", PACK) == PACK.categories["pju"].name["id"]
    assert label("PWK-2611-0001", "id", PACK) == "PWK-2611-0001"
    assert len(label("Kecamatan dengan nama yang panjang sekali", "id", PACK, 20)) == 20


@given(st.text(max_size=3000))
def test_any_words_give_a_body_that_fits_a_bubble(text: str) -> None:
    assert len(said(text)) <= 1024
