"""Introductions: suggestions and their answers, the organiser's review, looking for someone oneself."""

from handlers.introductions.router import build_router

__all__ = ["build_router"]
