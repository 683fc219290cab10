"""Answers about cooperation: kinds picked, or recognised in free text and confirmed."""

from dataclasses import replace

from domain.interests.lines import read
from domain.interests.taxonomy import KINDS
from domain.people import SAID_LENGTH, Direction, agrees, names_one_thing, things_in, tidied
from domain.profiles import (
    Interest,
    Profile,
    denies,
    marked,
    says_nothing,
    taken_back,
    with_interests,
    without_kind,
)
from domain.text import text_length
from handlers.people.answers.forms import ALL, MORE, NONE, answered, noted
from handlers.people.wizard import Note, Wizard, at, onward
from services.cards.people import Visitor

AT_MOST_PROPOSED = 9
"""Most kinds on the screen that asks whether they were meant."""


def typed_interest(wizard: Wizard, text: str, visitor: Visitor) -> Wizard:
    """A line of free text: the kinds it may mean are proposed."""
    line = tidied(text)
    if text_length(line) > SAID_LENGTH:
        return noted(wizard, Note.LINE_TOO_LONG)
    asked, sure = wizard.direction, wizard.proposed and not wizard.doubted
    if sure and agrees(line):
        return picked_interest(wizard, ALL, True, visitor)
    if sure and (less := _less(wizard, line, visitor)):
        return less
    things, denied = _parted(text)
    reading = read("; ".join(things) if denied else line, visitor.language, asked)
    found = _each_of(things, visitor.language, asked) or tuple(
        Interest(proposal.id, line) for proposal in reading.kinds
    )
    if not found and wizard.doubted and reading.direction:  # "we offer it"
        return _placed(wizard, reading.direction.value)
    if not found:
        return _without_kind(wizard, line, visitor)
    if reading.direction and reading.direction.value != asked.value:
        return replace(wizard, doubted=_joined(wizard.doubted, found), note=None)
    return _unticking(_proposing(wizard, found), denied, found, visitor)


def _less(wizard: Wizard, line: str, visitor: Visitor) -> Wizard | None:
    """Untick what a line takes back ("not money after all"), if anything, and propose what it names instead."""
    plain, parts = taken_back(line)
    if not parts:
        return None

    def kinds(said: str) -> list[str]:
        return [one.id for one in read(said, visitor.language, wizard.direction).kinds]

    kept = kinds(plain)
    named = {kind for part in parts for kind in kinds(part)}.difference(kept)
    off = [one.kind for one in wizard.proposed if one.kind in named]
    if not off:
        return None
    found = tuple(Interest(kind, line) for kind in kept)
    more = _proposing(wizard, found)
    return replace(more, unticked=tuple(dict.fromkeys([*more.unticked, *off])))


def picked_interest(wizard: Wizard, value: str, on: bool, _visitor: Visitor) -> Wizard:
    """Toggle a kind, or decide about those proposed."""
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


def _parted(text: str) -> tuple[list[str], list[str]]:
    """The items of a list, those apart that deny ("no money"); a list of nothing but denials may tell a lack."""
    things = things_in(text)
    denied = [one for one in things if names_one_thing(one) and denies(one)]
    meant = [one for one in things if one not in denied]
    return (meant, denied) if meant else ([tidied(text)], [])


def _each_of(things: list[str], language: str, asked: Direction) -> tuple[Interest, ...]:
    """The possible kinds of each item of a list, each with its own words; empty if it is no list.

    Of a whole line, no more than three kinds are proposed.
    """
    if len(things) == 1:
        return ()
    found = [
        Interest(proposal.id, thing)
        for thing in things
        for proposal in read(thing, language, asked).kinds[: 1 if names_one_thing(thing) else None]
    ]
    return _joined((), tuple(found))


def _without_kind(wizard: Wizard, line: str, visitor: Visitor) -> Wizard:
    """An answer without a kind: nothing at all, or none of those proposed."""
    if says_nothing(line):
        if wizard.doubted or wizard.proposed:
            return picked_interest(wizard, NONE, True, visitor)
        if not (wizard.revising and wizard.profile.interests(wizard.direction)):
            return onward(wizard)
    return replace(wizard, words=line, group="", note=Note.NOT_UNDERSTOOD)


def _joined(before: tuple[Interest, ...], found: tuple[Interest, ...]) -> tuple[Interest, ...]:
    """Join proposals: more lines may come before the first is confirmed, and a kind may be in both."""
    return with_interests(Profile(seeks=before), Direction.SEEKS, found).seeks


def _proposing(wizard: Wizard, found: tuple[Interest, ...]) -> Wizard:
    """Ask first about proposals of unclear direction, so that they are not lost."""
    merged = _joined(wizard.proposed, found)
    unticked = tuple(kind for kind in wizard.unticked if kind not in {one.kind for one in found})
    return replace(
        wizard,
        proposed=merged[:AT_MOST_PROPOSED],
        unticked=unticked,
        words="",
        note=None,
    )


def _unticking(
    wizard: Wizard, denied: list[str], found: tuple[Interest, ...], visitor: Visitor
) -> Wizard:
    """Show what a list denies as well, without a tick: whoever was misread sees it."""
    named = {one.kind for one in found}
    parts = [(thing, part) for thing in denied for part in taken_back(thing)[1]]
    off = [
        Interest(kind.id, thing)
        for thing, part in parts
        for kind in read(part, visitor.language, wizard.direction).kinds[:1]
        if kind.id not in named
    ]
    more = _proposing(wizard, tuple(one for one in off if one.kind not in _kinds(wizard)))
    return replace(
        more, unticked=tuple(dict.fromkeys([*more.unticked, *(one.kind for one in off)]))
    )


def _kinds(wizard: Wizard) -> set[str]:
    return {one.kind for one in wizard.proposed}


def _placed(wizard: Wizard, value: str) -> Wizard:
    """Place a line that seemed to be about the other side."""
    doubted, without = wizard.doubted, replace(wizard, doubted=(), note=None)
    if value == wizard.direction:
        return _proposing(without, doubted)
    if value == NONE:
        return replace(without, words=_last_said(doubted))
    if value not in set(Direction):
        return wizard
    return answered(without, with_interests(wizard.profile, Direction(value), doubted))


def _confirmed(wizard: Wizard, value: str, *, on: bool) -> Wizard:
    match value:
        case _ if value in _kinds(wizard):
            return replace(wizard, unticked=marked(wizard.unticked, value, on=not on), note=None)
        case _ if value in (ALL, MORE):
            meant = [one for one in wizard.proposed if one.kind not in wizard.unticked]
            profile = with_interests(wizard.profile, wizard.direction, meant)
            taken = answered(wizard, profile)
            return onward(taken) if value == ALL else at(taken, wizard.step)
        case _ if value == NONE:
            return replace(at(wizard, wizard.step), words=_last_said(wizard.proposed))
        case _:
            return wizard


def _last_said(interests: tuple[Interest, ...]) -> str:
    """The last line, kept with the kinds picked instead."""
    return (interests[-1].said or "").rpartition("\n")[2]
