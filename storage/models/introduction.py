"""Suggestions, the introductions that result, and pairs that may not meet again."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.introductions import Answer, SuggestionState
from storage.columns import NUMBERS_NEVER_RETURN, key, link, optional_link, words


class Suggestion(SQLModel, table=True):
    """A match offered to its two people, by the matching or because one of them asked.

    `reasons`: `a_gets` and `b_gets` hold pairs of kinds (sought by that side, offered by the other),
    `causes` those both work on. An ask has `asked_by_id` set: it belongs to no event, and that side said
    yes by asking. `silent`: an ask that does not reach the other side, who had refused; the asker must not
    see a difference.
    """

    __table_args__ = (UniqueConstraint("event_id", "a_id", "b_id"), NUMBERS_NEVER_RETURN)
    id: int = key()
    host_id: int = link("host.id")
    event_id: int | None = optional_link("event.id", on_delete="CASCADE")
    a_id: int | None = optional_link("membership.id")
    b_id: int | None = optional_link("membership.id")
    # What the other side reads, frozen: an erasure must not show either.
    a_organisation: str = Field(max_length=128)
    b_organisation: str = Field(max_length=128)
    a_sector: str = Field(max_length=32)
    b_sector: str = Field(max_length=32)
    weight: int
    reasons: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    state: SuggestionState = Field(sa_type=words(SuggestionState))
    pinned: bool = False  # by an organiser: it stays when the rest is chosen anew
    # The three pairs of a trio carry the same: they are told as one. It is the number of the newest of them that
    # stood before; what is newer was made for it.
    trio_id: int | None = optional_link("suggestion.id")
    a_answer: Answer = Field(default=Answer.NONE, sa_type=words(Answer))
    b_answer: Answer = Field(default=Answer.NONE, sa_type=words(Answer))
    asked_by_id: int | None = optional_link("membership.id")
    silent: bool = False
    line: str | None = Field(default=None, max_length=300)
    made_at: datetime
    released_at: datetime | None = None
    deadline_at: datetime | None = Field(default=None, index=True)
    introduced_at: datetime | None = None
    # When both first said that they work together; organisers are told then, and never again.
    together_at: datetime | None = None
    # When its sides are asked what came of it.
    ask_at: datetime | None = Field(default=None, index=True)


class BarredPair(SQLModel, table=True):
    """Two people who were introduced or refused, as a keyed hash after one was erased."""

    __tablename__ = "barred_pair"
    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    host_id: int = link("host.id")
    pair_hash: str = Field(max_length=64, index=True)
    until_at: datetime
