"""What goes wrong on our side, told to the operators."""

from handlers.alerts.letters import LETTERS

__all__ = ["LETTERS"]
