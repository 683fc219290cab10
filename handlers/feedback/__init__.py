"""Feedback: thanks, a score and a line of those who came; the summary for organisers."""

from handlers.feedback.letters import LETTERS
from handlers.feedback.router import build_router

__all__ = ["LETTERS", "build_router"]
