"""How the learned part of understanding is made: reads the corpus, trains, evaluates, installs. Never imported in production."""
