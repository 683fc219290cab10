"""Block designs: no two people together twice, and one member of each group at every table."""

from itertools import combinations
from math import comb

import pytest

from domain.seating.designs import design, prime_powers


@pytest.mark.parametrize(
    ("tables", "size", "rounds"),
    [
        *((8, 6, 3), (8, 8, 8), (9, 9, 9), (5, 5, 5), (16, 10, 6)),
        *((6, 6, 2), (30, 10, 3), (1, 4, 1)),
        *((12, 8, 3), (12, 3, 8), (15, 10, 3), (20, 9, 4), (36, 4, 15)),
    ],
)
def test_nobody_meets_anybody_twice(tables: int, size: int, rounds: int) -> None:
    seated = design(tables, size, rounds)
    assert seated is not None
    assert len(seated) == rounds
    for round_ in seated:
        assert sorted(place for table in round_ for place in table) == [*range(tables * size)]
        assert all({p // tables for p in table} == {*range(size)} for table in round_)
    met = [couple for round_ in seated for table in round_ for couple in combinations(table, 2)]
    assert len(set(met)) == len(met)


@pytest.mark.parametrize("size", [2, 3, 4, 5, 7, 8])
def test_with_a_round_more_than_tables_everybody_meets_everybody_once(size: int) -> None:
    seated = design(size, size, size + 1)
    assert seated is not None
    for round_ in seated:
        assert sorted(place for table in round_ for place in table) == [*range(size * size)]
    met = [{*couple} for round_ in seated for table in round_ for couple in combinations(table, 2)]
    assert len(met) == len({*map(frozenset, met)}) == comb(size * size, 2)


@pytest.mark.parametrize(
    ("tables", "size", "rounds"),
    [(1, 2, 2), (4, 6, 2), (6, 6, 3), (3, 3, 5), (6, 6, 7), (10, 8, 3)],
)
def test_where_none_is_known_none_is_given(tables: int, size: int, rounds: int) -> None:
    assert design(tables, size, rounds) is None


def test_numbers_are_taken_apart_into_prime_powers() -> None:
    alone = {number for number in range(2, 30) if len(prime_powers(number)) == 1}
    assert alone == {2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29}
    assert prime_powers(360) == [(2, 3), (3, 2), (5, 1)]
