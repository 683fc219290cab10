"""Covers people left out, at the expense of those with several introductions, by augmenting chains of any length."""

from collections import deque
from collections.abc import Callable

import numpy as np

from domain.matching.solving.choice import Choice
from domain.matching.solving.programme import Programme

LOOKED_AT = 500_000
"""The most edges examined in all: up to half a second."""


class Covering:
    """Searches for chains from person to person over all edges."""

    def __init__(self, programme: Programme, choice: Choice) -> None:
        self._choice, self._every = choice, _edges_by_person(programme)
        self._reach, self._left = programme.reach, LOOKED_AT
        self._fixed = {*np.flatnonzero(programme.pinned).tolist()}

    def cover(self) -> None:
        """Cover as many uncovered people as the search can."""
        in_vain, covered = set[int](), self._choice.covered()
        short = self._reach.covered - int(covered.sum())
        for person in np.flatnonzero(~covered).tolist():
            if short > 0 and self._left > 0 and not self._choice.held[person]:
                short -= self._found(person, in_vain if self._reach.crowd[person] else set())

    def _found(self, person: int, in_vain: set[int]) -> bool:
        """Cover a person by a breadth-first search for a chain of changes: each takes a place with someone
        who is full, and the chain goes on from whoever loses it.

        People in `in_vain` are not asked again; those asked without success are added to it. Between a crowd
        and its hosts that loses nothing; among odd cycles another person's chain might still have succeeded.
        """
        choice, asked, met = self._choice, in_vain.copy(), {person}
        waiting: deque[tuple[int, tuple[int, ...]]] = deque([(person, ())])
        while waiting:
            someone, chain = waiting.popleft()
            for edge in self._looked_at(someone):
                host = self._other(edge, someone)
                if host in asked or edge in choice.taken or edge in chain:
                    continue
                if choice.room[host] > 0 and choice.change((*chain, edge)):
                    return True
                losers = self._losers(host)
                for held, loser in losers:
                    longer = (*chain, edge, held)
                    if len(choice.held[loser]) > 1 and choice.change(longer):
                        return True
                    if loser not in met:
                        met.add(loser)
                        waiting.append((loser, longer))
                if choice.room[host] == 0 and all(
                    len(choice.held[each]) == 1 for _, each in losers
                ):
                    asked.add(host)  # another chain would reach the same losers
        in_vain |= asked
        return False

    def _looked_at(self, someone: int) -> list[int]:
        edges = self._every(someone)
        self._left -= len(edges)
        return edges

    def _losers(self, host: int) -> list[tuple[int, int]]:
        """The edges that a host could give up, each with the person who would lose it."""
        held = sorted(self._choice.held[host] - self._fixed)
        return [(edge, self._other(edge, host)) for edge in held]

    def _other(self, edge: int, person: int) -> int:
        one, other = self._choice.ends(edge)
        return other if person == one else one


def _edges_by_person(programme: Programme) -> Callable[[int], list[int]]:
    """A function that returns a person's edges, heaviest first."""
    open_ = np.flatnonzero(programme.open)
    ends, along = np.r_[programme.a[open_], programme.b[open_]], np.tile(open_, 2)
    order = np.lexsort((-programme.weights[along], ends))
    ends, along = ends[order], along[order]
    starts = np.searchsorted(ends, np.arange(len(programme.caps) + 1))
    return lambda person: along[starts[person] : starts[person + 1]].tolist()
