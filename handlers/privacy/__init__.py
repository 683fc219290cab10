"""Privacy: what is kept, taking it along, consents, erasing."""

from handlers.privacy.router import build_router

__all__ = ["build_router"]
