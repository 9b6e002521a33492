"""What stands beside our understanding in its bench: a lexicon alone, Signalen's recipe on our corpus, one ratio for all places.

Baselines only: nothing of them runs in the product.
"""

from __future__ import annotations

from collections.abc import Callable

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.lexicon import hits
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.places import PlacesFound

Ranker = Callable[[str], list[str]]
"""The categories of a text, best first."""


def lexicon_ranker(pack: Pack) -> Ranker:
    """Baseline: count lexicon words, a weak one half."""

    def rank(text: str) -> list[str]:
        scores: dict[str, float] = {}
        for hit in hits(normalise(text).tokens, pack):
            scores[hit.category] = scores.get(hit.category, 0.0) + (0.5 if hit.weak else 1.0)
        return sorted(scores, key=lambda slug: (-scores[slug], slug))

    return rank


def signalen_ranker() -> Ranker:
    """Baseline: word TF-IDF and logistic regression (Signalen's recipe) trained on our corpus."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    from pisa_bot.nlu.training.examples import GATE_AUTHOR
    from pisa_bot.nlu.training.train import gather

    rows = [
        (e.text, e.category)
        for e in gather()
        if e.category and e.source != GATE_AUTHOR and e.intent in ("complaint", "information", "aspiration")
    ]
    learner = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), min_df=2), LogisticRegression(C=10, max_iter=200))
    learner.fit([text for text, _ in rows], [category for _, category in rows])

    def rank(text: str) -> list[str]:
        chances = learner.predict_proba([text])[0]
        return [str(learner.classes_[i]) for i in chances.argsort()[::-1][:3]]

    return rank


def wratio_finder(pack: Pack) -> Callable[[str], PlacesFound]:
    """Baseline: rapidfuzz WRatio of the whole message against every village name."""
    from rapidfuzz import fuzz, process

    codes = list(pack.villages)
    names = [pack.villages[code].name.casefold() for code in codes]

    def find(text: str) -> PlacesFound:
        best = process.extractOne(text.casefold(), names, scorer=fuzz.WRatio, score_cutoff=60)
        if best is None:
            return PlacesFound()
        village = pack.villages[codes[best[2]]]
        return PlacesFound(kecamatan=village.kecamatan, village=village.code)

    return find
