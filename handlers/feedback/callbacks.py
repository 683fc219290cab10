"""The presses that only this feature offers."""

from handlers.pressed import CallbackData


class RateEvent(CallbackData, prefix="rate"):
    """How it was, from 1 to 5."""

    event_id: int
    score: int


class EndFeedback(CallbackData, prefix="rated"):
    """No line besides."""

    event_id: int
