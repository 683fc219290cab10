"""Rounds of tables: everybody once a round, no two people together twice where avoidable."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from domain.matching import Attendee
from domain.seating import ImpossibleSeating, Seating, annealing, seat
from domain.seating.demand import Demand
from domain.seating.layouts import Seats
from domain.seating.room import Room
from tests.domain.seating_parties import SEATS, demands, seat_instance


def crowd(count: int, organisations: int = 1000) -> list[Attendee]:
    sectors = ("ngo", "business", "media")
    return [Attendee(f"p{n:03d}", f"o{n % organisations}", sectors[n % 3]) for n in range(count)]


def sizes(seating: Seating) -> set[int]:
    return {len(table) for tables in seating.rounds for table in tables}


@settings(max_examples=40)
@given(demands())
def test_everybody_sits_once_a_round_at_a_table_neither_too_large_nor_too_small(
    demand: Demand,
) -> None:
    seating = seat(
        demand.people,
        demand.tables,
        demand.table_size,
        demand.rounds,
        demand.min_table,
        [*demand.introduced],
        demand.good_pairs,
        seconds=0.02,
    )
    assert len(seating.rounds) == demand.rounds
    for tables in seating.rounds:
        assert sorted(each for table in tables for each in table) == [p.id for p in demand.people]
        assert len(tables) <= demand.tables
    assert demand.min_table <= min(sizes(seating)) <= max(sizes(seating)) <= demand.table_size


@pytest.mark.parametrize("name", SEATS)
def test_nobody_sits_with_an_acquaintance_a_colleague_or_the_same_person_twice(name: str) -> None:
    figures = seat(**seat_instance(name), seconds=2).figures
    assert (figures.repeated_pairs, figures.colleague_pairs, figures.known_pairs) == (0, 0, 0)
    assert figures.good_pairs_met > 60


def test_a_seed_gives_one_seating_in_whatever_order_people_come() -> None:
    given = seat_instance(SEATS[0])
    first = seat(**given, seconds=0.1, seed=7)
    again = seat(**given | {"people": given["people"][::-1]}, seconds=0.1, seed=7)
    other = seat(**given, seconds=0.1, seed=8)
    assert first == again != other


def test_colleagues_are_kept_apart_even_without_good_pairs() -> None:
    seating = seat(crowd(12, organisations=4), 4, 3, 1, seconds=0.2)
    assert seating.figures.colleague_pairs == 0
    assert seating.figures.sector_mix == 1


def test_a_couple_that_should_meet_shares_a_table() -> None:
    seating = seat(crowd(20), 5, 4, 2, good_pairs={("p000", "p013"): 5}, seconds=0.3)
    assert seating.figures.good_weight == 5


def test_pairs_with_somebody_who_stayed_away_do_not_matter() -> None:
    seating = seat(crowd(6), 2, 3, 1, introduced=[("p000", "gone")], seconds=0.1)
    assert seating.figures.known_pairs == 0


def test_when_time_runs_out_the_best_so_far_is_given() -> None:
    seating = seat(crowd(12), 4, 3, 2, seconds=5, elapsed=lambda: 60.0)
    assert seating.figures.repeated_pairs == 0


@pytest.mark.parametrize("better", ["place_on_design", "rearrange"])
def test_the_better_of_the_two_ways_gets_the_rest_of_the_time(
    monkeypatch: pytest.MonkeyPatch, better: str
) -> None:
    turns: list[str] = []

    def way(name: str) -> Callable[..., Seats]:
        search = getattr(annealing, name)

        def turn(room: Room, *how: Any) -> Seats:
            turns.append(name)
            return search(room, *how) if name == better else room.seats()[:1] * len(room.rounds)

        return turn

    for name in ("place_on_design", "rearrange"):  # the worse plan keeps everybody at their table
        monkeypatch.setattr(f"domain.seating.seating.{name}", way(name))
    seating = seat(**seat_instance(SEATS[0]), seconds=0.2)
    assert turns == ["place_on_design", "rearrange", better]
    assert len(set(seating.rounds)) == len(seating.rounds)


def test_nobody_at_all_sits_nowhere() -> None:
    assert seat([], 4, 6, 2).rounds == ((), ())


@pytest.mark.parametrize(
    ("count", "tables", "size", "rounds", "least", "nearest"),
    [
        (49, 8, 6, 3, 2, "9 tables of 6 or 8 tables of 7 would do"),
        (13, 4, 6, 3, 6, "2 tables of 7 or 3 tables of 6 with at least 4 at each would do"),
        (4, 4, 6, 3, 5, "1 table of 6 with at least 4 at each would do"),
        (37, 3, 6, 3, 6, "18 places at 3 tables of 6. 3 tables of 13 would do"),
        (40, 3, 4, 3, 50, "3 tables of 14 with at least 13 at each would do"),
        (12, 0, 6, 3, 2, "at least one table"),
        (12, 4, 6, 0, 2, "at least one round"),
        (12, 4, 3, 1, 4, "A table of 3 cannot have at least 4 people. 3 tables of 4 or"),
    ],
)
def test_what_cannot_be_seated_is_refused_with_the_nearest_that_can(
    count: int, tables: int, size: int, rounds: int, least: int, nearest: str
) -> None:
    with pytest.raises(ImpossibleSeating, match=nearest):
        seat(crowd(count), tables, size, rounds, least)


def test_an_id_that_stands_for_two_people_is_an_error() -> None:
    with pytest.raises(ValueError, match="same id"):
        seat([*crowd(3), *crowd(1)], 2, 3, 1)


def test_where_tables_are_plenty_they_are_used_so_that_fewer_meet_again() -> None:
    figures = seat(crowd(20, organisations=10), 4, 10, 3, seconds=0.5).figures
    assert figures.colleague_pairs == 0
    assert figures.repeated_pairs < 15  # with two tables of ten it would be 80


def test_a_table_larger_than_the_party_is_no_more_work() -> None:
    assert sizes(seat(crowd(6), 1, 1_000_000_000, 2, seconds=0.1)) == {6}


@pytest.mark.parametrize(("count", "least"), [(49, 7), (46, 4), (46, 5)])
def test_eight_rounds_of_seven_tables_keep_to_the_least_at_each(count: int, least: int) -> None:
    seating = seat(crowd(count), 7, 7, 8, least, seconds=0.3)
    assert min(sizes(seating)) >= least
    assert (seating.figures.repeated_pairs == 0) is (least != 5)
