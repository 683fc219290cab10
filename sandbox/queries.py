"""Taps and inline queries waiting for the bot's answer."""

import itertools
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import telegram

from sandbox.errors import bad_request

CALLBACK_ANSWER_WITHIN = timedelta(seconds=150)
INLINE_ANSWER_WITHIN = timedelta(seconds=30)
FIRST_QUERY_ID = 30_064_771_072_000_001  # ids are 64-bit numbers, sent as text


@dataclass(slots=True)
class OpenQuery:
    """A tap or an inline query, and the bot's answer once there is one."""

    query: telegram.CallbackQuery | telegram.InlineQuery
    asked_at: datetime
    answered: bool = False
    text: str = ""
    is_alert: bool = False
    results: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class Queries:
    """Every query that people made, by its id."""

    by_id: dict[str, OpenQuery] = field(default_factory=dict)
    _ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(FIRST_QUERY_ID))

    def next_id(self) -> str:
        """An id for a new query."""
        return str(next(self._ids))

    def ask(self, query: telegram.CallbackQuery | telegram.InlineQuery, at: datetime) -> OpenQuery:
        """Stores a query that was just made."""
        self.by_id[query.id] = opened = OpenQuery(query, at)
        return opened

    def answerable(self, query_id: str, within: timedelta, now: datetime) -> OpenQuery:
        """The query to answer; 400 if it is unknown, answered already or too old."""
        opened = self.by_id.get(query_id)
        if opened is None or opened.answered or now - opened.asked_at > within:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        return opened

    def unanswered(self) -> list[telegram.CallbackQuery]:
        """Taps without an answer, oldest first: their buttons still show the progress clock."""
        return [
            opened.query
            for opened in self.by_id.values()
            if isinstance(opened.query, telegram.CallbackQuery) and not opened.answered
        ]
