"""This feature's own presses."""

from handlers.presses import Press


class PutInSeries(Press, prefix="seriesput"):
    """Move the event into this series (0: out of any)."""

    event_id: int
    series_id: int


class NameSeries(Press, prefix="seriesnew"):
    """Start a series with this event."""

    event_id: int
