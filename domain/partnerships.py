"""Outcomes of an introduction: what each side reports, how far a pair is, and when to ask."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.refusal import Refusal, RefusalCode
from domain.wall_clock import days_before, next_allowed

ASKED_AFTER = (14, 60, 180)
"""Days after an introduction when each side is asked about it, until it has given a final answer."""
LESSON_LENGTH = 300
REMARK_LENGTH = 1000
"""Characters of one remark by an adviser."""
REMARKS_A_DAY = 3
"""Remarks of one adviser to one pair: both have to read each before the next can help."""


class Stage(StrEnum):
    """The stage that one side reports, earliest first; only the last two are final."""

    MET = "met"
    NEGOTIATING = "negotiating"
    PARTNERSHIP = "partnership"
    ENDED = "ended"


FINAL = frozenset({Stage.PARTNERSHIP, Stage.ENDED})
ADVISED = frozenset({Stage.NEGOTIATING, Stage.PARTNERSHIP})
"""Stages in which an adviser can help: plans, and what came of them."""


class Ending(StrEnum):
    """Why a cooperation failed or is over."""

    NO_ANSWER = "no_answer"
    NO_TIME = "no_time"
    NO_MEANS = "no_means"
    OTHER_WISHES = "other_wishes"
    DONE = "done"  # completed as planned, so no failure


def stage_of(said: Iterable[Stage | None]) -> Stage | None:
    """The stage of a pair, from its sides' reports; None: nothing came of it yet.

    If one side ends it, it is ended for both. It is a partnership only once both call it so: until then they
    are negotiating.
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
    """The furthest stage that a side ever reached; an ending does not reduce it."""
    reached = [one for one in (before, now) if one is not None and one is not Stage.ENDED]
    return max(reached, key=list(Stage).index, default=None)


def next_asked_at(introduced_at: datetime, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When both sides are asked next, in waking hours; None after the last time."""
    due = (next_allowed(days_before(introduced_at, -days, zone), zone) for days in ASKED_AFTER)
    return next((at for at in due if at > now), None)


def refuse_unless_remark_is_due(written_at: Iterable[datetime], now: datetime) -> None:
    """Raises `Refusal` if an adviser who wrote to a pair at these times has written enough for a day."""
    if sum(at > now - timedelta(days=1) for at in written_at) >= REMARKS_A_DAY:
        raise Refusal(RefusalCode.TOO_MANY_REMARKS)


class Scope(StrEnum):
    """What a report covers: one event, its series, or the whole host."""

    EVENT = "event"
    SERIES = "series"
    HOST = "host"


STEPS = ("suggested", "both_yes", *(one.value for one in Stage if one is not Stage.ENDED))
"""The steps from suggestion to partnership in a funder's report."""
LEAST = 3
"""Smaller counts of a pair of sectors are hidden: they could identify people."""


def is_told(came: int) -> bool:
    """Whether a funder may read what came of an event: of one or two attendees it is known whom the counts mean."""
    return not 0 < came < LEAST


def told(rows: Sequence[Sequence[int]]) -> list[list[int | None]]:
    """The counts of a table whose totals are published, with None for those too small to disclose.

    A single hidden count could be computed from the total, so the next smallest is hidden with it. Of a single
    row each count is the total: it is hidden altogether, unless only zeros are small.
    """
    if len(rows) == 1 and any(0 < n < LEAST for n in rows[0]):
        return [[None] * len(rows[0])]
    columns = [_told(column) for column in zip(*rows, strict=True)]
    return [list(row) for row in zip(*columns, strict=True)]


def _told(column: Sequence[int]) -> list[int | None]:
    hidden = {place for place, n in enumerate(column) if n < LEAST}
    if len(hidden) == 1 and len(column) > 1:
        rest = [place for place in range(len(column)) if place not in hidden]
        hidden.add(min(rest, key=lambda place: column[place]))
    return [None if place in hidden else n for place, n in enumerate(column)]
