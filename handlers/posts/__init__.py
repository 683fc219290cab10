"""Posts: an event sent to a chat without the bot, by typing the bot's name there."""

from handlers.posts.router import build_router

__all__ = ["build_router"]
