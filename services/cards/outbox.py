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
    shown_id: int | None = None  # the message to bring up to date: it arrived, and is owed again

    @property
    def can_be_sent(self) -> bool:
        """Whether there is a chat to send it to, as far as is known."""
        return self.telegram_id is not None and self.reachable
