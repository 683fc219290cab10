"""The clock as a keyboard: start and end of an event."""

from datetime import date, datetime, time, timedelta

from handlers.events.callbacks.asking import PickEnd, PickHour, PickStart
from handlers.screen import Button, Rows

HOURS = range(6, 22)  # common hours of a start; others can be typed
LENGTHS = (60, 90, 120, 150, 180, 240, 300, 360, 480)  # minutes


def hour_rows(revision: int) -> Rows:
    """Common hours of a start, four a row."""
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
    """Common durations, shown as the resulting end."""
    starts = datetime.combine(date.min, start)
    buttons = [
        Button(
            _clock((starts + timedelta(minutes=length)).time()),
            PickEnd(revision=revision, minutes=length),
        )
        for length in LENGTHS
    ]
    return _by(3, buttons)


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"


def _by(width: int, buttons: list[Button]) -> Rows:
    return tuple(tuple(buttons[i : i + width]) for i in range(0, len(buttons), width))
