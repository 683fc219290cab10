"""Programme: items, the current one, and news of changes for people at the event."""

from handlers.programme.letters import LETTERS
from handlers.programme.router import build_router

__all__ = ["LETTERS", "build_router"]
