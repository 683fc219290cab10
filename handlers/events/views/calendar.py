"""The calendar as a keyboard, for people who do not type the date."""

from calendar import Calendar
from datetime import date, timedelta

from babel.dates import format_skeleton, get_day_names

from handlers.events.callbacks.asking import PickDay, ShowMonth, StandStill
from handlers.i18n import Translator
from handlers.screen import Button, Rows


def month_rows(month: date, today: date, revision: int, t: Translator) -> Rows:
    """A month's grid, with weeks starting as in the reader's country; past days do nothing, past weeks are omitted."""
    first = t.locale.first_week_day
    # The shortest names: seven buttons share a phone's width, and "niedz." would be cut off.
    names = get_day_names("short", "stand-alone", t.locale)
    header = tuple(Button(names[(first + offset) % 7], StandStill()) for offset in range(7))
    weeks = Calendar(first).monthdatescalendar(month.year, month.month)
    grid = tuple(
        tuple(_day(day, month, today, revision) for day in week)
        for week in weeks
        if week[-1] >= today
    )
    return (*_turning(month, today, revision, t), header, *grid)


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
