"""Reminders before an event: the messages, whose buttons `rsvp` handles, and their plan."""

from handlers.reminders.letters import LETTERS
from handlers.reminders.router import build_router

__all__ = ["LETTERS", "build_router"]
