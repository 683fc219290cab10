"""Which of an organiser's pins can be kept: hard rules apply to them as to all others."""

from collections import Counter
from collections.abc import Iterable, Sequence

from domain.matching.attendees import Attendee, History, Pair, bar_between


def keepable(
    pins: Iterable[Pair], attendees: Sequence[Attendee], history: History
) -> tuple[Pair, ...]:
    """Those pairs that a solve can be forced to include, earlier ones having precedence.

    Leaves out pairs with someone absent, forbidden by a hard rule, or exceeding someone's cap.
    """
    known = {each.id: each for each in attendees}
    met: Counter[str] = Counter()
    kept: list[Pair] = []
    for couple in dict.fromkeys(pins):
        if not known.keys() >= set(couple):
            continue
        a, b = (known[end] for end in couple)
        if bar_between(a, b, history) or any(met[end] >= known[end].cap for end in couple):
            continue
        met.update(couple)
        kept.append(couple)
    return tuple(kept)
