"""Block designs: nobody twice with anybody, and one place of each group at every table."""

from itertools import combinations

import pytest

from domain.seating.designs import design, prime_power


@pytest.mark.parametrize(
    ("tables", "size", "rounds"),
    [(8, 6, 3), (8, 8, 8), (9, 9, 9), (5, 5, 5), (16, 10, 6), (6, 6, 2), (30, 10, 3), (1, 4, 1)],
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


@pytest.mark.parametrize(
    ("tables", "size", "rounds"), [(4, 6, 2), (6, 6, 3), (3, 3, 4), (10, 8, 3)]
)
def test_where_none_is_known_none_is_given(tables: int, size: int, rounds: int) -> None:
    assert design(tables, size, rounds) is None


def test_prime_powers_are_told_from_other_numbers() -> None:
    powers = {number for number in range(30) if prime_power(number)}
    assert powers == {2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29}
    assert prime_power(27) == (3, 3)
