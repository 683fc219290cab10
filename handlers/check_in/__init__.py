"""Check-in: the list at the door, tickets, people without Telegram, and attendance afterwards."""

from handlers.check_in.letters import LETTERS
from handlers.check_in.router import build_router

__all__ = ["LETTERS", "build_router"]
