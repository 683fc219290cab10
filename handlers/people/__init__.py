"""People: start, registration, profile, pause, language, help."""

from handlers.people.router import build_router

__all__ = ["build_router"]
