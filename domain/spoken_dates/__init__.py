"""When an event is, as people say it: dates and hours in natural words, in three languages."""

from domain.spoken_dates.moments import Reason, Unclear, Understood, names_end, read_moment

__all__ = ["Reason", "Unclear", "Understood", "names_end", "read_moment"]
