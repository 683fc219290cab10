"""Small random gatherings, and their best introductions found by brute force."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, count
from typing import Any

import pytest
from hypothesis import strategies as st

from domain.matching import (
    Attendee,
    Candidate,
    History,
    Pair,
    Solution,
    Standing,
    choose,
)
from domain.matching.solving import deadline

Worth = tuple[int, int, int]
"""Covered, served and weight: compared in this order."""


@dataclass(frozen=True)
class Gathering:
    """People, who may meet and how well they fit, and who must not meet."""

    attendees: tuple[Attendee, ...]
    edges: tuple[Candidate, ...]
    history: History
    vetoes: tuple[Pair, ...]

    def chosen(self, **how: Any) -> Solution:
        """The solver's choice among these edges; `how` is passed on to it."""
        return choose(self.attendees, self.edges, self.history, vetoes=self.vetoes, **how)

    def breaks_a_hard_rule(self, chosen: tuple[Candidate, ...]) -> bool:
        known = {attendee.id: attendee for attendee in self.attendees}
        barred = {*self.history.introduced, *self.history.refused, *self.history.barred}
        barred |= {*self.vetoes}
        pairs = [(each.a, each.b) for each in chosen]
        met = Counter(end for couple in pairs for end in couple)
        return (
            len(set(pairs)) < len(pairs)
            or not set(chosen) <= set(self.edges)
            or not barred.isdisjoint(pairs)
            or any(known[a].organisation == known[b].organisation != "" for a, b in pairs)
            or any(_cannot_talk(known[a], known[b]) for a, b in pairs)
            or any(met[each] > known[each].cap for each in met)
        )

    def choices(self) -> Iterator[tuple[Candidate, ...]]:
        """Every choice that breaks no hard rule."""
        for size in range(len(self.edges) + 1):
            for chosen in combinations(self.edges, size):
                if not self.breaks_a_hard_rule(chosen):
                    yield chosen


def later_after(looks: int, seconds: float, patch: pytest.MonkeyPatch) -> None:
    """Patch the search's clock: after this many readings, this many seconds have passed."""
    looked = count()
    patch.setattr(deadline, "monotonic", lambda: 0.0 if next(looked) < looks else seconds)


def keeps_its_promises(found: Solution, gathering: Gathering) -> None:
    """Assert that no hard rule is broken, the bound is true, and a choice called best is."""
    assert not gathering.breaks_a_hard_rule(found.chosen)
    everything, standing = [worth(each) for each in gathering.choices()], found.standing
    as_good = (
        weight
        for covered, served, weight in everything
        if covered >= standing.covered and served >= standing.served
    )
    assert found.bound >= max(as_good)
    if found.optimal:
        assert standing == Standing(*max(everything))


def _cannot_talk(one: Attendee, other: Attendee) -> bool:
    spoken, too = {*one.languages}, {*other.languages}
    return bool(spoken and too and not spoken & too)


def worth(chosen: tuple[Candidate, ...]) -> Worth:
    covered = {end for each in chosen for end in (each.a, each.b)}
    served = {each.a for each in chosen if each.gain_a} | {each.b for each in chosen if each.gain_b}
    return len(covered), len(served), sum(each.weight for each in chosen)


@st.composite
def gatherings(draw: st.DrawFn, most_edges: int = 9) -> Gathering:
    """Up to eight people; few distinct weights, so that ties and odd cycles are common."""
    ids = [f"p{number}" for number in range(draw(st.integers(0, 8)))]
    attendees = tuple(
        Attendee(
            id=each,
            organisation=draw(st.sampled_from(["", *"ABCDEFGH"])),
            sector="ngo",
            languages=draw(st.sampled_from([(), (), ("pl",), ("hu",), ("pl", "hu")])),
            cap=draw(st.sampled_from([1, 1, 1, 2, 3, 0])),
        )
        for each in ids
    )
    couples = list(combinations(ids, 2))
    subset = st.lists(st.sampled_from(couples), unique=True, max_size=2) if couples else st.just([])
    meeting = st.lists(st.sampled_from(couples), unique=True, max_size=most_edges)
    edges = tuple(
        Candidate(
            a,
            b,
            draw(st.sampled_from([0, 1, 300, 301, 1000])),
            draw(st.sampled_from([0.0, 0.3, 1.0])),
            draw(st.sampled_from([0.0, 0.3, 1.0])),
        )
        for a, b in (draw(meeting) if couples else [])
    )
    history = History.of(draw(subset), draw(subset), draw(subset))
    return Gathering(attendees, edges, history, tuple(draw(subset)))
