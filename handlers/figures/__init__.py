"""Figures of an event, beside those of the last one."""

from handlers.figures.router import build_router

__all__ = ["build_router"]
