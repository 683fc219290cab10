"""Tables keep their numbers when people come and go."""

from domain.seating import numbered


def test_a_table_goes_by_the_number_most_of_its_people_know() -> None:
    before = {1: "abc", 2: "def", 3: "ghi"}
    assert numbered(before, ["hi", "abcx", "def"]) == {1: "abcx", 2: "def", 3: "hi"}


def test_a_new_table_gets_the_lowest_number_that_is_free() -> None:
    assert numbered({2: "abc"}, ["xy", "ab", "c"]) == {1: "xy", 2: "ab", 3: "c"}


def test_without_a_plan_tables_are_numbered_as_they_come() -> None:
    assert numbered({}, ["ab", "cd"]) == {1: "ab", 2: "cd"}
