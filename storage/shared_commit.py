"""A transaction of SQLite that several units of work share, and its way to the disk."""

import asyncio
import sqlite3

from sqlalchemy.exc import DBAPIError

from storage.sqlite import tell


class SharedCommit:
    """A transaction that several units share."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        tell(driver, "BEGIN IMMEDIATE")
        self._driver, self._before = driver, driver.total_changes
        self._loop = asyncio.get_running_loop()
        self.committed: asyncio.Future[None] = self._loop.create_future()
        self.units = 0

    def commit(self) -> None:
        """Begin to commit; `committed` tells when it is done, or raises why it could not be."""
        if self._driver.total_changes == self._before:  # nothing to write to the disk
            self._loop.call_soon(self._settle, self._commit())  # units go on in their order
        else:
            writing = self._loop.run_in_executor(None, self._commit)
            writing.add_done_callback(lambda done: self._settle(done.exception() or done.result()))

    def _commit(self) -> BaseException | None:
        """Commit, and return what went wrong. Where SQLite has rolled all back by itself there is nothing to commit."""
        try:
            tell(self._driver, "COMMIT")
        except DBAPIError as error:
            return error
        return None

    def _settle(self, error: BaseException | None) -> None:
        if error is None:
            self.committed.set_result(None)
        else:
            self.committed.set_exception(error)
            self._driver.rollback()
