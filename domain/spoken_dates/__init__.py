"""Event times in natural words: dates and hours in three languages."""

from domain.spoken_dates.moments import (
    Reason,
    Unclear,
    Understood,
    corrected,
    names_day,
    names_end,
    read_moment,
)

__all__ = [
    "Reason",
    "Unclear",
    "Understood",
    "corrected",
    "names_day",
    "names_end",
    "read_moment",
]
