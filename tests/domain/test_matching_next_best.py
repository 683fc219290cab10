"""One pair falls through: its two get somebody else, all the others keep whom they have."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching import choose, next_best
from tests.domain.matching_gatherings import Gathering, gatherings
from tests.domain.matching_instances import instance


def test_both_sides_of_a_refused_pair_get_the_best_of_who_is_free() -> None:
    attendees, edges, history = instance("dev_m0060_second")
    chosen = list(choose(attendees, edges, history).chosen)
    fallen = chosen.pop(0)
    replaced = next_best(attendees, edges, history, chosen, (fallen.a, fallen.b))
    assert replaced
    assert all({each.a, each.b} & {fallen.a, fallen.b} for each in replaced)
    assert (fallen.a, fallen.b) not in {(each.a, each.b) for each in replaced}


@settings(max_examples=60, deadline=None)
@given(gatherings(), st.data())
def test_no_hard_rule_is_broken_by_what_comes_in_its_place(
    gathering: Gathering, data: st.DataObject
) -> None:
    chosen = list(choose(gathering.attendees, gathering.edges, gathering.history).chosen)
    if not chosen:
        return
    fallen = chosen.pop(data.draw(st.integers(0, len(chosen) - 1)))
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
