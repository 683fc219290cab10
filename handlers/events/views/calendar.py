"""The calendar and the clock as keyboards, for those who do not write when the event is."""

from calendar import Calendar
from datetime import date, datetime, time, timedelta

from babel.dates import format_skeleton, get_day_names

from handlers.events.callbacks import PickDay, PickEnd, PickHour, PickStart, ShowMonth, StandStill
from handlers.i18n import Translator
from handlers.screen import Button, Rows

HOURS = range(6, 22)  # in which events start; others can be written
LENGTHS = (60, 90, 120, 150, 180, 240, 300, 360, 480)  # minutes


def month_rows(month: date, today: date, revision: int, t: Translator) -> Rows:
    """A month's grid, weeks beginning as people there begin them; past days do nothing, past weeks are gone."""
    first = t.locale.first_week_day
    names = get_day_names("abbreviated", "stand-alone", t.locale)
    header = tuple(
        Button(names[(first + offset) % 7].rstrip("."), StandStill()) for offset in range(7)
    )
    weeks = Calendar(first).monthdatescalendar(month.year, month.month)
    grid = tuple(
        tuple(_day(day, month, today, revision) for day in week)
        for week in weeks
        if week[-1] >= today
    )
    return (*_turning(month, today, revision, t), header, *grid)


def hour_rows(revision: int) -> Rows:
    """The hours in which events start, four a row."""
    buttons = [Button(_clock(time(hour)), PickHour(revision=revision, hour=hour)) for hour in HOURS]
    return _by(4, buttons)


def minute_rows(hour: int, revision: int) -> Rows:
    """The quarters of an hour."""
    starts = [hour * 60 + quarter for quarter in (0, 15, 30, 45)]
    return _by(
        4,
        [
            Button(_clock(time(hour, one % 60)), PickStart(revision=revision, minutes=one))
            for one in starts
        ],
    )


def end_rows(start: time, revision: int) -> Rows:
    """Usual lengths, as the time at which the event then ends."""
    starts = datetime.combine(date.min, start)
    buttons = [
        Button(
            _clock((starts + timedelta(minutes=length)).time()),
            PickEnd(revision=revision, minutes=length),
        )
        for length in LENGTHS
    ]
    return _by(3, buttons)


def _day(day: date, month: date, today: date, revision: int) -> Button:
    if day.month != month.month or day < today:
        return Button("·", StandStill())
    return Button(str(day.day), PickDay(revision=revision, day=day.isoformat()))


def _turning(month: date, today: date, revision: int, t: Translator) -> Rows:
    name = format_skeleton("yMMMM", month, locale=t.locale)
    before, after = month - timedelta(days=1), month.replace(day=28) + timedelta(days=4)
    still = Button("·", StandStill())
    back = Button("◀", ShowMonth(revision=revision, month=f"{before:%Y-%m}"))
    ahead = Button("▶", ShowMonth(revision=revision, month=f"{after:%Y-%m}"))
    past = (month.year, month.month) <= (today.year, today.month)
    return ((still if past else back, Button(name, StandStill()), ahead),)


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"


def _by(width: int, buttons: list[Button]) -> Rows:
    return tuple(tuple(buttons[i : i + width]) for i in range(0, len(buttons), width))
