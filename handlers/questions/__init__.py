"""Questions: what participants are asked besides whether they come."""

from handlers.questions.router import build_router

__all__ = ["build_router"]
