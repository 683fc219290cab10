"""Answers about cooperation: kinds picked, or read from the person's own words and confirmed."""

from dataclasses import replace

from domain.interests.lines import read
from domain.interests.taxonomy import KINDS
from domain.people import SAID_LENGTH, Direction, tidied
from domain.profiles import Interest, Profile, marked, with_interests, without_kind
from handlers.people.answers.forms import ALL, MORE, NONE, answered, noted
from handlers.people.wizard import Note, Wizard, at, onward
from services.cards.people import Visitor

AT_MOST_PROPOSED = 6
"""Kinds on the screen that asks whether they were meant."""


def typed_interest(wizard: Wizard, text: str, visitor: Visitor) -> Wizard:
    """A line in the person's own words: what it may mean is proposed."""
    line = tidied(text)
    if len(line) > SAID_LENGTH:
        return noted(wizard, Note.LINE_TOO_LONG)
    reading = read(line, visitor.language)
    found = tuple(Interest(proposal.id, line) for proposal in reading.kinds)
    if not found:
        return replace(wizard, words=line, group="", note=Note.NOT_UNDERSTOOD)
    if reading.direction and reading.direction.value != wizard.direction.value:
        return replace(wizard, doubted=found, note=None)
    return _proposing(wizard, found)


def picked_interest(wizard: Wizard, value: str, on: bool, _visitor: Visitor) -> Wizard:
    """A kind ticked or not, or what to do with those proposed."""
    if wizard.doubted:
        return _placed(wizard, value)
    if wizard.proposed:
        return _confirmed(wizard, value, on=on)
    if value not in KINDS:
        return wizard
    if not on:
        return answered(wizard, without_kind(wizard.profile, wizard.direction, value))
    said = Interest(value, wizard.words or None)
    return answered(wizard, with_interests(wizard.profile, wizard.direction, [said]))


def _proposing(wizard: Wizard, found: tuple[Interest, ...]) -> Wizard:
    """More lines may come before the first is confirmed; a kind is then said in both."""
    pending = Profile(seeks=wizard.proposed)
    merged = with_interests(pending, Direction.SEEKS, found).seeks
    unticked = tuple(kind for kind in wizard.unticked if kind not in {one.kind for one in found})
    return replace(
        wizard,
        proposed=merged[:AT_MOST_PROPOSED],
        unticked=unticked,
        doubted=(),
        words="",
        note=None,
    )


def _placed(wizard: Wizard, value: str) -> Wizard:
    """Where the line belongs that seemed to be about the other side."""
    if value == wizard.direction:
        return _proposing(wizard, wizard.doubted)
    if value not in set(Direction):
        return wizard
    profile = with_interests(wizard.profile, Direction(value), wizard.doubted)
    return replace(answered(wizard, profile), doubted=())


def _confirmed(wizard: Wizard, value: str, *, on: bool) -> Wizard:
    kinds = {one.kind for one in wizard.proposed}
    match value:
        case _ if value in kinds:
            return replace(wizard, unticked=marked(wizard.unticked, value, on=not on))
        case _ if value in (ALL, MORE):
            meant = [one for one in wizard.proposed if one.kind not in wizard.unticked]
            profile = with_interests(wizard.profile, wizard.direction, meant)
            taken = answered(wizard, profile)
            return onward(taken) if value == ALL else at(taken, wizard.step)
        case _ if value == NONE:
            said = wizard.proposed[-1].said or ""
            return replace(at(wizard, wizard.step), words=said.rpartition("\n")[2])
        case _:
            return wizard
