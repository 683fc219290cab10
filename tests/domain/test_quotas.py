"""Seats kept for a mix of sectors: who is passed over, and until when."""

from collections import Counter
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.quotas import Quotas, WaitingOfSector, has_room, next_in_line
from domain.waitlist import in_line
from tests.domain.times import WARSAW, wall

OPENS_AT = wall(WARSAW, 2027, 5, 31, 10)
BEFORE = OPENS_AT - timedelta(seconds=1)
JOINED_AT = wall(WARSAW, 2027, 5, 1, 12)
SECTORS = st.sampled_from(["business", "ngo", "public"])
LINES = st.lists(st.tuples(SECTORS, st.booleans()), max_size=12).map(
    lambda people: [
        WaitingOfSector(n, JOINED_AT + timedelta(minutes=n), lapsed, sector)
        for n, (sector, lapsed) in enumerate(people)
    ]
)
NUMBERS = st.dictionaries(SECTORS, st.integers(0, 6))


def line(*sectors: str) -> list[WaitingOfSector]:
    return [
        WaitingOfSector(n, JOINED_AT + timedelta(minutes=n), sector=sector)
        for n, sector in enumerate(sectors)
    ]


def test_a_full_sector_is_passed_over_until_the_seats_open() -> None:
    quotas, waiting = Quotas(OPENS_AT, {"business": 2}), line("business", "ngo", "business")
    asked = next_in_line(waiting, quotas, {"business": 2}, BEFORE)
    assert [one.rsvp_id for one in asked] == [1]
    assert next_in_line(waiting, quotas, {"business": 2}, OPENS_AT) == waiting


def test_the_last_place_of_a_sector_belongs_to_whoever_of_it_waits() -> None:
    quotas = Quotas(OPENS_AT, {"business": 3})
    assert has_room("business", line("ngo"), quotas, {"business": 2}, BEFORE)
    assert not has_room("business", line("business"), quotas, {"business": 2}, BEFORE)


def test_fewer_than_already_come_takes_no_seat_away() -> None:
    assert Quotas(OPENS_AT, {"ngo": 2}).room("ngo", {"ngo": 5}, BEFORE) == 0


@given(LINES, NUMBERS, NUMBERS, st.integers(0, 12))
def test_no_offers_take_a_sector_over_its_quota(
    waiting: list[WaitingOfSector], most: dict[str, int], held: dict[str, int], seats: int
) -> None:
    asked = next_in_line(waiting, Quotas(OPENS_AT, most), held, BEFORE)
    offered = Counter(one.sector for one in asked if not one.offer_lapsed)
    given_now = Counter(one.sector for one in asked[:seats] if not one.offer_lapsed)
    for sector, number in most.items():
        assert offered[sector] <= max(0, number - held.get(sector, 0))
        assert given_now[sector] <= offered[sector]


@given(LINES, NUMBERS, NUMBERS)
def test_the_order_of_the_line_is_kept_and_only_full_sectors_are_passed_over(
    waiting: list[WaitingOfSector], most: dict[str, int], held: dict[str, int]
) -> None:
    asked = next_in_line(waiting, Quotas(OPENS_AT, most), held, BEFORE)
    assert asked == [one for one in in_line(waiting) if one in asked]
    full = Counter(held) + Counter(one.sector for one in asked if not one.offer_lapsed)
    for one in waiting:
        assert one in asked or full[one.sector] >= most[one.sector]


@given(LINES, NUMBERS, NUMBERS)
def test_once_open_everybody_is_asked_in_turn(
    waiting: list[WaitingOfSector], most: dict[str, int], held: dict[str, int]
) -> None:
    assert next_in_line(waiting, Quotas(OPENS_AT, most), held, OPENS_AT) == in_line(waiting)


@given(LINES, SECTORS, NUMBERS, NUMBERS)
def test_who_has_room_would_be_asked_at_the_end_of_the_line(
    waiting: list[WaitingOfSector], sector: str, most: dict[str, int], held: dict[str, int]
) -> None:
    awake = [one for one in waiting if not one.offer_lapsed]
    last = WaitingOfSector(99, JOINED_AT + timedelta(days=1), sector=sector)
    quotas = Quotas(OPENS_AT, most)
    asked = next_in_line([*awake, last], quotas, held, BEFORE)
    assert (last in asked) == has_room(sector, awake, quotas, held, BEFORE)
