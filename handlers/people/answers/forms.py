"""Types for parsing an answer, the special values of buttons, and what an answer changes."""

from collections.abc import Callable
from dataclasses import replace

from domain.profiles import Profile
from handlers.people.wizard import Note, Wizard
from services.cards.people import Visitor

TypedAnswer = Callable[[Wizard, str, Visitor], Wizard]
PickedAnswer = Callable[[Wizard, str, bool, Visitor], Wizard]

AS_IN_TELEGRAM, ANOTHER, ALL, MORE, NONE, YES, NO = "tg", "new", "all", "more", "none", "yes", "no"
"""Values of buttons that stand for no vocabulary entry and no row."""


def noted(wizard: Wizard, note: Note) -> Wizard:
    """The same question again, with a note why."""
    return replace(wizard, note=note)


def answered(wizard: Wizard, profile: Profile) -> Wizard:
    """The same question with its answer stored."""
    return replace(wizard, profile=profile, note=None)


def typed_instead(wizard: Wizard, _text: str, _visitor: Visitor) -> Wizard:
    """The note when text was typed where only buttons answer."""
    return noted(wizard, Note.USE_BUTTONS)
