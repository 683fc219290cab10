"""Which update of a broadcast goes where: written, sent, followed; and the labels for cohorts."""

from aiogram import Router

from handlers.broadcasts import audience, labels, reports, running, sending, steps, writing


def build_router() -> Router:
    """The presses and typed answers of this feature."""
    router = Router(name="broadcasts")
    steps.register_old_buttons(router)
    for part in (audience, writing, sending, steps, reports, running, labels):
        part.register(router)
    return router
