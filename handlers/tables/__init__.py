"""Tables: planned, checked, announced, mended, and two people swapped."""

from handlers.tables.letters import LETTERS
from handlers.tables.router import build_router

__all__ = ["LETTERS", "build_router"]
