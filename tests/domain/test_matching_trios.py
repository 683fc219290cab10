"""The trios found by scoring few candidates are those found by scoring all."""

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from domain.matching import Attendee, Fit, History, Match, Trio, bar_between, trios
from domain.matching.scoring import fits, gain

KINDS = "venue", "legal", "website", "mentors", "catering"
RELATED = {"venue": {"catering": 0.6}, "legal": {"mentors": 0.3}, "mentors": {"legal": 0.8}}
SOME = st.lists(st.sampled_from(KINDS), max_size=4).map(tuple)


@st.composite
def people(draw: st.DrawFn) -> list[Attendee]:
    """Up to seven, some of them colleagues, full, sharing no language or left waiting before."""
    return [
        Attendee(
            id=f"p{number}",
            organisation=draw(st.sampled_from(["", *"ABCD"])),
            sector="",
            seeks=(seeks := draw(SOME)),
            offers=draw(SOME),
            causes=draw(st.sampled_from([(), ("youth",), ("youth", "health"), ("animals",)])),
            languages=draw(st.sampled_from([(), (), ("pl",), ("hu", "pl")])),
            cap=draw(st.integers(0, 3)),
            in_vain=seeks[: draw(st.integers(0, 1))],
        )
        for number in range(draw(st.integers(2, 7)))
    ]


@given(people(), st.data())
def test_what_is_found_by_weighing_few_is_what_weighing_all_finds(
    everybody: list[Attendee], data: st.DataObject
) -> None:
    couples = [(a, b) for a in everybody for b in everybody if a.id < b.id]
    drawn = st.lists(st.sampled_from(couples), unique=True, max_size=5)
    matches = [Match(a.id, b.id, 1, 0, 0) for a, b in data.draw(drawn)]
    known = History.of([(a.id, b.id) for a, b in data.draw(drawn)])
    assert trios(everybody, matches, known, RELATED) == chosen(everybody, matches, known)


def chosen(
    everybody: Sequence[Attendee], matches: Sequence[Match], history: History
) -> tuple[Trio, ...]:
    """The strongest of all trios, then the strongest of the rest."""
    by_id = {each.id: each for each in everybody}
    left = [
        trio
        for each in matches
        for third in everybody
        if sum(third.id in (it.a, it.b) for it in matches) < third.cap
        for trio in of_three(by_id[each.a], by_id[each.b], third, history)
    ]
    found = list[Trio]()
    while left:
        best = min(left, key=lambda it: (-it.strength, it.a, it.b, it.third))
        found.append(best)
        left = [
            it
            for it in left
            if (it.a, it.b) != (best.a, best.b)
            and it.third != best.third
            and {it.a, it.b, it.third} != {best.a, best.b, best.third}
        ]
    return tuple(found)


def of_three(a: Attendee, b: Attendee, third: Attendee, history: History) -> Iterator[Trio]:
    if third.id in (a.id, b.id) or any(bar_between(third, it, history) for it in (a, b)):
        return
    for seeker, other in ((a, b), (b, a)):
        near = {fit.sought for fit in fits(seeker, other, RELATED)}
        for sought in seeker.seeks:
            if sought in near or sought not in third.offers:
                continue
            giver = max((seeker, other), key=lambda it: gain(third, it, RELATED))
            strength = min(gain(seeker, third, RELATED), gain(third, giver, RELATED))
            if strength > 0:
                covers = Fit(seeker.id, third.id, sought, sought, 1.0)
                back = fits(third, giver, RELATED)[0]
                yield Trio(a.id, b.id, third.id, covers, back, strength)


def test_a_third_for_what_was_sought_in_vain_last_time_comes_before_one_whose_causes_are_nearer() -> (
    None
):
    ngo = Attendee("ngo", "", "", ("website", "mentors"), ("venue",), in_vain=("mentors",))
    firm = Attendee("firm", "", "", ("venue", "legal"), ("website",), ("youth", "health"))
    waited = Attendee("waited", "", "", ("website",), ("mentors",), ("youth", "health"))
    nearer = Attendee("nearer", "", "", ("website",), ("legal",), ("youth", "sport", "animals"))
    pair = [Match("firm", "ngo", 1, 0, 0)]
    (trio,) = trios([ngo, firm, waited, nearer], pair, History(), {})
    assert (trio.third, trio.covers.sought) == ("waited", "mentors")
