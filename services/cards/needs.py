"""Cards about what was sought in vain at a brunch, for its organisers."""

from dataclasses import dataclass

from domain.matching import Need, Surplus, WhyNobody


@dataclass(frozen=True, slots=True)
class TrioCard:
    """Three organisations that could work together: the third offers `offered` and gets `gained`."""

    organisations: tuple[str, ...]  # the pair, then the third
    offered: str
    gained: str
    suggestion_id: int | None = None  # of the pair, while it waits for review
    third_id: int = 0
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class TriosCard:
    """The trios that an organiser may propose, or has proposed, before the suggestions go out."""

    event_id: int
    event_title: str
    trios: tuple[TrioCard, ...]


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
