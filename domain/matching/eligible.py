"""Which pairs may be introduced at all: the hard rules, before any optimisation."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from domain.matching.attendees import Attendee, History, Pair, can_meet, pair
from domain.matching.pairs import Candidate
from domain.matching.scoring import Related, score


def candidates(
    attendees: Sequence[Attendee], history: History, related: Related
) -> list[Candidate]:
    """Every fitting pair that breaks no hard rule, ordered by id."""
    known = {attendee.id: attendee for attendee in attendees}
    scored = (score(known[a], known[b], related) for a, b in pairs_that_fit(attendees, related))
    return permitted(attendees, filter(None, scored), history)


def permitted(
    attendees: Sequence[Attendee],
    proposed: Iterable[Candidate],
    history: History,
    vetoes: Collection[Pair] = (),
) -> list[Candidate]:
    """The proposed candidates except those that a hard rule or a veto forbids.

    Ordered by id; of a pair proposed twice the last counts.
    """
    known = {attendee.id: attendee for attendee in attendees}
    # Sorting pairs as integers takes a tenth of the time of sorting pairs of ids.
    place = {each: number for number, each in enumerate(sorted(known))}
    never = {pair(*couple) for couple in vetoes}.union(
        history.introduced, history.refused, history.barred
    )
    kept = {
        place[candidate.a] * len(known) + place[candidate.b]: candidate
        for candidate in map(_ordered, proposed)
        if candidate.a != candidate.b
        and (candidate.a, candidate.b) not in never
        and can_meet(known[candidate.a], known[candidate.b])
    }
    return [kept[couple] for couple in sorted(kept)]


def pairs_that_fit(attendees: Sequence[Attendee], related: Related) -> set[Pair]:
    """Pairs where one offers the same as or something related to what the other seeks; far fewer than all pairs."""
    givers: dict[str, set[str]] = defaultdict(set)
    for attendee in attendees:
        for kind in attendee.offers:
            givers[kind].add(attendee.id)
    return {
        pair(attendee.id, giver)
        for attendee in attendees
        for giver in _near(attendee, givers, related) - {attendee.id}
    }


def _near(seeker: Attendee, givers: Mapping[str, set[str]], related: Related) -> set[str]:
    """Ids of people who offer what the seeker seeks, or something related."""
    kinds = {kind for sought in seeker.seeks for kind in (sought, *related.get(sought, ()))}
    return set().union(*(givers.get(kind, ()) for kind in kinds))


def _ordered(candidate: Candidate) -> Candidate:
    if candidate.a <= candidate.b:
        return candidate
    c = candidate
    return Candidate(c.b, c.a, c.weight, c.gain_b, c.gain_a)
