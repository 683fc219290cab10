"""The card of an alert."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AlertCard:
    """What failed: the kind of error, and the update concerned if there is one."""

    error: str
    update_id: int | None
