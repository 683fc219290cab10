"""Series: events of a host that build on each other."""

from collections import Counter
from collections.abc import Collection, Sequence

NAME_LENGTH = 60


def came_again(times: Sequence[Collection[int]]) -> tuple[Counter[int], list[int]]:
    """How often each person came, and how many at each event had come before; `times` starts with the first event."""
    people: Counter[int] = Counter()
    returned = []
    for came in times:
        returned.append(sum(one in people for one in came))
        people.update(came)
    return people, returned
