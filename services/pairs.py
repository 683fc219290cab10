"""Pairs: a suggestion and its two, as the matching knows them and as rows."""

from datetime import datetime

from domain.interests.taxonomy import TAXONOMY
from domain.introductions import SuggestionState
from domain.matching import Attendee, Candidate, Match, Pair, explain, pair
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
