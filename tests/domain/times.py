"""Moments and zones for the tests of the rules, with clock changes over-represented."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

WARSAW = ZoneInfo("Europe/Warsaw")
BUDAPEST = ZoneInfo("Europe/Budapest")
TO_SUMMER = datetime(2027, 3, 28, 1, tzinfo=UTC)
"""2:00 becomes 3:00 in both countries."""
TO_WINTER = datetime(2027, 10, 31, 1, tzinfo=UTC)
"""3:00 becomes 2:00 in both countries."""

# Besides the two countries: offsets of a quarter of an hour, a change at midnight, one of half an hour,
# and none at all.
zones = st.sampled_from(
    [
        WARSAW,
        BUDAPEST,
        ZoneInfo("Asia/Kathmandu"),
        ZoneInfo("America/Havana"),
        ZoneInfo("Australia/Lord_Howe"),
        ZoneInfo("UTC"),
    ]
)


def _around(change: datetime) -> st.SearchStrategy[datetime]:
    return st.integers(-8 * 24 * 60, 8 * 24 * 60).map(lambda m: change + timedelta(minutes=m))


moments = st.one_of(
    _around(TO_SUMMER),
    _around(TO_WINTER),
    st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)


def spans(longest: timedelta) -> st.SearchStrategy[timedelta]:
    """Durations from zero to `longest`, in whole seconds."""
    return st.integers(0, int(longest.total_seconds())).map(lambda s: timedelta(seconds=s))


def wall(zone: ZoneInfo, year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A local time in `zone` as the aware UTC datetime that the rules take."""
    return datetime(year, month, day, hour, minute, tzinfo=zone).astimezone(UTC)
