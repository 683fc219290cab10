"""Partnerships: what comes of introductions, told by both sides, kept for organisers and funders."""

from handlers.partnerships.router import build_router

__all__ = ["build_router"]
