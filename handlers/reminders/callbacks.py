"""This feature's own presses."""

from domain.reminders import ReminderAudience
from handlers.presses import Press


class OpenRule(Press, prefix="remind"):
    """Show one reminder of the plan."""

    rule_id: int


class AddRule(Press, prefix="remindadd"):
    """Add a reminder, asking for its time."""

    event_id: int


class MoveRule(Press, prefix="remindmove"):
    """Change a reminder's time."""

    rule_id: int


class PickOffset(Press, prefix="remindat"):
    """Pick the time before the start; for a new reminder (`rule_id` 0) or an existing one."""

    event_id: int
    rule_id: int
    days: int
    hours: int


class Address(Press, prefix="remindto"):
    """Set its audience."""

    rule_id: int
    audience: ReminderAudience


class AskStillComing(Press, prefix="remindask"):
    """Set whether it asks people if they are still coming."""

    rule_id: int
    asks: bool


class WordRule(Press, prefix="remindsay"):
    """Write its text in one language."""

    rule_id: int
    language: str


class UnwordRule(Press, prefix="remindusual"):
    """Restore the standard text."""

    rule_id: int
    language: str


class RemoveRule(Press, prefix="reminddrop"):
    """Remove it."""

    rule_id: int
