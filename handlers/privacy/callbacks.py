"""This feature's own presses."""

from handlers.presses import AskedAt, Press


class OpenNotice(Press, prefix="notice"):
    """Show the whole privacy notice, with the hosts of a page."""

    page: int = 0


class OpenKept(Press, prefix="kept"):
    """Show what one host stores about me."""

    host_id: int


class BeFound(Press, prefix="be_found"):
    """Give or withdraw consent to be found by attendees of this host."""

    host_id: int
    agreed: bool


class ExportAll(Press, prefix="export"):
    """Send everything about me as a file."""


class AskErasure(Press, prefix="erase"):
    """Show what would be erased at a host (0: everywhere)."""

    host_id: int = 0


class Erase(Press, prefix="erase_yes"):
    """Erase it; carries the time of the question (Unix seconds), since an old "yes" does not count."""

    host_id: int
    asked_at: AskedAt
