"""The presses that only this feature offers."""

from handlers.presses import Press


class RateEvent(Press, prefix="rate"):
    """How it was, from 1 to 5."""

    event_id: int
    score: int


class EndFeedback(Press, prefix="rated"):
    """No line besides."""

    event_id: int
