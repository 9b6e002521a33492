"""`pytest --update-chats` writes anew what people are told in the chat files, for a person to read before it is kept."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option that rewrites the chat files."""
    parser.addoption("--update-chats", action="store_true", help="rewrite what people are told in the chat files")
