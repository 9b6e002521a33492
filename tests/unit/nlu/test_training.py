"""The corpus and what is learned from it: well-formed, broad, never fitted on the gate, refused when worse."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from pisa_bot.areas.model import Pack
from pisa_bot.cli.nlu import nlu
from pisa_bot.nlu import linear
from pisa_bot.nlu.features import Seen
from pisa_bot.nlu.reading import read, seen
from pisa_bot.nlu.training import train
from pisa_bot.nlu.training.evaluate import calibration_error, macro_f1
from pisa_bot.nlu.training.examples import GATE_AUTHOR, Example, families, free_written, spoken
from pisa_bot.nlu.training.fitting import Task, fit, write_model
from pisa_bot.nlu.understanding import INTENTS


def test_every_line_of_the_corpus_is_labelled_with_what_the_pack_and_the_contract_know(pack: Pack) -> None:
    for example in free_written():
        assert example.text.strip()
        assert example.intent in INTENTS, example
        assert example.language in ("id", "su", "mix", "en", "other"), example
        assert all(category in pack.categories for category in example.categories), example
        assert (example.category or None) == (example.categories[0] if example.categories else None), example


def test_the_corpus_covers_every_category_in_both_languages_and_every_intent(pack: Pack) -> None:
    seen_pairs = Counter((e.category, e.language) for e in free_written())
    for category in pack.categories:
        assert seen_pairs[category, "id"] >= 8, category
        assert seen_pairs[category, "su"] >= 3, category
    assert {e.intent for e in free_written()} == set(INTENTS)
    assert len(free_written()) >= 800


def test_the_same_seed_speaks_the_same_sentences_and_none_is_a_gold_one(pack: Pack) -> None:
    assert spoken(pack, 2) == spoken(pack, 2)
    assert len({source for source, *_ in families()}) >= 500


def test_no_sentence_of_the_corpus_is_a_sentence_of_the_gold_sets(pack: Pack) -> None:
    gold = {
        json.loads(line)["text"].strip().casefold()
        for path in (Path(__file__).parents[2] / "gold").glob("*.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    }
    shared = [e.text for e in free_written() if e.text.strip().casefold() in gold and len(e.text.split()) >= 5]
    assert shared == []


def test_the_gate_author_is_never_trained_on() -> None:
    assert all(e.held for e in free_written() if e.source == GATE_AUTHOR)
    assert any(e.source == GATE_AUTHOR for e in free_written())


def small(pack: Pack) -> tuple[linear.Model, list[Example], list[object]]:
    examples = [e for e in spoken(pack, 2) if e.category in ("jalan", "sampah") and e.intent == "complaint"]
    glimpses = [seen(read(e.text, pack)) for e in examples]
    rows = list(range(len(examples)))
    task = Task("category", rows, [e.category or "" for e in examples], [1.0] * len(rows), 10.0)
    return fit(glimpses, [task]), examples, list(glimpses)


def test_a_model_written_and_read_again_gives_the_same_answers(pack: Pack, tmp_path: Path) -> None:
    model, examples, _ = small(pack)
    write_model(model, tmp_path)
    again = linear.read_model(tmp_path)
    for example in examples[:20]:
        glimpse = seen(read(example.text, pack))
        before = model.probabilities("category", model.scores(glimpse))
        after = again.probabilities("category", again.scores(glimpse))
        for name, chance in before.items():
            assert after[name] == pytest.approx(chance, abs=0.03)


FIRE, ROAD = Seen(("api", "besar"), ("U:danger",)), Seen(("jalan", "rusak", "<p>", "P:situ"), ())


def danger_head(blind: str = "", mute: str = "", times: float = 1.0) -> linear.Model:
    """A head that tells FIRE from ROAD, every row of the same weight."""
    labels = ["urgent", "calm"] * 10
    return fit([FIRE, ROAD] * 10, [Task("urgent", range(20), labels, [times] * 20, 10.0, blind, mute)])


def chance(model: linear.Model, seen_words: Seen) -> float:
    return model.probabilities("urgent", model.scores(seen_words))["urgent"]


def test_how_heavy_rows_are_altogether_changes_nothing_that_is_learned() -> None:
    assert chance(danger_head(times=1000.0), FIRE) == pytest.approx(chance(danger_head(), FIRE), abs=1e-3)


def test_a_head_that_learns_blind_knows_a_danger_by_its_words_alone() -> None:
    bare = Seen(FIRE.words, ())
    assert chance(danger_head(blind="U:"), bare) > chance(danger_head(), bare) + 0.005


def test_features_that_are_muted_weigh_nothing() -> None:
    loud, muted = danger_head(), danger_head(mute="P:")
    assert np.any(loud.weights[loud.vocabulary["P:situ"]])
    assert not np.any(muted.weights[muted.vocabulary["P:situ"]])
    assert np.any(muted.weights[muted.vocabulary["jalan"]])


def test_the_installed_model_draws_no_category_from_the_kind_of_a_place() -> None:
    model = linear.model()
    head = model.heads["category"]
    places = [row for word, row in model.vocabulary.items() if word.startswith("P:")]
    assert places
    assert not np.any(model.weights[places, head.start : head.stop])


def test_a_model_that_does_worse_on_the_gate_is_refused_and_leaves_the_old_one(pack: Pack, tmp_path: Path) -> None:
    model, _, _ = small(pack)
    good = {"category": {"top1": 0.9, "top3": 0.97}, "intent": {"top1": 0.95}}
    bad = {"category": {"top1": 0.7, "top3": 0.9}, "intent": {"top1": 0.9}}
    assert not train.install(model, tmp_path, bad, good)
    assert list(tmp_path.iterdir()) == []
    assert train.install(model, tmp_path, good, bad)
    assert (tmp_path / "weights.npz").exists()


MATTERS = {
    "jalan": "jalan rusak parah|jalan berlubang dalam|aspal mengelupas di gang|jalan desa ruksak|lubang besar di jalan",
    "sampah": "sampah menumpuk di pasar|runtah teu diangkut|tempat sampah penuh|bau sampah menyengat|sampah dibuang ke kali",
    "pju": "lampu jalan mati semua|lampu jalan pareum|penerangan jalan padam|tiang lampu tidak menyala|gelap tanpa lampu",
}
BESIDE = ("", "tolong ", "pak ", "min ", "mohon ", "sudah lama ")


def lines_of(swapped: bool) -> list[str]:
    """A little corpus: three matters, a danger, a question and a greeting; `swapped` gives every matter another's name."""
    rows: list[dict[str, object]] = [
        {"text": beside + text, "language": "id", "intent": "complaint", "category": slug}
        for slug, texts in MATTERS.items()
        for text in texts.split("|")
        for beside in BESIDE
    ]
    rows += [
        {"text": b + "kebakaran di rumah", "intent": "complaint", "category": "jalan", "urgent": True} for b in BESIDE
    ]
    rows += [{"text": b + "kapan jalan diaspal?", "intent": "information", "category": "jalan"} for b in BESIDE]
    rows += [{"text": b + "selamat pagi", "intent": "greet", "category": None} for b in BESIDE]
    if swapped:
        other = {"jalan": "sampah", "sampah": "pju", "pju": "jalan"}
        rows = [{**row, "category": other.get(str(row["category"]))} for row in rows]
    return [json.dumps(row) for row in rows]


def small_corpus(folder: Path) -> Path:
    (folder / "free").mkdir(parents=True)
    (folder / "free" / "author-a.jsonl").write_text("\n".join(lines_of(False)), encoding="utf-8")
    gate = [line for line in lines_of(False) if '"text": "pak ' in line]
    (folder / "free" / f"{GATE_AUTHOR}.jsonl").write_text("\n".join(gate), encoding="utf-8")
    return folder


def test_an_operator_trains_reads_the_report_and_a_worse_model_is_refused(tmp_path: Path) -> None:
    corpus, into, run = small_corpus(tmp_path / "corpus"), tmp_path / "model", CliRunner().invoke
    accepted = run(nlu, ["train", "--corpus", str(corpus), "--into", str(into)])
    assert accepted.exit_code == 0, accepted.output
    assert f"installed in {into}" in accepted.output
    for part in ("category: lines, precision", "intent: lines", "taken for", "calibration:", "errors", '"gate"'):
        assert part in accepted.output
    learned = int(linear.read_model(into).meta["examples"])
    assert learned > len(lines_of(False))

    before = {path.name: path.read_bytes() for path in into.iterdir()}
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text("\n".join(lines_of(True) * 10), encoding="utf-8")
    refused = run(nlu, ["train", "--corpus", str(corpus), "--into", str(into), "--extra", str(wrong)])
    assert refused.exit_code == 1
    assert "Refused: the new model does worse" in refused.output
    assert {path.name: path.read_bytes() for path in into.iterdir()} == before

    better = tmp_path / "better.jsonl"
    better.write_text(
        json.dumps({"text": "jalannya ambles", "intent": "complaint", "category": "jalan"}), encoding="utf-8"
    )
    again = run(nlu, ["train", "--corpus", str(corpus), "--into", str(into), "--extra", str(better)])
    assert again.exit_code == 0, again.output
    assert linear.read_model(into).meta["examples"] == learned + 1


def test_a_corpus_without_a_gate_or_with_a_broken_line_trains_nothing(tmp_path: Path) -> None:
    corpus = small_corpus(tmp_path / "corpus")
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"text": "jalan rusak"}', encoding="utf-8")
    into = tmp_path / "model"
    told = CliRunner().invoke(nlu, ["train", "--corpus", str(corpus), "--into", str(into), "--extra", str(broken)])
    assert told.exit_code == 1
    assert "cannot be used" in told.output
    (corpus / "free" / f"{GATE_AUTHOR}.jsonl").unlink()
    told = CliRunner().invoke(nlu, ["train", "--corpus", str(corpus), "--into", str(into)])
    assert told.exit_code == 1
    assert "without a gate" in told.output
    assert not into.exists()


def test_the_measures_measure() -> None:
    assert calibration_error([0.95] * 20, [True] * 19 + [False]) == pytest.approx(0.0, abs=1e-9)
    assert calibration_error([0.95] * 20, [False] * 20) == pytest.approx(0.95)
    assert macro_f1(["a", "a", "b"], ["a", "a", "b"]) == 1.0
    assert macro_f1(["a", "b"], ["a", "a"]) == pytest.approx((2 / 3) / 2)


def test_production_weights_are_loaded_without_the_training_tools() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from pisa_bot.areas.pack import load_pack; from pisa_bot.nlu.understand import understand;"
        "understand('jalan rusak', load_pack('purwakarta'));"
        "assert not any(m.split('.')[0] in ('sklearn', 'scipy') for m in sys.modules), 'training tools were imported'"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
