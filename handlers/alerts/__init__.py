"""Our own errors, reported to the operators."""

from handlers.alerts.letters import LETTERS

__all__ = ["LETTERS"]
