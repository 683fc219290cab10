"""The features in the order in which updates are offered to them, and their letters."""

from aiogram import Router

from handlers import (
    alerts,
    broadcasts,
    check_in,
    discussion,
    drafts,
    events,
    fallback,
    feedback,
    figures,
    groups,
    hosts,
    introductions,
    partnerships,
    people,
    posters,
    posts,
    privacy,
    programme,
    questions,
    reminders,
    reports,
    rsvp,
    series,
    tables,
    undelivered,
    unfinished,
    venues,
)
from handlers.events.letters import LETTERS as EVENTS
from handlers.hosts.letters import LETTERS as HOSTS
from handlers.introductions.letters import LETTERS as INTRODUCTIONS
from handlers.letters import LetterKind
from handlers.partnerships.letters import LETTERS as PARTNERSHIPS


def build_routers() -> list[Router]:
    """New routers for all features; forged presses and groups come first, the fallback last."""
    return [
        fallback.build_guard(),
        groups.build_router(),
        check_in.build_router(),  # knows which tickets are whose; the rest is for people
        people.build_router(),
        hosts.build_router(),
        events.build_router(),
        posters.build_router(),
        posts.build_router(),
        programme.build_router(),
        questions.build_router(),
        reminders.build_router(),
        venues.build_router(),
        broadcasts.build_router(),
        reports.build_router(),
        figures.build_router(),
        undelivered.build_router(),
        series.build_router(),
        feedback.build_router(),
        discussion.build_router(),
        introductions.build_router(),
        partnerships.build_router(),
        tables.build_router(),
        rsvp.build_router(),
        privacy.build_router(),
        unfinished.build_router(),
        drafts.build_router(),
        people.build_talk_router(),
        fallback.build_router(),
    ]


LETTERS: tuple[LetterKind, ...] = (
    *alerts.LETTERS,
    *EVENTS,
    *HOSTS,
    *broadcasts.LETTERS,
    *check_in.LETTERS,
    *discussion.LETTERS,
    *feedback.LETTERS,
    *INTRODUCTIONS,
    *PARTNERSHIPS,
    *programme.LETTERS,
    *rsvp.LETTERS,
    *reminders.LETTERS,
    *tables.LETTERS,
)
