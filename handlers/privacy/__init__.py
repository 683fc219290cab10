"""Privacy: what is stored, exporting it, consents, erasing."""

from handlers.privacy.router import build_router

__all__ = ["build_router"]
