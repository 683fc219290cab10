"""The presses that only this feature offers."""

from handlers.presses import Press


class PutInSeries(Press, prefix="seriesput"):
    """Let the event belong to this series (0: to none)."""

    event_id: int
    series_id: int


class NameSeries(Press, prefix="seriesnew"):
    """Begin a series with this event."""

    event_id: int
