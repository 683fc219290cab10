"""Metrics of a process, in Prometheus' format."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from services.cards.backlog import Backlog

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Telemetry:
    """One process's metrics; several instances are independent."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        here: Any = {"registry": self.registry}
        self.heard_at = monotonic()  # when Telegram last answered
        self._ran_at: dict[str, float] = {}
        self.updates = Counter("brunchbot_updates", "Updates taken in", ["kind"], **here)
        self.latency = Histogram(
            "brunchbot_update_seconds", "From taken in to answered", buckets=SECONDS, **here
        )
        self.calls = Counter(
            "brunchbot_sends", "Calls of the Bot API", ["method", "result"], **here
        )
        self.waiting = Gauge("brunchbot_outbox_messages", "Owed and due", ["kind"], **here)
        self.oldest = Gauge(
            "brunchbot_outbox_oldest_seconds", "How long the first has been due", ["kind"], **here
        )
        self.runs = Counter("brunchbot_job_runs", "Runs of jobs", ["job", "result"], **here)
        self.lag = Gauge("brunchbot_job_lag_seconds", "How late the last run was", ["job"], **here)
        self.took = Histogram(
            "brunchbot_job_seconds", "How long a run took", ["job"], buckets=SECONDS, **here
        )

    @contextmanager
    def run(self, job: str, every_seconds: float) -> Iterator[None]:
        """Count one run of a job, and its delay."""
        begun = monotonic()
        last = self._ran_at.get(job, begun - every_seconds)
        self._ran_at[job] = begun
        self.lag.labels(job).set(max(0.0, begun - last - every_seconds))
        result = "failed"
        try:
            yield
            result = "done"
        finally:
            self.runs.labels(job, result).inc()
            self.took.labels(job).observe(monotonic() - begun)

    def render(self, backlog: Iterable[Backlog]) -> bytes:
        """All metrics as text, with the current backlog."""
        self.waiting.clear()
        self.oldest.clear()
        for kind in backlog:
            self.waiting.labels(kind.kind).set(kind.count)
            self.oldest.labels(kind.kind).set(kind.oldest_seconds)
        return generate_latest(self.registry)


class CountCalls(BaseRequestMiddleware):
    """Counts every Bot API call by result."""

    def __init__(self, telemetry: Telemetry) -> None:
        self._telemetry = telemetry

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        result = "no answer"
        try:
            response = await make_request(bot, method)
            result = "ok"
        except TelegramAPIError as refused:
            result = _result(refused)
            raise
        else:
            return response
        finally:
            self._telemetry.calls.labels(type(method).__api_method__, result).inc()
            if result != "no answer":
                self._telemetry.heard_at = monotonic()


def _result(refused: TelegramAPIError) -> str:
    match refused:
        case TelegramNetworkError():
            return "no answer"
        case TelegramRetryAfter():
            return "too many"
        case TelegramForbiddenError():
            return "blocked"
        case TelegramServerError():
            return "server error"
        case _:
            return "refused"
