"""Routes updates about an event's questions."""

from aiogram import Router

from handlers.questions import answering, asking, organising


def build_router() -> Router:
    """Build the router for this feature's presses and answers."""
    router = Router(name="questions")
    for part in (answering, organising, asking):
        part.register(router)
    return router
