"""What Telegram will never take, shown to those whose people it was meant for."""

from handlers.undelivered.router import build_router

__all__ = ["build_router"]
