"""Column types that every table shares: 64-bit keys, links between tables, enums kept as words."""

from enum import StrEnum
from typing import Any, Literal

from sqlalchemy import BigInteger, Enum, Integer
from sqlmodel import Field

OnDelete = Literal["CASCADE", "SET NULL", "RESTRICT"]

# Telegram's ids overflow 32 bits; SQLite counts rows by itself only in a column called INTEGER.
BigKey = BigInteger().with_variant(Integer, "sqlite")

# With AUTOINCREMENT the number of an erased row never returns under an old button.
NUMBERS_NEVER_RETURN = {"sqlite_autoincrement": True}


def key() -> Any:
    """The row's own 64-bit number, given by the database."""
    return Field(default=None, primary_key=True, sa_type=BigKey)


def link(target: str, *, on_delete: OnDelete = "CASCADE", index: bool = True) -> Any:
    """A link to another table's row (``"person.id"``) that must be there."""
    return Field(foreign_key=target, ondelete=on_delete, index=index, sa_type=BigKey)


def optional_link(target: str, *, on_delete: OnDelete = "SET NULL", index: bool = True) -> Any:
    """A link to another table's row that may be missing, and is emptied when that row goes."""
    return Field(default=None, foreign_key=target, ondelete=on_delete, index=index, sa_type=BigKey)


def words(choices: type[StrEnum]) -> Any:
    """The SQL type of an enum: kept as its word, read back as its member, no database type."""
    return Enum(
        choices,
        native_enum=False,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )
