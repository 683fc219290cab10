"""Matching people after an event: scored, chosen optimally, explained. Cheap to import."""

from domain.matching.attendees import Attendee, Bar, History, Pair, bar_between, pair
from domain.matching.eligible import candidates
from domain.matching.matching import ImpossiblePin, choose, match
from domain.matching.needs import Need, Surplus, surplus_offers, unmet_needs
from domain.matching.next_best import next_best
from domain.matching.pairs import Candidate, Fit, Match, Reason, SharedCause
from domain.matching.pins import keepable
from domain.matching.result import Matching, Prices, Solution, Standing, WhyNobody
from domain.matching.scoring import Related, explain, score
from domain.matching.season import for_this_time, gini
from domain.matching.trios import Trio, trios

__all__ = [
    "Attendee",
    "Bar",
    "Candidate",
    "Fit",
    "History",
    "ImpossiblePin",
    "Match",
    "Matching",
    "Need",
    "Pair",
    "Prices",
    "Reason",
    "Related",
    "SharedCause",
    "Solution",
    "Standing",
    "Surplus",
    "Trio",
    "WhyNobody",
    "bar_between",
    "candidates",
    "choose",
    "explain",
    "for_this_time",
    "gini",
    "keepable",
    "match",
    "next_best",
    "pair",
    "score",
    "surplus_offers",
    "trios",
    "unmet_needs",
]
