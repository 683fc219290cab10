"""What a flow tells before anything is solved, checked against the relaxed programme."""

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, vstack

from domain.matching import Candidate
from domain.matching.solving.programme import Ends, Programme
from domain.matching.solving.rows import Flags

GAINS = (0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5)


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """Up to eight people; in each pair that fits one gains, both, or none."""
    people = [f"p{each}" for each in range(draw(st.integers(2, 8)))]
    pairs = draw(st.lists(st.sampled_from([*combinations(people, 2)]), min_size=1, unique=True))
    edges = [Candidate(a, b, 10, *draw(st.sampled_from(GAINS))) for a, b in sorted(pairs)]
    caps = {each: draw(st.sampled_from([1, 1, 2, 3])) for each in people}
    return Programme.over(edges, Ends.of(edges), caps, ())


@settings(max_examples=300, deadline=None)
@given(programmes())
def test_all_who_can_gain_count_as_served_only_if_halves_of_edges_serve_them(
    programme: Programme,
) -> None:
    able = programme.gains.sum(axis=1) > 0
    everywhere = np.ones(len(programme.a), dtype=np.bool_)
    assert (programme.reach.served == able.sum()) == _halves(programme, everywhere, covered=False)


@settings(max_examples=300, deadline=None)
@given(programmes())
def test_where_halves_of_edges_cover_and_serve_all_the_used_edges_are_enough(
    programme: Programme,
) -> None:
    everywhere = np.ones(len(programme.a), dtype=np.bool_)
    if _halves(programme, everywhere, covered=True):
        assert _halves(programme, programme.reach.used, covered=True)


def _halves(programme: Programme, edges: Flags, *, covered: bool) -> bool:
    """Whether parts of these edges can serve all who can gain, and cover everybody if asked to."""
    able = np.flatnonzero(programme.gains.sum(axis=1))
    rows = [programme.degree, -programme.gains[able]] + [-programme.degree] * covered
    most = [programme.caps, -np.ones(len(able))] + [-np.ones(len(programme.caps))] * covered
    kept = LinearConstraint(csr_array(vstack(rows)), -np.inf, np.concatenate(most))
    found = milp(np.zeros(len(edges)), bounds=Bounds(0, edges.astype(float)), constraints=kept)
    assert found.status in (0, 2)
    return bool(found.status == 0)
