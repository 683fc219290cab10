"""Events: the card and the list, creating, managing, moving and cancelling."""

from handlers.events.router import build_router

__all__ = ["build_router"]
