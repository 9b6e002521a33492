"""The desk's side of a handover: a citizen waits, an officer answers by swipe, "selesai" gives the citizen back to the bot.

Passes words on as they are; never shows a number or a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pisa_bot.effects import CloseHandover, Notify
from pisa_bot.facts import HandoverFact
from pisa_bot.flows import reading
from pisa_bot.flows.content import Content
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Param, Term

DONE = frozenset(
    {"selesai", "rengse", "parantos rengse", "tos rengse", "beres", "tos beres", "sudah selesai", "done", "tutup"}
)


def words(talk: Talk, content: Content, handover: HandoverFact) -> None:
    """A swipe reply to a waiting citizen's bubble."""
    data = {"handover": handover.id, "contact": handover.contact, "by": "officer"}
    hidden: dict[str, Param] = {"_handover": handover.id, "_contact": handover.contact}
    if not content.files and reading.plain(content.text) in DONE:
        talk.do(CloseHandover(handover.id, "officer"))
        talk.do(Notify("contact", "handover_closed", contact=handover.contact, data=data))
        talk.tell("desk_closed", hidden)
        return
    staff = talk.facts.staff
    if handover.staff is not None and staff is not None and handover.staff != staff.id:
        talk.do(Notify("staff", "handover_joined", staff=handover.staff, data={**data, "text": content.text[:300]}))
    told = {**data, "text": content.text[:1500], "media": list(content.files)}
    talk.do(Notify("contact", "handover_message", contact=handover.contact, data=told))
    talk.tell("desk_relayed", hidden)


def news(talk: Talk, event: str, data: Mapping[str, Any]) -> None:
    """What a desk officer is told about a waiting citizen."""
    hidden: dict[str, Param] = {"_handover": _number(data.get("handover")), "_contact": _number(data.get("contact"))}
    media = tuple(item for item in data.get("media") or () if isinstance(item, int))
    match event:
        case "handover_opened":
            reason = Term("message", "desk_reason_misses" if data.get("reason") == "misses" else "desk_reason_asked")
            talk.tell("desk_waiting", {**hidden, "reason": reason})
        case "handover_message":
            talk.tell("desk_citizen_says", {**hidden, "text": str(data.get("text", ""))[:900] or "📎"}, media=media)
        case "handover_joined":
            talk.tell("desk_colleague_answers", {**hidden, "text": str(data.get("text", ""))[:300] or "📎"})
        case "handover_closed":
            talk.tell("desk_citizen_left", hidden)
        case "reminder":
            talk.tell("desk_still_waiting", hidden, collapse=f"handover:{data.get('handover')}")


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0
