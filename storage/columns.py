"""Column types shared by all tables: 64-bit keys, foreign keys, enums stored as text."""

from enum import StrEnum
from typing import Any, Literal

from sqlalchemy import BigInteger, Enum, Integer
from sqlmodel import Field

OnDelete = Literal["CASCADE", "SET NULL", "RESTRICT"]

# Telegram's ids overflow 32 bits; SQLite auto-increments only columns of type INTEGER.
BigKey = BigInteger().with_variant(Integer, "sqlite")

# With AUTOINCREMENT an erased row's id is never reused, so an old button cannot open another row.
NUMBERS_NEVER_RETURN = {"sqlite_autoincrement": True}


def key() -> Any:
    """The row's 64-bit primary key, assigned by the database."""
    return Field(default=None, primary_key=True, sa_type=BigKey)


def link(target: str, *, on_delete: OnDelete = "CASCADE", index: bool = True) -> Any:
    """A required foreign key to another table (`"person.id"`)."""
    return Field(foreign_key=target, ondelete=on_delete, index=index, sa_type=BigKey)


def optional_link(target: str, *, on_delete: OnDelete = "SET NULL", index: bool = True) -> Any:
    """An optional foreign key, by default set to NULL when that row is deleted."""
    return Field(default=None, foreign_key=target, ondelete=on_delete, index=index, sa_type=BigKey)


def words(choices: type[StrEnum]) -> Any:
    """The SQL type of an enum: stored as its value, read back as its member, without a native type."""
    return Enum(
        choices,
        native_enum=False,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )
