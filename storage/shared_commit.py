"""A transaction of SQLite that several units of work share, and its way to the disk."""

import asyncio
import sqlite3


class SharedCommit:
    """A transaction that several units share."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        driver.execute("BEGIN IMMEDIATE")
        self._driver, self._before = driver, driver.total_changes
        self._loop = asyncio.get_running_loop()
        self.committed: asyncio.Future[None] = self._loop.create_future()
        self.units = 0

    def commit(self) -> None:
        """Begin to commit; ``committed`` tells when it is done, or raises why it could not be."""
        if self._driver.total_changes == self._before:  # nothing to write to the disk
            self._driver.commit()
            self._loop.call_soon(self.committed.set_result, None)  # units go on in their order
        else:
            self._loop.run_in_executor(None, self._driver.commit).add_done_callback(self._settle)

    def _settle(self, done: asyncio.Future[None]) -> None:
        if (error := done.exception()) is None:
            self.committed.set_result(None)
        else:
            self._driver.rollback()
            self.committed.set_exception(error)
