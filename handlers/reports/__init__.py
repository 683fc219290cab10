"""What an organiser takes away from an event: lists as files."""

from handlers.reports.router import build_router

__all__ = ["build_router"]
