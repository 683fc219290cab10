"""When one pair falls through, its two people get others, and everybody else's pairs stay."""

from collections import Counter
from dataclasses import replace
from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from domain.matching import Attendee, Candidate, History, choose, next_best
from tests.domain.matching_gatherings import Gathering, gatherings, worth
from tests.domain.matching_instances import instance


def test_both_sides_of_a_refused_pair_get_the_best_of_who_is_free() -> None:
    attendees, edges, history = instance("dev_m0060_second")
    chosen = list(choose(attendees, edges, history).chosen)
    fallen = chosen.pop(0)
    replaced = next_best(attendees, edges, history, chosen, (fallen.a, fallen.b))
    assert replaced
    assert all({each.a, each.b} & {fallen.a, fallen.b} for each in replaced)
    assert (fallen.a, fallen.b) not in {(each.a, each.b) for each in replaced}


@st.composite
def falls_through(draw: st.DrawFn) -> tuple[Gathering, list[Candidate], Candidate]:
    """A gathering, the pairs that stay, and the one that falls through."""
    gathering = draw(gatherings())
    chosen = list(choose(gathering.attendees, gathering.edges, gathering.history).chosen)
    assume(chosen)
    fallen = chosen.pop(draw(st.integers(0, len(chosen) - 1)))
    return gathering, chosen, fallen


@settings(max_examples=60, deadline=None)
@given(falls_through())
def test_no_hard_rule_is_broken_by_what_comes_in_its_place(
    case: tuple[Gathering, list[Candidate], Candidate],
) -> None:
    gathering, chosen, fallen = case
    replaced = next_best(
        gathering.attendees,
        gathering.edges,
        gathering.history,
        chosen,
        (fallen.b, fallen.a),
        vetoes=gathering.vetoes,
    )
    new = Counter(end for each in replaced for end in (each.a, each.b))
    assert fallen not in replaced
    assert all(new[end] <= 1 for end in (fallen.a, fallen.b))
    without_vetoes = Gathering(gathering.attendees, gathering.edges, gathering.history, ())
    assert not without_vetoes.breaks_a_hard_rule((*chosen, *replaced))


@settings(max_examples=60, deadline=None)
@given(falls_through())
def test_nothing_better_for_the_two_could_come_in_its_place(
    case: tuple[Gathering, list[Candidate], Candidate],
) -> None:
    gathering, chosen, fallen = case
    free = [each for each in gathering.edges if each != fallen and each not in chosen]
    ends = [
        [None, *(each for each in free if end in (each.a, each.b))] for end in (fallen.a, fallen.b)
    ]
    ways = [(*chosen, *filter(None, way)) for way in product(*ends)]
    lawful = replace(gathering, vetoes=())
    best = max(worth(way) for way in ways if not lawful.breaks_a_hard_rule(way))
    attendees, edges, history = gathering.attendees, gathering.edges, gathering.history
    replaced = next_best(attendees, edges, history, chosen, (fallen.a, fallen.b))
    assert worth((*chosen, *replaced)) == best


def test_where_both_would_best_meet_the_same_one_nobody_is_left_out() -> None:
    people = [Attendee(each, each, "", cap=1) for each in "abcd"]
    edges = [
        Candidate("a", "b", 1000, 1.0, 1.0),
        Candidate("a", "c", 900, 1.0, 1.0),
        Candidate("b", "c", 800, 1.0, 1.0),
        Candidate("b", "d", 100, 1.0, 1.0),
    ]
    replaced = next_best(people, edges, History(), [], ("a", "b"))
    assert [(each.a, each.b) for each in replaced] == [("a", "c"), ("b", "d")]


def test_to_cover_one_more_counts_before_the_weight() -> None:
    people = [Attendee(each, each, "", cap=2) for each in "abcde"]
    stands = Candidate("c", "e", 500, 1.0, 1.0)
    known, alone = Candidate("a", "c", 900, 1.0, 1.0), Candidate("a", "d", 10, 0.0, 0.0)
    replaced = next_best(people, [stands, known, alone], History(), [stands], ("a", "b"))
    assert replaced == (alone,)
