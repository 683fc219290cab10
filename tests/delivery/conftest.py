"""The delivery tests use the conversations' world; real processes come from a nursery."""

from collections.abc import Iterator

import pytest

from tests.conversations.conftest import world
from tests.delivery.processes import Nursery

__all__ = ["nursery", "world"]


@pytest.fixture(scope="session")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    """A nursery that imports the bot once; all its processes share one log."""
    nursery = Nursery(tmp_path_factory.mktemp("bots") / "bots.log")
    yield nursery
    nursery.close()
