"""When people hear what organisers do at night."""

from datetime import datetime, timedelta

import pytest

from domain.event_news import TO_CHANGE_PLANS, TO_READ, told_at
from tests.domain.times import WARSAW, wall

TEN = wall(WARSAW, 2027, 6, 7, 10)
EIGHT = wall(WARSAW, 2027, 6, 7, 8)


def told(now: datetime, notice: timedelta, starts_at: datetime = TEN) -> datetime | None:
    return told_at(now, starts_at, starts_at + timedelta(hours=3), WARSAW, notice)


@pytest.mark.parametrize("notice", [TO_CHANGE_PLANS, TO_READ])
def test_by_day_it_is_at_once(notice: timedelta) -> None:
    assert told(wall(WARSAW, 2027, 6, 6, 21), notice) is None
    assert told(EIGHT, notice) is None


def test_the_night_before_a_brunch_plans_are_changed_at_once_and_tables_wait_for_eight() -> None:
    night = wall(WARSAW, 2027, 6, 6, 23)
    assert told(night, TO_CHANGE_PLANS) is None
    assert told(night, TO_READ) == EIGHT


def test_four_hours_of_the_day_are_enough_to_change_plans() -> None:
    night = wall(WARSAW, 2027, 6, 7, 2)
    assert told(night, TO_CHANGE_PLANS, EIGHT + TO_CHANGE_PLANS) == EIGHT
    assert told(night, TO_CHANGE_PLANS, EIGHT + TO_CHANGE_PLANS - timedelta(minutes=1)) is None


def test_people_who_are_there_hear_at_once_and_those_gone_home_in_the_morning() -> None:
    starts_at = wall(WARSAW, 2027, 6, 6, 21)
    assert told(starts_at + timedelta(hours=2), TO_READ, starts_at) is None
    assert told(starts_at + timedelta(hours=3), TO_READ, starts_at) == EIGHT
