"""What comes of an introduction: what each side says of it, how far a pair is, and when it is asked."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.wall_clock import days_before, next_allowed

ASKED_AFTER = (14, 60, 180)
"""So many days after an introduction each side is asked what came of it, until it has said so for good."""
LESSON_LENGTH = 300
REMARK_LENGTH = 1000
"""Characters of what an adviser writes to a pair at a time."""


class Stage(StrEnum):
    """How far one side says that it is, the nearest first; only the last two are final."""

    MET = "met"
    NEGOTIATING = "negotiating"
    PARTNERSHIP = "partnership"
    ENDED = "ended"


FINAL = frozenset({Stage.PARTNERSHIP, Stage.ENDED})
ADVISED = frozenset({Stage.NEGOTIATING, Stage.PARTNERSHIP})
"""What an adviser can help with: plans, and what has come of them."""


class Ending(StrEnum):
    """Why it came to nothing, or is over."""

    NO_ANSWER = "no_answer"
    NO_TIME = "no_time"
    NO_MEANS = "no_means"
    OTHER_WISHES = "other_wishes"
    DONE = "done"  # what was planned is done: no failure


def stage_of(said: Iterable[Stage | None]) -> Stage | None:
    """How far a pair is, from what its sides say; None: nothing came of it yet.

    Who ends it ends it for both. A partnership is what both call so: until then they are negotiating.
    """
    told = list(said)
    if Stage.ENDED in told:
        return Stage.ENDED
    if told.count(Stage.PARTNERSHIP) > 1:
        return Stage.PARTNERSHIP
    if Stage.PARTNERSHIP in told or Stage.NEGOTIATING in told:
        return Stage.NEGOTIATING
    return Stage.MET if Stage.MET in told else None


def can_be_presented(said: Iterable[tuple[Stage, Ending | None]]) -> bool:
    """Whether two who once both said that they work together may be named as partners to others.

    Only what both say is told beyond the organisers. Nor does it show who ended it, or why: what is done
    stays a partnership, and what failed is not spoken of.
    """
    return all(stage is Stage.PARTNERSHIP or ending is Ending.DONE for stage, ending in said)


def furthest(before: Stage | None, now: Stage) -> Stage | None:
    """How far a side ever was: an end takes nothing of it away."""
    reached = [one for one in (before, now) if one is not None and one is not Stage.ENDED]
    return max(reached, key=list(Stage).index, default=None)


def next_asked_at(introduced_at: datetime, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When both sides are asked next, by day; None: no more, whatever they said."""
    due = (next_allowed(days_before(introduced_at, -days, zone), zone) for days in ASKED_AFTER)
    return next((at for at in due if at > now), None)


class Scope(StrEnum):
    """Of what a report tells: one event, its series, or all that a host does."""

    EVENT = "event"
    SERIES = "series"
    HOST = "host"


STEPS = ("suggested", "both_yes", *(one.value for one in Stage if one is not Stage.ENDED))
"""The steps of the way from a suggestion to a partnership, as a funder is told of them."""
LEAST = 3
"""A smaller count of a pair of sectors is not told: it would be known who that was."""


def told(rows: Sequence[Sequence[int]]) -> list[list[int | None]]:
    """The counts of a table of which the totals are known; None: too few to be told.

    A count that is hidden alone would be the total less all others, so the least of those goes with it.
    """
    columns = [_told(column) for column in zip(*rows, strict=True)]
    return [list(row) for row in zip(*columns, strict=True)]


def _told(column: Sequence[int]) -> list[int | None]:
    hidden = {place for place, n in enumerate(column) if n < LEAST}
    if len(hidden) == 1 and len(column) > 1:
        rest = [place for place in range(len(column)) if place not in hidden]
        hidden.add(min(rest, key=lambda place: column[place]))
    return [None if place in hidden else n for place, n in enumerate(column)]
