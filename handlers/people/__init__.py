"""People: start, registration, profile, pause, language, help."""

from handlers.people.router import build_router
from handlers.people.talk import build_talk_router

__all__ = ["build_router", "build_talk_router"]
