"""Reminders before an event: messages only, their buttons are answered by ``rsvp``."""

from handlers.reminders.letters import LETTERS

__all__ = ["LETTERS"]
