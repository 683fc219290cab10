"""Feedback: thanks, attendees' scores and lines; the summary for organisers."""

from handlers.feedback.letters import LETTERS
from handlers.feedback.router import build_router

__all__ = ["LETTERS", "build_router"]
