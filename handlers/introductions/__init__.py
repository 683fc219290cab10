"""Introductions: suggestions and their answers, the organisers' review, searching for someone oneself."""

from handlers.introductions.router import build_router

__all__ = ["build_router"]
