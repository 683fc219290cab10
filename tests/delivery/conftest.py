"""The stage of the delivery tests is that of the conversations."""

from tests.conversations.conftest import world

__all__ = ["world"]
