"""An organiser's pins are kept where the hard rules leave room, never against them."""

import pytest

from domain.matching import Attendee, Candidate, History, choose, keepable, match
from domain.matching.solving import solver

SIX = [Attendee(str(n), f"org {n}", "ngo", cap=2) for n in range(6)]


def test_the_first_that_fill_somebody_are_kept() -> None:
    pins = [("0", "1"), ("0", "2"), ("0", "3"), ("4", "5")]
    assert keepable(pins, SIX, History()) == (("0", "1"), ("0", "2"), ("4", "5"))


def test_no_pin_is_kept_against_a_rule() -> None:
    colleague = Attendee("6", "org 0", "ngo")
    history = History.of(introduced=[("0", "1")], refused=[("0", "2")], barred=[("0", "3")])
    pins = [("0", "1"), ("0", "2"), ("0", "3"), ("0", "6"), ("0", "gone")]
    assert keepable(pins, [*SIX, colleague], history) == ()


def test_what_is_kept_never_stops_the_solve() -> None:
    pins = [(a.id, b.id) for a in SIX for b in SIX if a.id < b.id]
    kept = keepable(pins, SIX, History())
    found = match(SIX, History(), {}, pins=kept)
    assert {(each.a, each.b) for each in found.matches} == set(kept)


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize(
    "pins", [[("host", "z")], [("a", "host"), ("a", "host2")]], ids=["host's", "crowd's"]
)
def test_pins_hold_where_their_places_would_cover_more(
    pins: list[tuple[str, str]], fast: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(solver, "SMALL", 0)
    caps = {"host": 2, "host2": 1, "a": 2}
    people = [
        Attendee(each, f"org {each}", "ngo", cap=caps.get(each, 1))
        for each in ("a", "b", "c", "d", "host", "host2", "y", "z")
    ]
    hosted = [(each, "host") for each in "abcd"]
    met = [("a", "host2"), *hosted, ("host", "z"), ("y", "z")]
    edges = [Candidate(a, b, 500, 0.5, 0.5) for a, b in met]
    found = choose(people, edges, History(), pins=pins, fast=fast)
    assert {*pins} <= {(each.a, each.b) for each in found.chosen}
