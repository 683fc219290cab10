"""Why an attendee has no introduction."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from domain.matching.attendees import Attendee, Bar, History, Pair, bar_between, pair
from domain.matching.result import WhyNobody

HOPES = (
    (Bar.COLLEAGUES, WhyNobody.ONLY_COLLEAGUES),
    (Bar.NO_SHARED_LANGUAGE, WhyNobody.NO_SHARED_LANGUAGE),
    (Bar.INTRODUCED, WhyNobody.ALL_KNOWN_ALREADY),
)
"""From the rule that nobody can change to the one that only means "not again"."""


def why_nobody(
    known: Mapping[str, Attendee],
    left: Iterable[str],
    fitting: Iterable[Pair],
    history: History,
    vetoes: Collection[Pair],
) -> Iterator[tuple[str, WhyNobody]]:
    """The unmatched with their reasons, ordered by id.

    `fitting`: pairs that would suit each other if no rule forbade them.
    """
    struck = {pair(*couple) for couple in vetoes}
    bars: dict[str, set[Bar | None]] = defaultdict(set)
    for a, b in fitting:
        bar = Bar.CONFIDENTIAL if pair(a, b) in struck else bar_between(known[a], known[b], history)
        bars[a].add(bar)
        bars[b].add(bar)
    for each in sorted(left):
        yield each, _reason(known[each], bars[each] - {Bar.CONFIDENTIAL})


def _reason(attendee: Attendee, bars: set[Bar | None]) -> WhyNobody:
    if attendee.cap < 1:
        return WhyNobody.WANTED_NOBODY
    if None in bars:
        return WhyNobody.OTHERS_WERE_FULL
    for bar, why in reversed(HOPES):
        if bar in bars:
            return why
    if not attendee.seeks and not attendee.offers:
        return WhyNobody.NOTHING_STATED
    return WhyNobody.NOTHING_SOUGHT_IS_OFFERED
