"""Telegram's rate limits, for a strict sandbox: messages a second or minute before 429."""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sandbox.errors import too_many_requests

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
OVERALL_A_SECOND = 30
CHAT_A_SECOND = 1
GROUP_A_MINUTE = 20
REPLY_WITHIN = timedelta(seconds=10)


@dataclass(slots=True)
class _Window:
    """Times of sent messages, and how many fit into a span."""

    most: int
    span: timedelta
    sent_at: deque[datetime] = field(default_factory=deque)

    def wait(self, now: datetime, count: int) -> timedelta:
        while self.sent_at and self.sent_at[0] + self.span <= now:
            self.sent_at.popleft()
        too_many = min(len(self.sent_at) + count - self.most, len(self.sent_at))
        return self.sent_at[too_many - 1] + self.span - now if too_many > 0 else timedelta(0)


@dataclass(slots=True)
class Limits:
    """30 messages a second over all chats, 1 a second in a chat, 20 a minute in a group.

    Replies are free, as on the real server: each update that the bot fetches allows its chat one message
    outside the limits, for ten seconds.
    """

    now: Callable[[], datetime]
    overall: _Window = field(default_factory=lambda: _Window(OVERALL_A_SECOND, SECOND))
    chats: dict[int, list[_Window]] = field(default_factory=dict)
    replies: dict[int, deque[datetime]] = field(default_factory=dict)

    def earn_reply(self, chat_id: int) -> None:
        """Records that the bot fetched an update from that chat."""
        self.replies.setdefault(chat_id, deque()).append(self.now() + REPLY_WITHIN)

    def count(self, chat_id: int, is_group: bool, messages: int = 1) -> None:
        """Counts messages about to be sent, or raises 429 without counting."""
        now = self.now()
        if self._is_reply(chat_id, now):
            return
        windows = [self.overall, *self._windows(chat_id, is_group)]
        wait = max(window.wait(now, messages) for window in windows)
        if wait > timedelta(0):
            raise too_many_requests(max(1, math.ceil(wait.total_seconds())))
        for window in windows:
            window.sent_at.extend([now] * messages)

    def _windows(self, chat_id: int, is_group: bool) -> list[_Window]:
        if chat_id not in self.chats:
            minute = [_Window(GROUP_A_MINUTE, MINUTE)] if is_group else []
            self.chats[chat_id] = [_Window(CHAT_A_SECOND, SECOND), *minute]
        return self.chats[chat_id]

    def _is_reply(self, chat_id: int, now: datetime) -> bool:
        earned = self.replies.get(chat_id, deque())
        while earned and earned[0] < now:
            earned.popleft()
        if not earned:
            return False
        earned.popleft()
        return True
