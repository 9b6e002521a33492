"""A month in the life of an installation, played through the real engine at a simulated clock. Never imported in production."""
