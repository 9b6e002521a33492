"""Prints how officers' words and the answer base do: totals on the frozen set, on our own sentences, on questions held out.

`python -m tests.bench.officer`; it shows no line of the frozen set.
"""

from __future__ import annotations

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.nlu.understand import understand
from tests.bench.nlu import gold
from tests.unit.nlu.answer_paraphrases import ASKED, COMPLAINTS, HELD, UNKNOWN
from tests.unit.nlu.officer_generator import negatives
from tests.unit.nlu.officer_sentences import NEGATIVES, UNFINISHED, VOICES


def says_done(text: str, pack: Pack) -> bool:
    """Whether any act of the message closes a report."""
    return any(act.intent == "done" for act in understand_officer(text, pack).acts)


def officer_figures(pack: Pack) -> dict[str, tuple[int, int]]:
    """Row → (count, of)."""
    rows = gold("officer")
    single = [row for row in rows if not row["done"] and len(understand_officer(row["text"], pack).acts) == 1]
    voices = [(intent, text) for intent, texts in VOICES.items() for text in texts]
    made = list(negatives(4000))
    return {
        "frozen set, intent right": (
            sum(understand_officer(row["text"], pack).intent == row["intent"] for row in rows),
            len(rows),
        ),
        "frozen set, not done read as done": (
            sum(understand_officer(row["text"], pack).intent == "done" for row in single),
            len([row for row in rows if not row["done"]]),
        ),
        "second hand, intent right": (sum(understand_officer(t, pack).intent == i for i, t in voices), len(voices)),
        "written unfinished read as done": (
            sum(says_done(text, pack) for text in (*NEGATIVES, *UNFINISHED)),
            len(NEGATIVES) + len(UNFINISHED),
        ),
        "generated unfinished read as done": (sum(says_done(text, pack) for text in made), len(made)),
    }


def answer_figures(pack: Pack) -> dict[str, tuple[int, int]]:
    """Row → (count, of): right and wrong answers to questions asked anew, answers to what must have none."""
    figures: dict[str, tuple[int, int]] = {}
    for name, pairs in (("questions that mended the base", ASKED), ("questions held out", HELD)):
        found = [(entry, understand(question, pack).answer) for entry, question in pairs]
        figures[f"{name}, answered right"] = (sum(entry == answer for entry, answer in found), len(found))
        figures[f"{name}, answered wrongly"] = (
            sum(answer not in (None, entry) for entry, answer in found),
            len(found),
        )
    for name, texts in (("other questions answered", UNKNOWN), ("complaints answered", COMPLAINTS)):
        figures[name] = (sum(understand(text, pack).answer is not None for text in texts), len(texts))
    return figures


def main() -> None:
    """Print every row."""
    pack = load_pack("purwakarta")
    for name, (count, of) in (officer_figures(pack) | answer_figures(pack)).items():
        print(f"| {name} | {count} of {of} | {count / of:.3f} |")


if __name__ == "__main__":
    main()
