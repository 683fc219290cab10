"""Introductions of three: a third covers what a pair leaves open, and gains something too.

An association seeks a website and somebody to look after it; a company can build it and seeks young people; a
university's students look after it and seek real projects. No two of them suffice; the three do.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from heapq import heapify, heappop, heappush

from domain.matching.attendees import Attendee, History, Pair, bar_between
from domain.matching.pairs import Fit, Match
from domain.matching.scoring import Related, fits, gain

LeftOpen = Sequence[tuple[Attendee, str]]
"""What each of a pair seeks for which the other offers nothing the same or related."""


@dataclass(frozen=True, slots=True)
class Trio:
    """A pair and the third who makes it work.

    `covers`: what the third gives for a need that the pair leaves open; `gains`: what the third gets from one
    of them; `strength`: the smaller of the two gains.
    """

    a: str
    b: str
    third: str
    covers: Fit
    gains: Fit
    strength: float


def trios(
    attendees: Sequence[Attendee],
    matches: Sequence[Match],
    history: History,
    related: Related,
) -> tuple[Trio, ...]:
    """The best third for each pair, strongest trio first; nobody is third twice, and no three appear twice.

    The third must be allowed to meet both (no colleague, nobody they know or refused, a shared language), and
    have room for one more.
    """
    known = {attendee.id: attendee for attendee in attendees}
    met = Counter(side for match in matches for side in (match.a, match.b))
    free = [each for each in attendees if met[each.id] < each.cap]
    open_ = {(it.a, it.b): [*left_open(known[it.a], known[it.b], related)] for it in matches}
    hopes = _hopes(open_, free, related)
    heapify(hopes)
    chosen: list[Trio] = []
    taken: set[Hashable] = set()
    while hopes:
        _, a, b, third, trio = heappop(hopes)
        new: set[Hashable] = {(a, b), third, frozenset((a, b, third))}
        if not taken.isdisjoint(new):
            continue
        if trio:
            chosen.append(trio)
            taken |= new
        elif trio := _weighed(known[a], known[b], open_[a, b], known[third], history, related):
            heappush(hopes, (-trio.strength, a, b, third, trio))
    return tuple(chosen)


def left_open(a: Attendee, b: Attendee, related: Related) -> Iterator[tuple[Attendee, str]]:
    """See `LeftOpen`."""
    for seeker, other in ((a, b), (b, a)):
        given = {fit.sought for fit in fits(seeker, other, related)}
        for sought in dict.fromkeys(seeker.seeks):
            if sought not in given:
                yield seeker, sought


_Hope = tuple[float, str, str, str, Trio | None]
"""The negated value of a trio of these three, or its upper bound while not weighed: a heap yields the least
first. Most are never weighed (the accelerated greedy of Minoux, 1978)."""


def _hopes(
    open_: Mapping[Pair, LeftOpen], free: Sequence[Attendee], related: Related
) -> list[_Hope]:
    """Each pair with each person who offers something that it leaves open."""
    givers: dict[str, list[str]] = defaultdict(list)
    for each in free:
        for kind in dict.fromkeys(each.offers):
            givers[kind].append(each.id)
    perfect = {each.id: replace(each, offers=("all",)) for each in free}
    eager = {
        each.id: replace(each, seeks=("all",), in_vain=("all",) if each.in_vain else ())
        for left in open_.values()
        for each, _ in left
    }

    @cache
    def at_most(seeker: str, giver: str) -> float:
        """What the seeker would gain if the giver offered exactly what is sought."""
        return gain(eager[seeker], perfect[giver], related)

    hopes: list[_Hope] = []
    for (a, b), left in open_.items():
        best: dict[str, float] = {}
        for seeker, sought in left:
            for third in givers.get(sought, ()):
                best[third] = max(best.get(third, 0), at_most(seeker.id, third))
        hopes += [(-hope, a, b, third, None) for third, hope in best.items()]
    return hopes


def _weighed(
    a: Attendee, b: Attendee, open_: LeftOpen, third: Attendee, history: History, related: Related
) -> Trio | None:
    """The best trio of these three in which the third covers what the two leave open."""
    if third.id in (a.id, b.id) or any(bar_between(third, it, history) for it in (a, b)):
        return None
    back = {it.id: gain(third, it, related) for it in (a, b)}
    best: Trio | None = None
    for seeker, sought in open_:
        if sought not in third.offers or (best and best.covers.seeker == seeker.id):
            continue
        other = b if seeker.id == a.id else a
        giver = seeker if back[seeker.id] >= back[other.id] else other
        worth = min(gain(seeker, third, related), back[giver.id])
        if worth > (best.strength if best else 0):
            covers = Fit(seeker.id, third.id, sought, sought, 1.0)
            best = Trio(a.id, b.id, third.id, covers, fits(third, giver, related)[0], worth)
    return best
