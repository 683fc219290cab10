"""The presses that only this feature offers."""

from domain.reminders import ReminderAudience
from handlers.presses import Press


class OpenRule(Press, prefix="remind"):
    """One reminder of the plan."""

    rule_id: int


class AddRule(Press, prefix="remindadd"):
    """One more: when?"""

    event_id: int


class MoveRule(Press, prefix="remindmove"):
    """When instead?"""

    rule_id: int


class PickOffset(Press, prefix="remindat"):
    """So long before the start; for a new one (``rule_id`` 0) or one that is there."""

    event_id: int
    rule_id: int
    days: int
    hours: int


class Address(Press, prefix="remindto"):
    """To whom it goes."""

    rule_id: int
    audience: ReminderAudience


class AskStillComing(Press, prefix="remindask"):
    """Whether it asks those coming if they still come."""

    rule_id: int
    asks: bool


class WordRule(Press, prefix="remindsay"):
    """In one's own words, in one language."""

    rule_id: int
    language: str


class UnwordRule(Press, prefix="remindusual"):
    """In the usual words again."""

    rule_id: int
    language: str


class RemoveRule(Press, prefix="reminddrop"):
    """Not at all."""

    rule_id: int
