"""The rows of trios: three suggestions that go out as one (docs/adr/0028)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from domain.introductions import SuggestionState
from domain.matching import Attendee
from storage.models import Suggestion

PAIRS_OF_THREE = 3


def tie(stood: Sequence[Suggestion], made: Sequence[Suggestion]) -> None:
    """Three pairs become one: those that stood, and those made for it, which are newer than its number."""
    newest = max(row.id for row in stood)
    for row in (*stood, *made):
        row.trio_id = newest


def told_as_one(rows: Sequence[Suggestion]) -> Iterator[Sequence[Suggestion]]:
    """What goes out: pairs by themselves, and trios; of a trio that lacks somebody only pairs are left."""
    waiting = [row for row in rows if row.state is SuggestionState.PROPOSED]
    for trio_id in dict.fromkeys(row.trio_id for row in waiting if row.trio_id):
        three = [row for row in waiting if row.trio_id == trio_id]
        if len(three) == PAIRS_OF_THREE:
            yield three
        else:
            untie(three)
    for row in waiting:
        if row.trio_id is None and row.state is SuggestionState.PROPOSED:
            yield [row]


def untie(three: Sequence[Suggestion]) -> None:
    """Each is the pair that it was; what was made for the trio, and nobody added since, is struck with it."""
    for row in three:
        if row.trio_id and row.id > row.trio_id and not row.pinned:
            row.state = SuggestionState.STRUCK
        row.trio_id = None


def of_member(membership_id: int, three: Sequence[Suggestion]) -> list[Suggestion]:
    """The two pairs of a trio that a member is part of."""
    return [row for row in three if membership_id in (row.a_id, row.b_id)]


def is_sure(row: Suggestion) -> bool:
    """Whether an organiser wants the pair, by itself or as one of a trio."""
    return row.pinned or row.trio_id is not None


def with_room_for_trios(
    attendees: Iterable[Attendee], rows: Iterable[Suggestion]
) -> list[Attendee]:
    """The attendees of an event with its suggestions: each one's two pairs of a trio are one question, and count as one."""
    tied = [row for row in rows if row.trio_id and row.state is not SuggestionState.STRUCK]
    pairs = Counter(str(side) for row in tied for side in (row.a_id, row.b_id))
    return [replace(each, cap=each.cap + pairs[each.id] // 2) for each in attendees]
