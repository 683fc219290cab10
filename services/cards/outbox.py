"""The card of a message that is owed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Owed:
    """One message whose turn has come."""

    message_id: int  # the outbox row
    person_id: int
    telegram_id: int | None
    reachable: bool
    language: str
    kind: str
    subject_id: int
    key: str
    tries: int
