"""Cards about what was sought in vain at a brunch, for its organisers."""

from dataclasses import dataclass

from domain.matching import Need, Surplus


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
