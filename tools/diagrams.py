"""Draws the two state machines of the code into docs/architecture.md, as Mermaid between marker lines.

Reads the machines themselves, so a drawing cannot lag behind the code: `--check` (in `make lint`) fails when it does.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path

from statemachine import StateMachine

from pisa_bot.flows.conversation import Machine
from pisa_bot.reports.lifecycle import WORKING, Lifecycle
from pisa_bot.reports.states import State

PAGE = Path(__file__).resolve().parent.parent / "docs" / "architecture.md"
GROUP = "with_agency"  # drawn as one box: an agency may do any of its verbs in any of these states
Moves = dict[tuple[str, str], set[str]]


def moves(machine: type[StateMachine], names: dict[str, str]) -> Moves:
    """(from, to) → verbs, without moves that change nothing of the state and carry no record."""
    found: Moves = defaultdict(set)
    for state in machine.states:
        for transition in state.transitions:
            if transition.internal:
                continue
            for event in (event for event in transition.events if event.id != "undo"):  # back along any arrow
                found[names[state.id], names[transition.target.id]].add(event.id)
    return found


def grouped(found: Moves, members: set[str]) -> Moves:
    """The same with a verb that every member has, to one place, drawn once from their box."""
    by_verb: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (source, target), verbs in found.items():
        for verb in verbs:
            by_verb[verb, target].add(source)
    result: Moves = defaultdict(set)
    for (verb, target), sources in by_verb.items():
        whole = members <= sources | ({target} & members)
        for source in sources - members if whole and len(sources & members) > 1 else sources:
            result[source, target].add(verb)
        if whole and len(sources & members) > 1:
            result[GROUP, target].add(verb)
    return result


def draw(found: Moves, initial: str, members: tuple[str, ...] = ()) -> str:
    """Mermaid of the moves."""
    lines = ["```mermaid", "stateDiagram-v2", f"    [*] --> {initial}"]
    if members:
        lines += [f"    state {GROUP} {{", *(f"        {name}" for name in members), "    }"]
    for (source, target), verbs in sorted(found.items()):
        lines.append(f"    {source} --> {target}: {', '.join(sorted(verbs))}")
    return "\n".join([*lines, "```"])


def drawings() -> dict[str, str]:
    """Each drawing by its marker."""
    talk = moves(Machine, {state.id: state.id for state in Machine.states})
    names = {state.id: str(State(state.value).value) for state in Lifecycle.states}
    members = tuple(state.value for state in WORKING)
    report = grouped(moves(Lifecycle, names), set(members))
    return {
        "conversation": draw({pair: verbs for pair, verbs in talk.items() if pair[0] != pair[1]}, "idle"),
        "report": draw(report, State.NEW.value, members),
    }


def main() -> int:
    """0 when the page is up to date (or has been written)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only compare")
    check = parser.parse_args().check
    text = before = PAGE.read_text(encoding="utf-8")
    for name, drawing in drawings().items():
        start, end = f"<!-- {name}: drawn by tools/diagrams.py -->", f"<!-- {name}: end -->"
        if start not in text or end not in text:
            print(f"docs/architecture.md has lost the marker lines of the {name} drawing")
            return 1
        head, _, rest = text.partition(start)
        text = f"{head}{start}\n{drawing}\n{end}{rest.partition(end)[2]}"
    if text == before:
        return 0
    if check:
        print("docs/architecture.md is older than the state machines: run python tools/diagrams.py")
        return 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
