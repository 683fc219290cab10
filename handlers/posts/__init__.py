"""Posts: an event in a chat that the bot is not in, sent there by typing the bot's name."""

from handlers.posts.router import build_router

__all__ = ["build_router"]
