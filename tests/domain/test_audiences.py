"""Who is in an audience: rules of plain values."""

import pytest

from domain.audiences import (
    Audience,
    Candidate,
    Facet,
    Segment,
    as_kept,
    asks_everybody,
    belongs,
    changed,
    from_kept,
)
from domain.rsvp import RsvpStatus

NOBODY_SAID = Candidate(1, "ngo", "pl")


def answered(*statuses: RsvpStatus) -> Candidate:
    return Candidate(1, "ngo", "pl", statuses=frozenset(statuses), label_ids=frozenset({7}))


@pytest.mark.parametrize(
    ("segment", "statuses"),
    [
        (Segment.GOING, {RsvpStatus.GOING, RsvpStatus.CHECKED_IN}),
        (Segment.WAITLISTED, {RsvpStatus.WAITLISTED, RsvpStatus.OFFERED}),
        (Segment.ATTENDED, {RsvpStatus.CHECKED_IN}),
        (Segment.NO_SHOW, {RsvpStatus.NO_SHOW}),
        (Segment.UNANSWERED, set()),
        (Segment.EVERYBODY, set(RsvpStatus)),
    ],
)
def test_each_answer_belongs_to_its_segments(segment: Segment, statuses: set[RsvpStatus]) -> None:
    audience = Audience((segment,), (1,))
    assert {one for one in RsvpStatus if belongs(answered(one), audience)} == statuses
    silent = segment in {Segment.UNANSWERED, Segment.EVERYBODY}
    assert belongs(NOBODY_SAID, audience) is silent
    assert asks_everybody(audience) is silent


def test_one_of_several_answers_is_enough_at_any_of_the_events() -> None:
    both = Audience((Segment.GOING, Segment.NO_SHOW), (1, 2))
    assert belongs(answered(RsvpStatus.DECLINED, RsvpStatus.NO_SHOW), both)
    assert not belongs(answered(RsvpStatus.DECLINED), both)


def test_every_part_that_is_not_empty_narrows_down() -> None:
    going = answered(RsvpStatus.GOING)
    assert belongs(going, Audience((Segment.GOING,), (1,), ("business", "ngo"), ("pl",), (7, 8)))
    assert not belongs(going, Audience((Segment.GOING,), (1,), ("business",)))
    assert not belongs(going, Audience((Segment.GOING,), (1,), languages=("hu",)))
    assert not belongs(going, Audience((Segment.GOING,), (1,), label_ids=(8,)))
    assert not belongs(going, Audience(()))


def test_a_kept_audience_is_read_back_and_its_order_says_nothing() -> None:
    one = Audience((Segment.NO_SHOW, Segment.GOING), (2, 1), ("ngo", "business"), ("pl",), (3,))
    other = Audience((Segment.GOING, Segment.NO_SHOW), (1, 2), ("business", "ngo"), ("pl",), (3,))
    assert as_kept(one) == as_kept(other)
    assert from_kept(as_kept(one)) == other


def test_the_first_event_narrows_the_list_to_those_coming_and_the_last_taken_back_widens_it() -> (
    None
):
    everyone = Audience((Segment.EVERYBODY,))
    chosen = changed(everyone, Facet.EVENTS, "5", chosen=True)
    assert chosen == Audience((Segment.GOING,), (5,))
    more = changed(chosen, Facet.SEGMENTS, "no_show", chosen=True)
    more = changed(more, Facet.EVENTS, "3", chosen=True)
    assert more == Audience((Segment.GOING, Segment.NO_SHOW), (3, 5))
    fewer = changed(changed(more, Facet.EVENTS, "3", chosen=False), Facet.EVENTS, "5", chosen=False)
    assert fewer == everyone


def test_choosing_twice_is_choosing_once_and_nonsense_changes_nothing() -> None:
    audience = Audience((Segment.GOING,), (1,))
    ngos = changed(audience, Facet.SECTORS, "ngo", chosen=True)
    assert changed(ngos, Facet.SECTORS, "ngo", chosen=True) == ngos
    everyone = Audience((Segment.EVERYBODY,))
    for one in (audience, everyone):
        assert changed(one, Facet.EVENTS, "x", chosen=True) == one
    assert changed(audience, Facet.SEGMENTS, "x", chosen=True) == audience
