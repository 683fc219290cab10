"""The presses that only this feature offers."""

from pydantic import Field

from handlers.presses import Press


class OpenKept(Press, prefix="kept"):
    """What one host keeps of me."""

    host_id: int


class BeFound(Press, prefix="be_found"):
    """Let attendees of this host find me, or no longer."""

    host_id: int
    agreed: bool


class ExportAll(Press, prefix="export"):
    """Everything about me as a file."""


class AskErasure(Press, prefix="erase"):
    """What would be erased at a host (0: everywhere)?"""

    host_id: int = 0


class Erase(Press, prefix="erase_yes"):
    """Yes, erase it; asked for at this time (Unix seconds), since an old "yes" does not count."""

    host_id: int
    asked_at: int = Field(ge=0, lt=10**11)  # a forged time beyond is no time at all
