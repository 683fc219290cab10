"""Matching: applies candidates, pins and vetoes, runs the solver and explains its answer."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import inf

from domain.matching.attendees import Attendee, History, Pair, pair
from domain.matching.eligible import candidates, pairs_that_fit, permitted
from domain.matching.nobody import why_nobody
from domain.matching.pairs import Candidate, Match
from domain.matching.result import Matching, Solution, WhyNobody
from domain.matching.scoring import Related, explain, gain, score


class ImpossiblePin(ValueError):  # noqa: N818 (a state of the input, raised with its name)
    """A pinned pair cannot be introduced. Names the pair, never the rule that forbids it."""

    def __init__(self, couple: Pair) -> None:
        super().__init__(f"{couple[0]} and {couple[1]} cannot be introduced to each other")
        self.couple = couple


def match(
    attendees: Sequence[Attendee],
    history: History,
    related: Related,
    given: Sequence[Candidate] | None = None,
    *,
    pins: Collection[Pair] = (),
    vetoes: Collection[Pair] = (),
    priced: bool = True,
    fast: bool = False,
    seconds: float = inf,
) -> Matching:
    """The proven best introductions among these people, independent of input order.

    Candidates scored already may be `given`; the hard rules apply to them too. A pin must be part of the
    match, even where neither gains, and a veto must not. Pure, with plain values, so it can run in another
    process. `priced` asks for `solution.prices`, which costs two more solves; `fast` settles for a good
    choice and a bound, as does a search that runs out of `seconds`.

    Raises ImpossiblePin if a pin is also vetoed, breaks a hard rule or exceeds someone's cap; ValueError if
    two people share an id.
    """
    known = {attendee.id: attendee for attendee in attendees}
    proposed = candidates(attendees, history, related) if given is None else given
    pinned = [_pinned(couple, known, related) for couple in pins]
    solution = choose(
        attendees,
        [*pinned, *proposed],
        history,
        pins=pins,
        vetoes=vetoes,
        priced=priced,
        fast=fast,
        seconds=seconds,
    )
    left = _left(known, solution)
    fitting = _fitting(known, given, left, related)
    why = why_nobody(known, left, fitting, history, vetoes)
    return _explained(known, solution, why, related)


def choose(
    attendees: Sequence[Attendee],
    proposed: Iterable[Candidate],
    history: History,
    *,
    pins: Collection[Pair] = (),
    vetoes: Collection[Pair] = (),
    priced: bool = False,
    fast: bool = False,
    seconds: float = inf,
) -> Solution:
    """The optimal choice among the proposed candidates that the hard rules permit."""
    from domain.matching.solving.solver import solve  # numpy and scipy, a second to import

    caps = {attendee.id: attendee.cap for attendee in attendees}
    if len(caps) != len(attendees):
        raise ValueError("two attendees have the same id")
    edges = permitted(attendees, proposed, history, vetoes)
    fixed = {pair(*couple) for couple in pins}
    _check(fixed, edges, caps)
    return solve(edges, caps, pins=fixed, priced=priced, fast=fast, seconds=seconds)


def _pinned(couple: Pair, known: Mapping[str, Attendee], related: Related) -> Candidate:
    a, b = pair(*couple)
    if a == b or a not in known or b not in known:
        raise ImpossiblePin((a, b))
    return score(known[a], known[b], related) or Candidate(a, b, 0, 0.0, 0.0)


def _check(fixed: Collection[Pair], edges: Sequence[Candidate], caps: Mapping[str, int]) -> None:
    """Raise ImpossiblePin unless the fixed pairs are edges and keep everyone within their cap."""
    if not fixed:
        return
    possible = {(edge.a, edge.b) for edge in edges}
    pinned_to: Counter[str] = Counter()
    for couple in sorted(fixed):
        pinned_to.update(couple)
        if couple not in possible or any(pinned_to[each] > caps[each] for each in couple):
            raise ImpossiblePin(couple)


def _explained(
    known: Mapping[str, Attendee],
    solution: Solution,
    why: Iterable[tuple[str, WhyNobody]],
    related: Related,
) -> Matching:
    matches = tuple(
        Match(
            each.a,
            each.b,
            each.weight,
            each.gain_a,
            each.gain_b,
            explain(known[each.a], known[each.b], related),
        )
        for each in solution.chosen
    )
    return Matching(matches, tuple(why), solution)


def _left(known: Mapping[str, Attendee], solution: Solution) -> set[str]:
    """Ids of unmatched people."""
    return known.keys() - {end for each in solution.chosen for end in (each.a, each.b)}


def _fitting(
    known: Mapping[str, Attendee],
    given: Iterable[Candidate] | None,
    left: set[str],
    related: Related,
) -> Iterator[Pair]:
    """Pairs that would suit each other and include an unmatched person: only these need a reason."""
    if given is not None:
        fit = {pair(each.a, each.b) for each in given if each.a != each.b}
        return (couple for couple in fit if not left.isdisjoint(couple))
    fit = pairs_that_fit(list(known.values()), related)
    near = (couple for couple in fit if not left.isdisjoint(couple))
    return (couple for couple in near if _gains(couple, known, related))


def _gains(couple: Pair, known: Mapping[str, Attendee], related: Related) -> bool:
    """Whether one of the two has something to offer the other."""
    a, b = (known[each] for each in couple)
    return bool(gain(a, b, related) or gain(b, a, related))
