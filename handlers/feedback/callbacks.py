"""This feature's own presses."""

from handlers.presses import Press


class RateEvent(Press, prefix="rate"):
    """Rate the event from 1 to 5."""

    event_id: int
    score: int


class EndFeedback(Press, prefix="rated"):
    """Finish without a line."""

    event_id: int
