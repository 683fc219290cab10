"""Pairs: a suggestion and its two as the matching knows them."""

from domain.interests.taxonomy import TAXONOMY
from domain.matching import Attendee, Candidate, Match, Pair, explain, pair
from storage.models import Suggestion

RELATED = {kind.id: dict(kind.related) for kind in TAXONOMY.kinds}


def couple_of(row: Suggestion) -> Pair:
    """A suggestion's pair."""
    return pair(str(row.a_id), str(row.b_id))


def match_of(chosen: Candidate, a: Attendee, b: Attendee) -> Match:
    """A pair with its reasons; `a` is the one whose id the candidate names first."""
    reasons = explain(a, b, RELATED)
    return Match(chosen.a, chosen.b, chosen.weight, chosen.gain_a, chosen.gain_b, reasons)
