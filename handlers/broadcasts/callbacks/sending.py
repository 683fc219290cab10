"""When it goes out."""

from handlers.presses import Press


class OpenPreview(Press, prefix="look"):
    """Back to the preview."""

    revision: int


class SendTestCopy(Press, prefix="testcopy"):
    """A copy to oneself."""

    revision: int


class SendBroadcast(Press, prefix="send"):
    """It is as it should be: send it now, or ask first in the quiet hours."""

    revision: int


class SendLater(Press, prefix="later"):
    """Choose a time."""

    revision: int


class PickTime(Press, prefix="at"):
    """A time, in minutes since 1970 in UTC."""

    revision: int
    minutes: int


class ConfirmBroadcast(Press, prefix="confirm"):
    """Yes, at the time that stands there, or now."""

    revision: int


class DiscardBroadcast(Press, prefix="discard"):
    """Send nothing."""

    revision: int
