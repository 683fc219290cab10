"""Renders every screen, and records which view made each."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType, FrameType

import handlers
from handlers.i18n import Translator
from handlers.screen import Screen
from tests.screens import (
    alerts,
    broadcasts,
    check_in,
    discussion,
    events,
    feedback,
    hosts,
    introductions,
    partnerships,
    people,
    posters,
    posts,
    privacy,
    programme,
    questions,
    quotas,
    reports,
    rsvp,
    series,
    tables,
    undelivered,
    venues,
)
from tests.screens.words import Words

HANDLERS = Path(handlers.__file__).parent
Samples = Callable[[Translator, Words], Iterator[Screen]]
FEATURES: dict[str, Samples] = {
    "people": people.screens,
    "events": events.screens,
    "rsvp": rsvp.screens,
    "reminders": rsvp.reminders,
    "check_in": check_in.screens,
    "broadcasts": broadcasts.screens,
    "introductions": introductions.screens,
    "partnerships": partnerships.screens,
    "hosts": hosts.screens,
    "discussion": discussion.screens,
    "reports": reports.screens,
    "privacy": privacy.screens,
    "feedback": feedback.screens,
    "figures": feedback.figures,
    "series": series.screens,
    "tables": tables.screens,
    "questions": questions.screens,
    "quotas": quotas.screens,
    "programme": programme.screens,
    "posters": posters.screens,
    "posts": posts.screens,
    "venues": venues.screens,
    "undelivered": undelivered.screens,
    "alerts": alerts.screens,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One screen and the views involved, outermost first (`path:name`)."""

    screen: Screen
    views: tuple[str, ...]


def show(samples: Samples, t: Translator, words: Words) -> Iterator[Shown]:
    """A feature's screens, one after the other."""
    screens = samples(t, words)
    while True:
        called: list[str] = []

        def note(frame: FrameType, _event: str, _argument: object) -> None:
            """Record the call; returns nothing, so that tracing reports only calls."""
            if (name := _view(frame.f_code)) is not None:
                called.append(name)  # noqa: B023  used before the next iteration

        sys.settrace(note)
        try:
            screen = next(screens, None)
        finally:
            sys.settrace(None)
        if screen is None:
            return
        yield Shown(screen, tuple(called))


@cache
def _view(code: CodeType) -> str | None:
    """`people/views/home.py:home_screen` for a view's code object."""
    path = Path(code.co_filename)
    if not code.co_name.endswith("_screen") or not path.is_relative_to(HANDLERS):
        return None
    return f"{path.relative_to(HANDLERS).as_posix()}:{code.co_name}"
