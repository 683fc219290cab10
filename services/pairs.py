"""Pairs: a suggestion and its two, as the matching knows them and as rows."""

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
    """A suggestion's pair."""
    return pair(str(row.a_id), str(row.b_id))


def match_of(chosen: Candidate, a: Attendee, b: Attendee) -> Match:
    """A pair with its reasons; `a` is the one whose id the candidate names first."""
    reasons = explain(a, b, RELATED)
    return Match(chosen.a, chosen.b, chosen.weight, chosen.gain_a, chosen.gain_b, reasons)


async def proposal(
    memberships: MembershipRepository, a: Membership, b: Membership, reasons: Reasons, now: datetime
) -> Suggestion:
    """A suggestion that nobody has heard of yet, with what each may read of the other as it is now."""
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
    """The two, in the order of a pair, if no hard rule stands between them."""
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
