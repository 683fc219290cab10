"""Presses about sending."""

from handlers.presses import Press


class OpenPreview(Press, prefix="look"):
    """Return to the preview."""

    revision: int


class SendTestCopy(Press, prefix="testcopy"):
    """Send a copy to oneself."""

    revision: int


class SendBroadcast(Press, prefix="send"):
    """Send the message now, or ask first during quiet hours."""

    revision: int


class SendLater(Press, prefix="later"):
    """Choose a time."""

    revision: int


class PickTime(Press, prefix="at"):
    """Pick a time, in minutes since 1970 in UTC."""

    revision: int
    minutes: int


class ConfirmBroadcast(Press, prefix="confirm"):
    """Confirm sending at the time shown, or now."""

    revision: int


class DiscardBroadcast(Press, prefix="discard"):
    """Discard the broadcast."""

    revision: int
