"""Event times in natural words: dates and hours in three languages."""

from domain.spoken_dates.moments import Reason, Unclear, Understood, names_end, read_moment

__all__ = ["Reason", "Unclear", "Understood", "names_end", "read_moment"]
