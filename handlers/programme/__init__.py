"""Programme: what happens when and where, what is on now, and changes told to those who are there."""

from handlers.programme.letters import LETTERS
from handlers.programme.router import build_router

__all__ = ["LETTERS", "build_router"]
