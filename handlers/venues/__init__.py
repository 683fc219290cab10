"""Venues: where an event is, on the map and in words, and how to join online."""

from handlers.venues.router import build_router

__all__ = ["build_router"]
