"""Tables keep their numbers when a round is repaired: people look for the one they were told."""

from collections.abc import Mapping, Sequence

Numbered = Mapping[int, Sequence[str]]
"""Who sits at which table of a round, by table number."""


def numbered(before: Numbered, after: Sequence[Sequence[str]]) -> dict[int, Sequence[str]]:
    """The tables of a round under the numbers by which most of their people know them.

    A new table gets the lowest free number.
    """
    shared = sorted(
        (
            (-len(set(sitting) & set(table)), number, place)
            for number, sitting in before.items()
            for place, table in enumerate(after)
        ),
    )
    given: dict[int, int] = {}
    for overlap, number, place in shared:
        if overlap and number not in given.values() and place not in given:
            given[place] = number
    free = (number for number in range(1, len(after) + len(before) + 1))
    left = iter([number for number in free if number not in given.values()])
    numbers = [given[place] if place in given else next(left) for place in range(len(after))]
    return dict(sorted(zip(numbers, after, strict=True)))
