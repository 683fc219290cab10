"""The presses that only this feature offers."""

from aiogram.filters.callback_data import CallbackData

from domain.broadcasts import Segment


class ChooseSegment(CallbackData, prefix="segment"):
    """To whom it goes."""

    segment: Segment
    revision: int


class RewriteBroadcast(CallbackData, prefix="rewrite"):
    """Write another text."""

    revision: int


class ChangeSegment(CallbackData, prefix="resegment"):
    """Choose again to whom it goes; the text is kept."""

    revision: int


class SendBroadcast(CallbackData, prefix="send"):
    """It is as it should be: send it."""

    revision: int


class DiscardBroadcast(CallbackData, prefix="discard"):
    """Send nothing."""

    revision: int


class OpenReport(CallbackData, prefix="sent"):
    """What became of a broadcast so far."""

    broadcast_id: int
