"""A chat file against the pure conversation: the engine's promises in memory, the state through JSON between turns."""
