"""Routes updates about broadcasts and labels."""

from aiogram import Router

from handlers.broadcasts import audience, labels, reports, running, sending, steps, writing


def build_router() -> Router:
    """Build the router for this feature's presses and typed answers."""
    router = Router(name="broadcasts")
    steps.register_old_buttons(router)
    for part in (audience, writing, sending, steps, reports, running, labels):
        part.register(router)
    return router
