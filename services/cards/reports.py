"""Cards of figures: counts alone, no names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SectorFigures:
    """One sector's share in an event."""

    sector: str
    registered: int  # ever answered yes, or waited for a seat
    came: int
    suggested: int  # of those who came, how many had a suggestion
    introduced: int  # and how many an introduction: both said yes


@dataclass(frozen=True, slots=True)
class QuotaFigures:
    """What a quota kept."""

    sector: str
    most: int
    waiting: int  # of that sector, at the end


@dataclass(frozen=True, slots=True)
class EventFigures:
    """What became of one event, from registration to introductions."""

    sectors: tuple[SectorFigures, ...]  # in the vocabulary's order; those with nobody left out
    seats: int
    waiting: int  # still on the waitlist at the end
    suggestions: int  # pairs
    introductions: int  # pairs both of whom said yes
    delivered: int  # messages
    undelivered: int  # messages to people who blocked the bot, or that Telegram refused
    companions: int  # who came along with those who came
    quotas: tuple[QuotaFigures, ...]
