"""Series: events of a host that build on each other."""

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.series import NAME_LENGTH
from storage.columns import NUMBERS_NEVER_RETURN, key, link


class Series(SQLModel, table=True):
    """A host's name for related events; deleted with the last of them."""

    __table_args__ = (UniqueConstraint("host_id", "name"), NUMBERS_NEVER_RETURN)
    id: int = key()
    host_id: int = link("host.id", index=False)
    name: str = Field(max_length=NAME_LENGTH)
