"""What a host knows about places where it holds events."""

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import NUMBERS_NEVER_RETURN, key, link


class Venue(SQLModel, table=True):
    """A place, identified by its name in events, so that it is recognised next time."""

    __table_args__ = (UniqueConstraint("host_id", "place"), NUMBERS_NEVER_RETURN)
    id: int = key()
    host_id: int = link("host.id")
    place: str = Field(max_length=200)
    latitude: float | None = None
    longitude: float | None = None


class VenueText(SQLModel, table=True):
    """Directions in one language."""

    __tablename__ = "venue_text"
    __table_args__ = (UniqueConstraint("venue_id", "language"), NUMBERS_NEVER_RETURN)
    id: int = key()
    venue_id: int = link("venue.id")
    language: str = Field(max_length=8)
    text: str = Field(max_length=1000)
