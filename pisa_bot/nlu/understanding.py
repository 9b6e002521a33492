"""What understanding returns: the frozen answer of the one door `understand(text, pack)` and of its officer twin.

Field names are a contract with `pisa understand`, the dashboard and the API: more may be added, none renamed or removed.
"""

from __future__ import annotations

from dataclasses import dataclass

INTENTS = (
    "complaint", "information", "aspiration", "track", "add", "reopen", "withdraw", "greet", "thanks", "cancel", "back",
    "help", "human", "language", "skip", "yes", "no", "rating", "my_data", "erase_data", "stop", "start", "abuse", "other",
)  # fmt: skip
OFFICER_INTENTS = (
    "accept", "progress", "done", "partial", "not_done", "schedule", "reject", "coordinate", "refer", "assign", "ask_info",
    "undo", "list", "help", "answer", "unclear",
)  # fmt: skip
OFFICER_VERBS = (*OFFICER_INTENTS, "transfer", "duplicate", "deferred", "leave", "back", "recap", "announce")
"""Finer than the intents: `reject` to an agency is `transfer`, a double report `duplicate`, what waits for a budget
`deferred`, a `list` of figures `recap`; `leave` and `back` (who is away, who is here again) and `announce` are
`unclear` among the intents."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A category and how likely it is (0–1, calibrated)."""

    category: str
    confidence: float


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A place named in a message.

    `kind` is kecamatan, village, hamlet, street, landmark, facility or outside; `role` scene, origin or direction.
    """

    text: str
    start: int
    end: int
    kind: str
    name: str
    code: str | None
    kecamatan: str | None
    role: str = "scene"


@dataclass(frozen=True, slots=True)
class Problem:
    """One of several problems in a message; offsets in code points, end exclusive.

    `confidence`: of its own clause. `kecamatan`, `village`, `places`: what its own clause names or, where that names no place
    and the message decides one for all, that; None and empty when it has to be asked.
    """

    category: str
    start: int
    end: int
    confidence: float = 0.0
    kecamatan: str | None = None
    village: str | None = None
    places: tuple[PlaceSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a citizen's message says. `category` is null when not sure enough; `confidence` is that of the best candidate."""

    intent: str
    category: str | None = None
    candidates: tuple[Candidate, ...] = ()
    confidence: float = 0.0
    problems: tuple[Problem, ...] = ()
    language: str = "id"
    places: tuple[PlaceSpan, ...] = ()
    kecamatan: str | None = None
    village: str | None = None
    ambiguous_place: bool = False
    place_candidates: tuple[str, ...] = ()  # village codes to ask between, when ambiguous (added to the contract)
    outside: bool = False
    urgent: bool = False
    secret: bool = False
    answer: str | None = None
    tickets: tuple[str, ...] = ()  # numbers as written (added to the contract)
    rating: int | None = None  # 1–5 when intent is rating (added to the contract)


@dataclass(frozen=True, slots=True)
class Act:
    """One thing an officer says about one or more reports; what names no report is about the one swiped or the only one.

    `scope` "all" = every open report of the officer, "rest" = those no other act names; both without `excluded`.
    `places` means the reports there. `dates` has every day named: two that differ must be asked. `clause` is the stretch
    of the message as written, ticket numbers and all; `note` the part of it worth keeping, never without its negation.
    """

    intent: str
    tickets: tuple[str, ...] = ()
    agency: str | None = None
    person: str | None = None
    date: str | None = (
        None  # as `nlu.dates` names it; "year:2027", "month:3/2027" when deferred, the last day of a leave
    )
    note: str = ""
    verb: str = ""  # one of OFFICER_VERBS (added to the contract, like all below)
    places: tuple[PlaceSpan, ...] = ()
    category: str | None = None  # "lampu jalan, dishub": what the desk says it is
    dates: tuple[str, ...] = ()
    count: int | None = None
    of: int | None = None
    scope: str = ""
    excluded: tuple[str, ...] = ()
    original: str | None = None  # the ticket that a duplicate doubles
    until: str | None = None  # end of a leave or an announcement: a day, "17:00" or "tomorrow 12:00"
    clause: str = ""


OfficerAct = Act


@dataclass(frozen=True, slots=True)
class OfficerUnderstanding:
    """What an officer's message says; the top-level fields are those of the first act. `count`/`of` of a partial."""

    intent: str
    tickets: tuple[str, ...] = ()
    agency: str | None = None
    person: str | None = None
    date: str | None = None
    count: int | None = None
    of: int | None = None
    note: str = ""
    acts: tuple[Act, ...] = ()
