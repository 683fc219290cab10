"""Lists of an event's people, exported as files."""

from handlers.reports.router import build_router

__all__ = ["build_router"]
