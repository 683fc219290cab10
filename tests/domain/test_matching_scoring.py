"""How well two people fit, and the reasons that explain it."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.matching import (
    Attendee,
    Candidate,
    Fit,
    History,
    SharedCause,
    bar_between,
    candidates,
    explain,
    score,
)
from domain.matching.scoring import Related, weigh
from tests.domain.matching_instances import OPTIMA, instance

RELATED: Related = {"sponsorship": {"grant_funding": 0.6, "venue": 0.2}}

SHELTER = Attendee(
    "shelter", "Animal shelter", "ngo", ("website_it",), ("volunteers",), ("animals", "youth")
)
FIRM = Attendee(
    "firm", "IT company", "business", ("volunteers",), ("website_it", "mentoring"), ("youth",)
)
TOWN = Attendee("town", "Town hall", "local_government", ("sponsorship",), ("grant_funding",))


def test_what_serves_both_weighs_more_than_what_serves_one() -> None:
    one_way = Attendee("one", "One-way", "media", (), ("website_it",))
    both = score(SHELTER, FIRM, RELATED)
    single = score(SHELTER, one_way, RELATED)
    assert both is not None
    assert single is not None
    assert both.weight > 5 * single.weight > 0


def test_a_shared_cause_raises_the_gain_and_none_exceeds_one() -> None:
    alike = Attendee("alike", "Alike", "business", ("volunteers",), ("website_it",), SHELTER.causes)
    without = Attendee("without", "Without", "business", ("volunteers",), ("website_it",))
    gains = [found.gain_b for each in (without, FIRM, alike) if (found := score(SHELTER, each, {}))]
    assert gains == [0.65, 0.897, 1.0]


def test_a_related_kind_counts_in_part_and_a_faint_relation_not_at_all() -> None:
    funder = Attendee("funder", "Fund", "donor", (), ("grant_funding",))
    host = Attendee("host", "House", "ngo", (), ("venue",))
    found = score(TOWN, funder, RELATED)
    assert found is not None
    assert found.gain_b == pytest.approx(0.6 * 0.65)
    assert score(TOWN, host, RELATED) is None


def test_one_sector_counts_three_quarters() -> None:
    sister = Attendee("sister", "Sister", FIRM.sector, SHELTER.seeks, SHELTER.offers)
    cousin = Attendee("cousin", "Cousin", "media", SHELTER.seeks, SHELTER.offers)
    within, across = score(FIRM, sister, {}), score(FIRM, cousin, {})
    assert within is not None
    assert across is not None
    assert within.weight == pytest.approx(0.75 * across.weight, abs=1)


def test_two_of_whom_no_sector_is_known_are_not_of_one() -> None:
    seeker = Attendee("a", "A", "", ("venue",), ("legal",))
    giver = Attendee("b", "B", "", ("legal",), ("venue",))
    across = score(replace(seeker, sector="ngo"), replace(giver, sector="media"), {})
    assert score(seeker, giver, {}) == across


@pytest.mark.parametrize(
    ("spoken", "other", "meet"),
    [(("hu",), ("pl",), False), (("hu", "en"), ("pl", "en"), True), ((), ("pl",), True)],
)
def test_without_a_shared_language_there_is_no_match(
    spoken: tuple[str, ...], other: tuple[str, ...], meet: bool
) -> None:
    a = Attendee("a", "A", "ngo", ("venue",), (), (), spoken)
    b = Attendee("b", "B", "business", (), ("venue",), (), other)
    assert (score(a, b, {}) is not None) is meet


def test_a_pair_has_one_score_whichever_way_it_is_asked() -> None:
    assert score(SHELTER, FIRM, RELATED) == score(FIRM, SHELTER, RELATED)


def test_the_reasons_name_what_each_seeks_and_the_other_offers_then_the_causes() -> None:
    assert explain(SHELTER, FIRM, RELATED) == (
        Fit("shelter", "firm", "website_it", "website_it", 1.0),
        Fit("firm", "shelter", "volunteers", "volunteers", 1.0),
        SharedCause("youth"),
    )


@pytest.mark.parametrize("name", OPTIMA)
def test_the_weight_of_the_gains_is_the_one_the_bench_states(name: str) -> None:
    attendees, edges, _ = instance(name)
    sector = {attendee.id: attendee.sector for attendee in attendees}

    def weight(edge: Candidate) -> int:
        same = sector[edge.a] == sector[edge.b]
        return weigh(edge.gain_a, edge.gain_b, same_sector=same)

    # the files round gains to three places, so a weight may differ by one
    assert all(abs(weight(edge) - edge.weight) <= 1 for edge in edges)


@st.composite
def crowds(draw: st.DrawFn) -> list[Attendee]:
    kinds = st.lists(
        st.sampled_from(["sponsorship", "grant_funding", "venue", "legal"]), max_size=3
    )
    spoken = st.sampled_from([(), ("pl",), ("hu",), ("pl", "hu")])
    return [
        Attendee(
            id=str(number),
            organisation=draw(st.sampled_from(["", "A", "B", "C"])),
            sector=draw(st.sampled_from(["", "ngo", "business"])),
            seeks=tuple(draw(kinds)),
            offers=tuple(draw(kinds)),
            languages=draw(spoken),
        )
        for number in range(draw(st.integers(0, 7)))
    ]


@given(crowds(), st.data())
def test_the_candidates_are_just_those_pairs_that_fit_and_that_no_rule_forbids(
    people: list[Attendee], data: st.DataObject
) -> None:
    couples = [*combinations(people, 2)]
    met = data.draw(st.lists(st.sampled_from(couples), max_size=3)) if couples else []
    history = History.of([(a.id, b.id) for a, b in met])
    expected = [
        found
        for a, b in couples
        if bar_between(a, b, history) is None and (found := score(a, b, RELATED))
    ]
    assert candidates(people, history, RELATED) == expected
    assert all(0 < each.weight <= 1000 for each in expected)
    assert all(explain(people[int(c.a)], people[int(c.b)], RELATED) for c in expected)
