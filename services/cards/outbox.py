"""The card of a message that is owed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Owed:
    """A message that is due."""

    message_id: int  # the outbox row
    person_id: int
    telegram_id: int | None
    reachable: bool
    language: str
    kind: str
    subject_id: int
    key: str
    tries: int
    shown_id: int | None = None  # the delivered message to edit, if it is owed again

    @property
    def can_be_sent(self) -> bool:
        """Whether there is a chat to send it to, as far as we know."""
        return self.telegram_id is not None and self.reachable
