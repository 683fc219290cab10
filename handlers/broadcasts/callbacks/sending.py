"""When it goes out."""

from handlers.pressed import CallbackData


class OpenPreview(CallbackData, prefix="look"):
    """Back to the preview."""

    revision: int


class SendTestCopy(CallbackData, prefix="testcopy"):
    """A copy to oneself."""

    revision: int


class SendBroadcast(CallbackData, prefix="send"):
    """It is as it should be: send it now, or ask first in the quiet hours."""

    revision: int


class SendLater(CallbackData, prefix="later"):
    """Choose a time."""

    revision: int


class PickTime(CallbackData, prefix="at"):
    """A time, in minutes since 1970 in UTC."""

    revision: int
    minutes: int


class ConfirmBroadcast(CallbackData, prefix="confirm"):
    """Yes, at the time that stands there, or now."""

    revision: int


class DiscardBroadcast(CallbackData, prefix="discard"):
    """Send nothing."""

    revision: int
