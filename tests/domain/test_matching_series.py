"""Over a series: waiting is rewarded within bounds, givers are spared, recurring needs are reported."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.matching import (
    Attendee,
    Fit,
    History,
    Need,
    Surplus,
    for_this_time,
    gini,
    match,
    surplus_offers,
    trios,
    unmet_needs,
)
from domain.matching.scoring import PATIENCE, gain
from domain.matching.season import ALWAYS
from tests.domain.test_matching_people import FRESH, RELATED, person, why


def test_who_sought_in_vain_last_time_is_served_before_who_did_not() -> None:
    giver = person("giver", offers="venue", cap=1)
    first, second = person("first", "venue"), person("second", "venue")
    for waited, other in ((first, second), (second, first)):
        people = for_this_time([giver, first, second], {waited.id: ["venue"]}, {})
        told = why(match(people, FRESH, RELATED))
        assert set(told) == {other.id}


def test_patience_counts_only_for_what_is_sought_still_and_a_gain_stays_below_one() -> None:
    (waited,) = for_this_time([person("one", "venue")], {"one": ["catering"]}, {})
    assert waited.in_vain == ()
    giver = Attendee("giver", "g", "", offers=("venue",), causes=("animals",))
    seeker = Attendee("one", "o", "", seeks=("venue",), causes=("animals",), in_vain=("venue",))
    assert gain(seeker, giver, RELATED) == 1.0
    strangers = gain(person("s", "venue"), giver, RELATED)
    (patient,) = for_this_time([person("s", "venue")], {"s": ["venue"]}, {})
    assert gain(patient, giver, RELATED) == round(PATIENCE * strangers, 3)


def test_who_gave_much_this_season_has_less_room_but_never_none() -> None:
    fresh, tired, spent = for_this_time(
        [person("fresh"), person("tired"), person("spent")], {}, {"tired": 7, "spent": 30}
    )
    assert (fresh.cap, tired.cap, spent.cap) == (3, 2, ALWAYS)


def test_a_lazy_person_is_not_made_to_meet_more() -> None:
    (shy,) = for_this_time([person("shy", cap=0)], {}, {"shy": 30})
    assert shy.cap == 0


@given(st.lists(st.integers(0, 50), min_size=1, max_size=20), st.integers(1, 9))
def test_the_spread_lies_between_all_the_same_and_one_having_everything(
    shares: list[int], times: int
) -> None:
    assert -1e-9 <= gini(shares) < 1
    assert abs(gini([share * times for share in shares]) - gini(shares)) < 1e-9
    assert abs(gini([5] * len(shares))) < 1e-9


def test_what_was_sought_in_vain_is_told_with_who_could_offer_it() -> None:
    people = [
        person("a", "venue legal"),
        person("b", "venue"),
        person("c", "legal", "venue catering"),
    ]
    needs = unmet_needs(people, {("a", "venue")}, {"legal": ["business"]})
    assert needs == (
        Need("legal", sought_by=2, in_vain=2, offered_by=0, could_offer=("business",)),
        Need("venue", sought_by=2, in_vain=1, offered_by=1, could_offer=()),
    )
    assert surplus_offers(people, {("c", "venue")}) == (Surplus("catering", 1, 1),)


def test_of_what_as_many_sought_or_offered_in_vain_the_scarcest_and_the_fullest_come_first() -> (
    None
):
    people = [person("a", "legal venue", "transport catering"), person("b", "", "venue catering")]
    assert [need.kind for need in unmet_needs(people, set(), {})] == ["legal", "venue"]
    left = [surplus.kind for surplus in surplus_offers(people, set())]
    assert left == ["catering", "transport", "venue"]


NGO = person("ngo", "website mentors", "volunteers")
FIRM = person("firm", "volunteers", "website")
STUDENTS = person("students", "website", "mentors")


def test_a_third_joins_who_covers_what_the_pair_leaves_open_and_gains_too() -> None:
    everybody = [NGO, FIRM, STUDENTS]
    pair = [one for one in match(everybody, FRESH, RELATED).matches if one.b == "ngo"]
    (trio,) = trios(everybody, pair, FRESH, RELATED)
    assert (trio.a, trio.b, trio.third) == ("firm", "ngo", "students")
    assert trio.covers == Fit("ngo", "students", "mentors", "mentors", 1.0)
    assert trio.gains == Fit("students", "firm", "website", "website", 1.0)


def test_no_trio_where_the_third_gains_nothing_or_may_not_meet_one_of_them() -> None:
    pair = match([NGO, FIRM], FRESH, RELATED).matches
    selfless = person("students", offers="mentors")
    assert trios([NGO, FIRM, selfless], pair, FRESH, RELATED) == ()
    known = History.of([("students", "firm")])
    assert trios([NGO, FIRM, STUDENTS], pair, known, RELATED) == ()
    colleague = person("students", "website", "mentors", organisation="firm")
    assert trios([NGO, FIRM, colleague], pair, FRESH, RELATED) == ()
    other = person("other", "mentors", "website")
    full = replace(STUDENTS, cap=1)
    taken = match([other, full], FRESH, RELATED).matches
    assert trios([NGO, FIRM, other, full], (*pair, *taken), FRESH, RELATED) == ()


def test_who_wants_nobody_or_is_a_third_already_joins_no_trio_and_the_strongest_has_them() -> None:
    shy = person("students", "website", "mentors", cap=0)
    pair = match([NGO, FIRM], FRESH, RELATED).matches
    assert trios([NGO, FIRM, shy], pair, FRESH, RELATED) == ()
    other = replace(NGO, id="other", organisation="other", causes=("youth",))
    keen = replace(STUDENTS, causes=("youth",))
    firm = replace(FIRM, id="zoo", organisation="zoo", causes=("youth",))
    both = (*pair, *match([other, firm], FRESH, RELATED).matches)
    found = trios([NGO, FIRM, other, firm, keen], both, FRESH, RELATED)
    assert [(trio.a, trio.b, trio.third) for trio in found] == [("other", "zoo", "students")]


def test_the_same_three_are_told_once() -> None:
    everybody = [NGO, FIRM, STUDENTS]
    pairs = match(everybody, FRESH, RELATED).matches
    assert len(pairs) == 3
    assert len(trios(everybody, pairs, FRESH, RELATED)) == 1


def test_what_the_pair_meets_in_part_is_not_left_open() -> None:
    seeker = person("ngo", "sponsorship", "volunteers")
    funder = person("firm", "volunteers", "grant_funding")
    third = person("students", "volunteers", "sponsorship")
    pair = match([seeker, funder], FRESH, RELATED).matches
    assert pair
    assert trios([seeker, funder, third], pair, FRESH, RELATED) == ()
