"""Broadcasts: written, previewed, confirmed, sent and reported."""

from handlers.broadcasts.letters import LETTERS
from handlers.broadcasts.router import build_router

__all__ = ["LETTERS", "build_router"]
