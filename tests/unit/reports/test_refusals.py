"""Every refused pair of state and verb says why, in the key that a person would expect."""

from __future__ import annotations

import pytest

from pisa_bot.reports.lifecycle import REFUSALS, Refused, after
from pisa_bot.reports.rights import Role, may_pass_on
from pisa_bot.reports.states import State, Verb

A = "refused_already_"
DONE = {
    "resolved": A + "resolved",
    "closed": A + "closed",
    "referred": "refused_referred",
    "rejected": "refused_rejected",
    "duplicate": "refused_duplicate",
    "withdrawn": "refused_withdrawn",
}
AT_DESK = {"new": "refused_not_forwarded", "triage": "refused_not_forwarded"}
HELD = ("forwarded", "acknowledged", "in_progress", "scheduled", "needs_info", "coordinating", "deferred")
OPEN = ("new", "triage", *HELD)
MOVED = {  # an agency's verb is refused before it has the report and after its work
    **AT_DESK,
    **DONE,
}
NOT_YET = {"new": "refused_not_forwarded", **DONE}  # the desk may do these too
WHY: dict[str, dict[str, str]] = {
    "forward": {**dict.fromkeys(HELD, A + "forwarded"), **DONE},
    "accept": {
        **MOVED,
        "acknowledged": A + "acknowledged",
        "in_progress": A + "in_progress",
        "scheduled": A + "in_progress",
        "needs_info": "refused_waiting_for_citizen",
        "coordinating": "refused_coordinating",
        "deferred": "refused_deferred",
    },
    **dict.fromkeys(("progress", "schedule", "coordinate", "defer", "transfer"), MOVED),
    **dict.fromkeys(("ask_info", "resolve", "refer", "reject"), NOT_YET),
    "answer": {**dict.fromkeys(set(OPEN) - {"needs_info"}, "refused_nothing_asked"), **DONE},
    "confirm": {**DONE, **dict.fromkeys(OPEN, "refused_not_resolved"), "resolved": "", "deferred": ""},
    "expire": {**DONE, **dict.fromkeys(OPEN, "refused_not_resolved"), "resolved": ""},
    "rate": {**DONE, **dict.fromkeys(OPEN, "refused_not_resolved"), "resolved": "", "closed": ""},
    "reopen": {**DONE, **dict.fromkeys(OPEN, "refused_still_open"), "resolved": "", "closed": "", "deferred": ""},
    "merge": DONE,
    "undo": dict.fromkeys((state.value for state in State), "refused_nothing_to_undo"),
    "withdraw": DONE,
    "triage": {"triage": A + "in_triage", "withdrawn": "refused_withdrawn"},
    "correct": {"withdrawn": "refused_withdrawn"},
}


@pytest.mark.parametrize("verb", [verb.value for verb in Verb])
@pytest.mark.parametrize("state", [state.value for state in State])
def test_a_refusal_says_why(state: str, verb: str) -> None:
    why = WHY[verb].get(state, "")
    if not why:
        assert after(state, verb) in State
        return
    with pytest.raises(Refused) as refused:
        after(state, verb)
    assert (refused.value.key, refused.value.state, refused.value.verb) == (why, state, verb)


def test_no_key_is_without_a_case() -> None:
    used = {why for row in WHY.values() for why in row.values() if why}
    assert used | {"refused_unknown_state", "refused_unknown_verb", "refused_secret"} == REFUSALS


@pytest.mark.parametrize("role", [role.value for role in Role])
@pytest.mark.parametrize("verb", [verb.value for verb in Verb])
def test_a_secret_report_is_given_to_other_readers_by_the_desk_or_an_admin_and_merged_by_nobody(
    role: str, verb: str
) -> None:
    gives = verb in ("forward", "transfer", "coordinate", "refer", "merge")
    allowed = not gives or (verb != "merge" and role in ("desk", "admin", "system"))
    assert may_pass_on(role, verb, secret=True) is allowed
    assert may_pass_on(role, verb, secret=False)
