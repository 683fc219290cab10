"""The features in the order in which an update is offered to them, and the messages they send."""

from aiogram import Router

from handlers import drafts, fallback, groups, introductions, people, reminders, rsvp
from handlers.introductions.letters import LETTERS as INTRODUCTIONS
from handlers.letters import LetterKind


def build_routers() -> list[Router]:
    """One router a feature, made anew; groups first, what nobody understood last."""
    return [
        groups.build_router(),
        people.build_router(),
        introductions.build_router(),
        rsvp.build_router(),
        drafts.build_router(),
        fallback.build_router(),
    ]


LETTERS: tuple[LetterKind, ...] = (*INTRODUCTIONS, *rsvp.LETTERS, *reminders.LETTERS)
