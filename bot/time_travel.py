"""Moves the domain clock from one due time to the next, for demo, tests and sandbox."""

from datetime import UTC, datetime

from bot.app import App


class MovableClock:
    """A domain clock that stands still until moved, and never goes back."""

    def __init__(self, at: datetime) -> None:
        self._at = at.astimezone(UTC)

    def __call__(self) -> datetime:
        return self._at

    def move(self, to: datetime) -> None:
        self._at = max(self._at, to.astimezone(UTC))


async def travel(app: App, clock: MovableClock, to: datetime) -> None:
    """Move to a time, running jobs and draining the outbox at each due time on the way."""
    await app.settle()
    while (due := await app.next_due_at()) is not None and due <= to:
        if due <= clock():
            raise RuntimeError(f"something says that it falls due at {due}, and was not done")
        clock.move(due)
        await app.settle()
    clock.move(to)
    await app.settle()
