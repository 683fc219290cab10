"""Pairs barred by an erasure are recognised by their hashes."""

from domain.barred import BarredPairs, pair_hash

KEY, OTHER_KEY = "ab" * 32, "cd" * 32
IDS = {"1": 700, "2": 20, "3": 1000}


def barred(key: str, *pairs: tuple[int, int]) -> BarredPairs:
    return BarredPairs(key, frozenset(pair_hash(key, *each) for each in pairs), IDS)


def test_a_barred_pair_is_known_again_in_either_order() -> None:
    known = barred(KEY, (700, 20))
    assert known.among([("1", "2"), ("2", "1"), ("1", "3"), ("2", "3")]) == [("1", "2"), ("2", "1")]


def test_who_was_not_there_is_in_no_barred_pair() -> None:
    assert barred(KEY, (700, 20)).among([("1", "4"), ("4", "5")]) == []


def test_a_host_knows_no_pairs_of_another() -> None:
    foreign = BarredPairs(OTHER_KEY, barred(KEY, (700, 20)).hashes, IDS)
    assert foreign.among([("1", "2")]) == []
