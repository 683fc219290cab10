"""Cards about what was sought in vain at a brunch, for its organisers."""

from dataclasses import dataclass

from domain.matching import Need, Surplus, WhyNobody


@dataclass(frozen=True, slots=True)
class TrioCard:
    """Three organisations that could work together: the third offers `offered` and gets `gained`."""

    organisations: tuple[str, ...]  # the pair, then the third
    offered: str
    gained: str


@dataclass(frozen=True, slots=True)
class NeedsCard:
    """Whom to invite next time: needs nobody met, offers nobody took, and trios."""

    event_id: int
    event_title: str
    needs: tuple[Need, ...]
    surplus: tuple[Surplus, ...]
    trios: tuple[TrioCard, ...]
    stated: int = 0  # of those who came, how many said what they seek or offer


@dataclass(frozen=True, slots=True)
class NoSuggestionsCard:
    """That a brunch led to no suggestion at all: how many have which reason, and what they sought."""

    event_id: int
    event_title: str
    attendees: int
    reasons: tuple[tuple[WhyNobody, int], ...]  # the most frequent first
    left_out: int  # who pause, or cannot be written to
    needs: tuple[Need, ...]
