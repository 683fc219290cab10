"""Messages that Telegram permanently refused, shown to organisers."""

from handlers.undelivered.router import build_router

__all__ = ["build_router"]
