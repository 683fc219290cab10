"""Figures of an event, beside the previous one's."""

from handlers.figures.router import build_router

__all__ = ["build_router"]
