"""Series: events that build on each other, put together and told in figures."""

from handlers.series.router import build_router

__all__ = ["build_router"]
