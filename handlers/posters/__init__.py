"""Posters: a sheet with a QR code that leads into the chat."""

from handlers.posters.router import build_router

__all__ = ["build_router"]
