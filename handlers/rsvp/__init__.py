"""RSVP: coming or not, the waitlist and its offers, tickets."""

from handlers.rsvp.letters import LETTERS
from handlers.rsvp.router import build_router

__all__ = ["LETTERS", "build_router"]
