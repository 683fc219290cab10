"""Logs for the operator: structured, with update ids, without personal data or the token."""

import logging
import sys
from typing import Literal

import structlog

# They log a line for every step, update or job run.
TALKATIVE = ("aiogram.event", "alembic", "apscheduler")


def set_up(level: str, form: Literal["console", "json"]) -> None:
    """Send every log record, ours and libraries', to standard error in one format."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _line(form)],
        )
    )
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for library in TALKATIVE:
        logging.getLogger(library).setLevel(logging.WARNING)
    # A round still running when the next is due is waited for, which is intended.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)


def _line(form: Literal["console", "json"]) -> structlog.typing.Processor:
    if form == "json":
        return structlog.processors.JSONRenderer()
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
