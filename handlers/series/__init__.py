"""Series: events that build on each other, grouped and shown in figures."""

from handlers.series.router import build_router

__all__ = ["build_router"]
