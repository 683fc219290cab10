"""Series: events of a host that build on each other."""

from collections import Counter
from collections.abc import Collection, Sequence

NAME_LENGTH = 60


def came_again(times: Sequence[Collection[int]]) -> tuple[Counter[int], list[int]]:
    """Of those who came each time, the first time first: how often each came, and how many came back at each."""
    people: Counter[int] = Counter()
    returned = []
    for came in times:
        returned.append(sum(one in people for one in came))
        people.update(came)
    return people, returned
