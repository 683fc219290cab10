"""No sequence of answers, lapses and seat changes breaks a promise about the seats."""

from collections import Counter
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.rsvp import FIRM, RsvpAnswer, RsvpStatus
from domain.waitlist import LAST_HOURS, OFFERS_AT_ONCE, SeatsOnOffer
from tests.domain.brunch import Brunch
from tests.domain.times import BUDAPEST, wall

STARTS_AT = wall(BUDAPEST, 2027, 3, 28, 10)
PEOPLE = st.integers(1, 8)

coming = st.tuples(st.just("coming"), PEOPLE)
not_coming = st.tuples(st.just("not coming"), PEOPLE)
minutes = st.tuples(st.just("minutes pass"), st.integers(1, 12 * 60))
seats = st.tuples(st.just("seats"), st.integers(0, 4))
night = st.tuples(st.just("minutes pass"), st.just(9 * 60))
steps = st.lists(st.one_of(coming, coming, not_coming, minutes, seats, night), max_size=60)


def brunch(before_start: timedelta, capacity: int) -> Brunch:
    event = SeatsOnOffer(STARTS_AT, BUDAPEST, capacity, firm=0)
    ends_at = STARTS_AT + timedelta(hours=3)
    return Brunch(event, ends_at, STARTS_AT - before_start, capacity)


def play(held: Brunch, step: tuple[str, int], *, tick: bool = True) -> None:
    match step:
        case "coming", person:
            held.answers(person, RsvpAnswer.COMING)
        case "not coming", person:
            held.answers(person, RsvpAnswer.NOT_COMING)
        case "seats", capacity:
            held.has_seats(capacity)
        case _, passed:
            held.now += timedelta(minutes=passed)
    if tick:
        held.settle()


starts = st.sampled_from([timedelta(days=9), timedelta(days=1), LAST_HOURS, timedelta(hours=2)])


@given(starts, st.integers(1, 3), steps, st.booleans())
def test_the_seats_are_never_oversubscribed_even_if_no_job_runs(
    before: timedelta, capacity: int, played: list[tuple[str, int]], tick: bool
) -> None:
    held = brunch(before, capacity)
    for step in played:
        play(held, step, tick=tick)
        assert held.firm() <= held.capacity


@given(starts, st.integers(1, 3), steps)
def test_a_settled_waitlist_has_as_many_offers_as_seats_allow_and_is_left_alone(
    before: timedelta, capacity: int, played: list[tuple[str, int]]
) -> None:
    held = brunch(before, capacity)
    for step in played:
        play(held, step)
        assert not any((plan := held.plan()).lapse + plan.withdraw + plan.make)
        unseated, offers = held.capacity - held.firm(), held.offers()
        if held.now >= STARTS_AT:
            assert not offers
            continue
        racing = STARTS_AT - held.now <= LAST_HOURS
        most = unseated * (OFFERS_AT_ONCE if racing else 1)
        assert len(offers) >= most or not held.awake()
        assert len(offers) <= most or (racing and unseated)
        assert all(held.now < offer.expires_at < STARTS_AT for offer in offers)


@given(starts, st.integers(1, 3), steps)
def test_nobody_gets_a_seat_without_a_yes_nor_past_those_who_wait(
    before: timedelta, capacity: int, played: list[tuple[str, int]]
) -> None:
    held = brunch(before, capacity)
    for step in played:
        seated, offered = set(held.having(*FIRM)), held.having(RsvpStatus.OFFERED)
        waiting = held.awake() if held.now < STARTS_AT else []
        play(held, step)
        for person in set(held.having(*FIRM)) - seated:
            assert step == ("coming", person)
            assert person in offered or not waiting


@given(starts, st.integers(1, 3), steps)
def test_offers_go_out_in_the_order_of_the_line(
    before: timedelta, capacity: int, played: list[tuple[str, int]]
) -> None:
    held = brunch(before, capacity)
    for step in played:
        play(held, step)
        first_awake = held.awake()[:1]
        for person in first_awake:
            still_offered = [offer.waitlisted_at for offer in held.offers()]
            assert all(at <= held.chairs[person].waitlisted_at for at in still_offered)


@given(starts, st.integers(1, 3), steps, PEOPLE)
def test_pressing_the_same_again_changes_nothing(
    before: timedelta, capacity: int, played: list[tuple[str, int]], person: int
) -> None:
    held = brunch(before, capacity)
    for step in played:
        play(held, step)
    for answer in RsvpAnswer:
        if held.answers(person, answer):
            once = held.chairs[person].status
            again = held.answers(person, answer)
            assert again
            assert again.status is once
            assert not again.joins_line


def test_a_seat_that_nobody_answers_for_is_offered_to_everyone_once_before_the_start() -> None:
    held = brunch(timedelta(days=3), capacity=1)
    for person in range(1, 9):
        play(held, ("coming", person))
    play(held, ("not coming", 1))
    asked: Counter[int] = Counter(offer.rsvp_id for offer in held.offers())
    while deadlines := [offer.expires_at for offer in held.offers()]:
        held.now = max(held.now, min(deadlines))
        asked.update(offer.rsvp_id for offer in held.settle().make)
    assert held.now < STARTS_AT
    assert asked == dict.fromkeys(range(2, 9), 1)
    newcomer = held.answers(9, RsvpAnswer.COMING)
    assert newcomer
    assert newcomer.status is RsvpStatus.GOING


def test_the_first_yes_of_three_has_the_seat_and_the_others_keep_their_places() -> None:
    held = brunch(timedelta(hours=2), capacity=1)
    for person in range(1, 6):
        play(held, ("coming", person))
    play(held, ("not coming", 1))
    assert held.having(RsvpStatus.OFFERED) == [2, 3, 4]
    play(held, ("coming", 3))
    assert held.having(*FIRM) == [3]
    assert held.awake() == [2, 4, 5]
