"""Which update about an event's questions goes where."""

from aiogram import Router

from handlers.questions import answering, asking, organising


def build_router() -> Router:
    """The presses and answers of this feature."""
    router = Router(name="questions")
    for part in (answering, organising, asking):
        part.register(router)
    return router
