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


@dataclass(frozen=True, slots=True)
class Candidate:
    """A category and how likely it is (0–1, calibrated)."""

    category: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Problem:
    """One of several problems in a message; offsets in code points, end exclusive."""

    category: str
    start: int
    end: int


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
    """One thing an officer says about one or more tickets."""

    intent: str
    tickets: tuple[str, ...] = ()
    agency: str | None = None
    person: str | None = None
    date: str | None = None
    note: str = ""


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
