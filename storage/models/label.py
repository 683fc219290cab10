"""Labels: a host's names for cohorts of its members, such as the ten NGOs of a programme."""

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import NUMBERS_NEVER_RETURN, key, link


class Label(SQLModel, table=True):
    """A host's name for a cohort of its members."""

    __table_args__ = (UniqueConstraint("host_id", "name"), NUMBERS_NEVER_RETURN)
    id: int = key()
    host_id: int = link("host.id", index=False)
    name: str = Field(max_length=64)


class MemberLabel(SQLModel, table=True):
    """A member's membership of a cohort."""

    __tablename__ = "member_label"
    __table_args__ = (UniqueConstraint("label_id", "membership_id"), NUMBERS_NEVER_RETURN)
    id: int = key()
    label_id: int = link("label.id", index=False)
    membership_id: int = link("membership.id")
