"""Who should meet whom after a brunch: scored, chosen optimally, explained. Cheap to import."""

from domain.matching.attendees import Attendee, Bar, History, Pair, bar_between, pair
from domain.matching.eligible import candidates
from domain.matching.matching import ImpossiblePin, choose, match, match_given
from domain.matching.pairs import Candidate, Fit, Match, Reason, SharedCause
from domain.matching.result import Matching, Prices, Solution, Standing, WhyNobody
from domain.matching.scoring import Related, explain, score

__all__ = [
    "Attendee",
    "Bar",
    "Candidate",
    "Fit",
    "History",
    "ImpossiblePin",
    "Match",
    "Matching",
    "Pair",
    "Prices",
    "Reason",
    "Related",
    "SharedCause",
    "Solution",
    "Standing",
    "WhyNobody",
    "bar_between",
    "candidates",
    "choose",
    "explain",
    "match",
    "match_given",
    "pair",
    "score",
]
