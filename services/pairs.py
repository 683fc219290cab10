"""Pairs of people: conversions between suggestion rows and the matching's types."""

from datetime import datetime

from domain.interests.taxonomy import TAXONOMY
from domain.introductions import SuggestionState
from domain.matching import Attendee, Bar, Candidate, Match, Pair, bar_between, explain, pair
from domain.refusal import Refusal, RefusalCode
from services.cards.solving import MatchingTask
from storage.models import Membership, Suggestion
from storage.repositories.memberships import MembershipRepository

Reasons = dict[str, list[list[str]] | list[str]]
RELATED = {kind.id: dict(kind.related) for kind in TAXONOMY.kinds}


def couple_of(row: Suggestion) -> Pair:
    """The pair of a suggestion."""
    return pair(str(row.a_id), str(row.b_id))


def match_of(chosen: Candidate, a: Attendee, b: Attendee) -> Match:
    """A match with its reasons; `a` must be the candidate's `a`."""
    reasons = explain(a, b, RELATED)
    return Match(chosen.a, chosen.b, chosen.weight, chosen.gain_a, chosen.gain_b, reasons)


async def proposal(
    memberships: MembershipRepository, a: Membership, b: Membership, reasons: Reasons, now: datetime
) -> Suggestion:
    """A suggestion not yet shown to anyone, with both organisations as they are now."""
    one, other = [await memberships.represented(side) for side in (a, b)]
    return Suggestion(
        host_id=a.host_id,
        a_id=a.id,
        b_id=b.id,
        a_organisation=one.name,
        b_organisation=other.name,
        a_sector=one.sector,
        b_sector=other.sector,
        weight=0,
        reasons=reasons,
        state=SuggestionState.PROPOSED,
        made_at=now,
    )


def able(task: MatchingTask, one_id: int, other_id: int) -> tuple[Attendee, Attendee]:
    """The two attendees in the order of their pair; raises `Refusal` if a hard rule forbids it."""
    known = {each.id: each for each in task.attendees}
    ends = pair(str(one_id), str(other_id))
    if one_id == other_id or not known.keys() >= set(ends):
        raise Refusal(RefusalCode.PAIR_IMPOSSIBLE)
    a, b = (known[end] for end in ends)
    match bar_between(a, b, task.history_among([ends])):
        case None:
            return a, b
        case Bar.COLLEAGUES:
            raise Refusal(RefusalCode.PAIR_COLLEAGUES)
        case _:
            raise Refusal(RefusalCode.PAIR_IMPOSSIBLE)
