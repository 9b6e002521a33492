"""What an officer says about no report: on leave with a substitute, an announcement, today's figures.

Asks back for what is missing; promises nothing that has no end.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pisa_bot.effects import Announce, IssueLink, SetAway
from pisa_bot.facts import StaffFact
from pisa_bot.flows import officer_asking, officer_lists, reading
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import brief
from pisa_bot.flows.officer_notes import unfit
from pisa_bot.flows.officer_vocabulary import BACK, DASHBOARD, OVER, is_recap
from pisa_bot.flows.plans import day_of
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Param, Ref, Term
from pisa_bot.nlu.understanding import Act

CLOCK = re.compile(r"^(?:(?P<day>\S+) )?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})$")
LEAD = re.compile(r"(?i)^\s*(?:pengumuman|umumkan|woro-woro)\s*[:,-]?\s*")


def duty(talk: Talk, content: Content, act: Act) -> bool:
    """Take a duty of the officer's own; False when it is none."""
    said = reading.plain(content.text)
    if act.verb == "recap" or is_recap(content.text):
        _recap(talk)
    elif said in DASHBOARD:
        _dashboard(talk)
    elif OVER.search(said):
        talk.do(Announce(_agency(talk)))
        talk.tell("officer_announce_over")
    elif act.verb == "announce":
        _announce(talk, content, act)
    elif BACK.search(said):
        talk.do(SetAway(None))
        talk.tell("officer_back")
    elif act.verb == "leave":
        _leave(talk, act)
    else:
        return False
    return True


def colleague(talk: Talk, name: str) -> StaffFact | None:
    """The only colleague whose name holds these words; None when there is none or more than one."""
    wanted = set(reading.plain(name).split())
    found = [one for one in talk.facts.colleagues if wanted and wanted <= set(reading.plain(one.name).split())]
    return found[0] if len(found) == 1 else None


def names(talk: Talk) -> str:
    """The colleagues to choose from."""
    return brief(", ".join(one.name for one in talk.facts.colleagues), 200) or "–"


def end_of(talk: Talk, named: str | None) -> datetime | None:
    """The end that was named: an hour ("17:00" today, else tomorrow), or a day (its last minute); None when it is none."""
    zone = ZoneInfo(talk.pack.calendar.timezone)
    local = talk.now.astimezone(zone)
    clock = CLOCK.match(named or "")
    day = day_of(clock["day"] if clock else named, talk.now, talk.pack.calendar)
    if clock and int(clock["hour"]) < 24:
        at = time(int(clock["hour"]), int(clock["minute"]))
        on = date.fromisoformat(day) if day else local.date()
        end = datetime.combine(on, at, zone)
        return end if end > local or day else end + timedelta(days=1)
    return datetime.combine(date.fromisoformat(day), time(23, 59), zone) if day else None


def _agency(talk: Talk) -> str:
    staff = talk.facts.staff
    return staff.agency if staff is not None else talk.pack.desk_agency


def _recap(talk: Talk) -> None:
    figures = talk.facts.figures
    if figures is None:
        officer_lists.tasks(talk)  # an officer's figures are the open reports
        return
    staff = talk.facts.staff
    of_all = staff is not None and staff.desk
    params: dict[str, Param] = {name: int(value) for name, value in figures.items()}
    params["who"] = talk.pack.name if of_all else Term("agency", _agency(talk))
    lines = [Term("message", "officer_recap_all" if of_all else "officer_recap", params)]
    if params.get("deferred"):
        lines.append(Term("message", "officer_recap_deferred", {"count": params["deferred"]}))
    talk.tell("together", {"lines": Term("lines", tuple(lines))})


def _dashboard(talk: Talk) -> None:
    """A way in that works once and soon ends; without an address of our own there is none."""
    if not talk.facts.privacy_url.startswith("http"):
        talk.tell("officer_no_dashboard")
        return
    ref = talk.new_ref()
    talk.do(IssueLink(ref))
    talk.tell("officer_dashboard", {"link": Ref(ref)})


def _announce(talk: Talk, content: Content, act: Act) -> None:
    words, until = LEAD.sub("", " ".join(content.text.split())), end_of(talk, act.until)
    place = next((span for span in act.places if span.kecamatan), None)
    if until is None or not words or (why := unfit(talk, words)) is not None:
        talk.tell("officer_announce_how" if until is None or not words else str(why), {"number": "–"})
        return
    category = content.understood.category
    kecamatan = place.kecamatan if place else content.understood.kecamatan
    village = place.code if place and place.kind == "village" else None
    agency = _agency(talk)
    talk.do(Announce(agency, brief(words, 200), until, category, kecamatan, village))
    params: dict[str, Param] = {
        "until": Term("moment", until.isoformat()),
        "category": Term("category", category) if category else Term("message", "officer_announce_any"),
        "text": brief(words, 200),
    }
    talk.tell("officer_announced", params)


def _leave(talk: Talk, act: Act) -> None:
    until = end_of(talk, act.until or act.date)
    instead = colleague(talk, act.person or "")
    if until is None:
        talk.tell("officer_leave_how")
    elif act.person and instead is None:
        talk.tell("officer_no_colleague", {"name": act.person, "names": names(talk)})
    else:
        talk.do(SetAway(until, instead.id if instead else None))
        officer_asking.close(talk)
        params: dict[str, Param] = {"until": Term("moment", until.isoformat()), "name": instead.name if instead else ""}
        talk.tell("officer_away_substitute" if instead else "officer_away", params)
