"""Which update about what came of introductions goes where."""

from aiogram import Router

from handlers.partnerships import advice, advising, organising, telling


def build_router() -> Router:
    """The presses of this feature, and what is typed: a lesson, a remark."""
    router = Router(name="partnerships")
    for part in (organising, telling, advice, advising):
        part.register(router)
    return router
