"""Questions: what participants are asked additionally."""

from handlers.questions.router import build_router

__all__ = ["build_router"]
