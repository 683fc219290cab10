"""People, their memberships, interests and consents."""

from datetime import datetime

from sqlalchemy import JSON, UniqueConstraint, event
from sqlmodel import Field, SQLModel

from domain.people import ContactChoice, Direction, Purpose
from domain.text import fold
from storage.columns import NUMBERS_NEVER_RETURN, BigKey, key, link, optional_link, words


class Person(SQLModel, table=True):
    """One human, with or without Telegram."""

    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    telegram_id: int | None = Field(default=None, unique=True, sa_type=BigKey)
    language: str = Field(max_length=8)
    language_chosen: bool = False  # by /language, which then overrides Telegram's setting
    reachable: bool = True
    host_id: int | None = optional_link("host.id")  # the host last spoken with
    last_shown_id: int | None = Field(default=None, sa_type=BigKey)  # newest message in the chat
    # When they may get unsolicited messages again, in seconds of the database's clock.
    free_at: float = 0.0
    seen_at: datetime


class Organisation(SQLModel, table=True):
    """The organisation that a person represents; known only within one host."""

    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    host_id: int = link("host.id")
    name: str = Field(max_length=128)
    folded: str = Field(default="", max_length=128)  # folded name, for searching and sorting
    sector: str = Field(max_length=32)
    causes: list[str] = Field(default_factory=list, sa_type=JSON)


class Membership(SQLModel, table=True):
    """A person known to a host by consent."""

    __table_args__ = (UniqueConstraint("host_id", "person_id"), NUMBERS_NEVER_RETURN)
    id: int = key()
    host_id: int = link("host.id")
    person_id: int = link("person.id")
    organisation_id: int = link("organisation.id", on_delete="RESTRICT")
    name: str = Field(max_length=64)
    folded: str = Field(default="", max_length=64)  # folded name, for searching and sorting
    languages: list[str] = Field(default_factory=list, sa_type=JSON)
    contact: ContactChoice = Field(default=ContactChoice.ORGANISER, sa_type=words(ContactChoice))
    contact_value: str | None = Field(default=None, max_length=128)
    findable: bool = False
    paused_at: datetime | None = None
    joined_at: datetime


class Interest(SQLModel, table=True):
    """A kind of cooperation that a member seeks or offers, and the words it was stated in."""

    __table_args__ = (UniqueConstraint("membership_id", "direction", "kind"), NUMBERS_NEVER_RETURN)
    id: int = key()
    membership_id: int = link("membership.id")
    direction: Direction = Field(sa_type=words(Direction))
    kind: str = Field(max_length=32)
    said: str | None = Field(default=None, max_length=500)


class Consent(SQLModel, table=True):
    """A member's consent: purpose, version of the text, and time."""

    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    membership_id: int = link("membership.id")
    purpose: Purpose = Field(sa_type=words(Purpose))
    text_version: str = Field(max_length=16)
    given_at: datetime
    withdrawn_at: datetime | None = None


def _fold_along(_mapper: object, _connection: object, row: Organisation | Membership) -> None:
    """Store the folded name in its own column: no database considers "Łódź" and "lodz" equal."""
    row.folded = fold(row.name)


for _model in (Organisation, Membership):
    event.listen(_model, "before_insert", _fold_along)
    event.listen(_model, "before_update", _fold_along)
