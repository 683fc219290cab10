"""Introductions of three: where a third covers what a pair leaves open, and gains something too.

An association seeks a website and somebody to look after it; a company can build it and seeks
young people; a university's students look after it and seek real projects. Two of them do not get
there; three do.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.matching.attendees import Attendee, History, bar_between
from domain.matching.pairs import Fit, Match
from domain.matching.scoring import Related, fits, gain


@dataclass(frozen=True, slots=True)
class Trio:
    """A pair and the third who makes it work.

    `covers` is what the third gives for a seek that the pair leaves open, `gains` what the third
    gets from one of them; `strength` is the weaker of the two, as a gain.
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
    """For each pair the best third there is, the strongest trio first; nobody is third twice, and no three
    are told twice.

    The third must be allowed to meet both (no colleague, nobody they know or refused, a shared
    language), and have room for one more.
    """
    known = {attendee.id: attendee for attendee in attendees}
    met = Counter(side for match in matches for side in (match.a, match.b))
    free = [each for each in attendees if met[each.id] < each.cap]
    givers: Mapping[str, list[Attendee]] = _by_offer(free)
    found = [
        trio
        for match in matches
        for trio in _with_a_third(known[match.a], known[match.b], givers, history, related)
    ]
    found.sort(key=lambda trio: (-trio.strength, trio.a, trio.b, trio.third))
    chosen: list[Trio] = []
    taken: set[Hashable] = set()
    for trio in found:
        couple, third = (trio.a, trio.b), trio.third
        new: set[Hashable] = {couple, third, frozenset((*couple, third))}
        if taken.isdisjoint(new):
            chosen.append(trio)
            taken |= new
    return tuple(chosen)


def left_open(a: Attendee, b: Attendee, related: Related) -> Iterator[tuple[Attendee, str]]:
    """What each of a pair seeks that the other does not offer, nor anything near it."""
    for seeker, other in ((a, b), (b, a)):
        given = {fit.sought for fit in fits(seeker, other, related)}
        for sought in dict.fromkeys(seeker.seeks):
            if sought not in given:
                yield seeker, sought


def _by_offer(attendees: Sequence[Attendee]) -> Mapping[str, list[Attendee]]:
    found: dict[str, list[Attendee]] = defaultdict(list)
    for attendee in attendees:
        for kind in dict.fromkeys(attendee.offers):
            found[kind].append(attendee)
    return found


def _with_a_third(
    a: Attendee,
    b: Attendee,
    givers: Mapping[str, list[Attendee]],
    history: History,
    related: Related,
) -> Iterator[Trio]:
    for seeker, sought in left_open(a, b, related):
        for third in givers.get(sought, ()):
            if third.id in (a.id, b.id) or any(bar_between(third, it, history) for it in (a, b)):
                continue
            back = max((a, b), key=lambda it: (gain(third, it, related), it.id == seeker.id))
            worth = min(gain(seeker, third, related), gain(third, back, related))
            if worth > 0:
                covers = Fit(seeker.id, third.id, sought, sought, 1.0)
                yield Trio(a.id, b.id, third.id, covers, fits(third, back, related)[0], worth)
