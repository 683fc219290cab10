"""Cards about unmet needs after an event, for organisers."""

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
    """The trios that an organiser may propose or has proposed, before suggestions are released."""

    event_id: int
    event_title: str
    trios: tuple[TrioCard, ...]


@dataclass(frozen=True, slots=True)
class NeedsCard:
    """Whom to invite next time: unmet needs, untaken offers, and trios."""

    event_id: int
    event_title: str
    needs: tuple[Need, ...]
    surplus: tuple[Surplus, ...]
    trios: tuple[TrioCard, ...]
    stated: int = 0  # attendees who said what they seek or offer


@dataclass(frozen=True, slots=True)
class NoSuggestionsCard:
    """Says that an event produced no suggestion: a count for each reason, and what was sought."""

    event_id: int
    event_title: str
    attendees: int
    reasons: tuple[tuple[WhyNobody, int], ...]  # most frequent first
    left_out: int  # people who paused, or cannot be messaged
    needs: tuple[Need, ...]
