"""The presses that only this feature offers."""

from domain.reminders import ReminderAudience
from handlers.pressed import CallbackData


class OpenRule(CallbackData, prefix="remind"):
    """One reminder of the plan."""

    rule_id: int


class AddRule(CallbackData, prefix="remindadd"):
    """One more: when?"""

    event_id: int


class MoveRule(CallbackData, prefix="remindmove"):
    """When instead?"""

    rule_id: int


class PickOffset(CallbackData, prefix="remindat"):
    """So long before the start; for a new one (``rule_id`` 0) or one that is there."""

    event_id: int
    rule_id: int
    days: int
    hours: int


class Address(CallbackData, prefix="remindto"):
    """To whom it goes."""

    rule_id: int
    audience: ReminderAudience


class AskStillComing(CallbackData, prefix="remindask"):
    """Whether it asks those coming if they still come."""

    rule_id: int
    asks: bool


class WordRule(CallbackData, prefix="remindsay"):
    """In one's own words, in one language."""

    rule_id: int
    language: str


class UnwordRule(CallbackData, prefix="remindusual"):
    """In the usual words again."""

    rule_id: int
    language: str


class RemoveRule(CallbackData, prefix="reminddrop"):
    """Not at all."""

    rule_id: int
