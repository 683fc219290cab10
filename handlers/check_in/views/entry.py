"""The screens on which an organiser enters someone without Telegram."""

from collections.abc import Mapping, Sequence

from domain.interests.taxonomy import TAXONOMY
from domain.rsvp import RsvpStatus
from handlers.check_in.callbacks import (
    ChooseEntry,
    ConfirmEntry,
    EnterPerson,
    RedoEntry,
    UndoArrival,
)
from handlers.check_in.views.door import arrival_line, clipped, mark
from handlers.i18n import Translator, bold, escaped, lines, paragraphs
from handlers.navigation import OpenCheckIn
from handlers.phrases.events import written
from handlers.screen import Button, Screen, column, ticked_if
from services.cards.check_ins import ArrivalCard, Namesake, NewcomerForm
from services.cards.memberships import KnownOrganisation

SECTORS = {sector.id: sector for sector in TAXONOMY.sectors}


def name_screen(form: NewcomerForm, searched: str, revision: int, t: Translator) -> Screen:
    """The first question; `searched`: what was looked for at the door before, often the name."""
    text = paragraphs(
        bold(t("Adding someone who does not use Telegram")),
        written(form.title, t),
        t(
            "I match and introduce only people who use Telegram. If this person should meet "
            "somebody, please introduce them yourself."
        ),
        t("What is their first and last name?"),
    )
    named = Button(clipped(searched), ChooseEntry(value="searched", revision=revision))
    back = Button(t("‹ The list"), OpenCheckIn(event_id=form.event_id))
    return Screen(text, column(*((named,) if searched else ()), back), asks=True)


def organisation_screen(name: str, revision: int, t: Translator) -> Screen:
    """The second question."""
    text = paragraphs(bold(name), t("Which organisation do they come from?"))
    return Screen(text, column(_back("name", revision, t)), asks=True)


def too_long_screen(longest: int, t: Translator) -> Screen:
    """Asks again, as the answer was empty or too long."""
    text = t.plural(
        "Please write it in at most {n} character.",
        "Please write it in at most {n} characters.",
        longest,
    )
    return Screen(text, asks=True)


def which_screen(
    typed: str, alike: Sequence[KnownOrganisation], revision: int, t: Translator
) -> Screen:
    """Asks whether it is a known organisation."""
    known = [
        Button(clipped(one.name), ChooseEntry(value=str(one.organisation_id), revision=revision))
        for one in alike
    ]
    new = Button(t("None of these, it is new"), ChooseEntry(value="new", revision=revision))
    text = t("“{typed}” looks like a name I know. Is it one of these?", typed=typed)
    return Screen(text, column(*known, new, _back("organisation", revision, t)), asks=True)


def sector_screen(organisation: str, proposed: str | None, revision: int, t: Translator) -> Screen:
    """Asks for the sector, the one that the name suggests first."""
    order = sorted(SECTORS.values(), key=lambda sector: sector.id != proposed)
    buttons = [
        Button(
            ticked_if(sector.id == proposed) + sector.short(t.language),
            ChooseEntry(value=sector.id, revision=revision),
        )
        for sector in order
    ]
    text = paragraphs(bold(organisation), t("Which sector is it?"))
    return Screen(text, column(*buttons, _back("organisation", revision, t)), asks=True)


def review_screen(
    form: NewcomerForm, answers: Mapping[str, str], revision: int, t: Translator
) -> Screen:
    """Everything in one place, to confirm that the person agreed."""
    text = paragraphs(
        lines(
            bold(answers["name"]),
            escaped(answers["organisation"]),
            SECTORS[answers["sector"]].label(t.language),
        ),
        t(
            "Please add them only if they agreed that {host} keeps this for its events and "
            "introductions, and are 16 or over.",
            host=form.host_name,
        ),
    )
    label = t("They agreed: check in") if form.at_the_door else t("They agreed: add")
    confirm = Button(label, ConfirmEntry(revision=revision))
    return Screen(text, column(confirm, _back("name", revision, t)), asks=True)


def same_screen(name: str, known: Sequence[Namesake], revision: int, t: Translator) -> Screen:
    """Whether it is one whom the host knows, marked as on the list; who answers for themselves cannot be chosen."""
    chosen = [one for one in known if not one.answers_themselves]
    text = paragraphs(
        bold(name),
        t("Somebody of this name at this organisation has Telegram and answers for themselves.")
        if len(chosen) < len(known)
        else None,
        t("I know somebody of this name at this organisation. Is it the same person?")
        if chosen
        else None,
    )
    buttons = [
        Button(
            clipped(f"{mark(one.status)} {one.name}, {one.organisation}"),
            ChooseEntry(value=str(one.member_id), revision=revision),
        )
        for one in chosen
    ]
    another = Button(t("Somebody else of this name"), ChooseEntry(value="new", revision=revision))
    return Screen(text, column(*buttons, another, _back("review", revision, t)), asks=True)


def entered_screen(card: ArrivalCard, t: Translator) -> Screen:
    """The result; the next person is one tap away."""
    here = card.status is RsvpStatus.CHECKED_IN
    undo = (Button(t("↩ Undo the check-in"), UndoArrival(rsvp_id=card.rsvp_id)),) if here else ()
    text = paragraphs(
        bold(arrival_line(card, t) if here else t("✓ Added: they have a seat")),
        lines(escaped(card.name), escaped(card.organisation)),
    )
    more = Button(t("➕ Add another person"), EnterPerson(event_id=card.event_id))
    back = Button(t("‹ The list"), OpenCheckIn(event_id=card.event_id))
    return Screen(text, column(more, *undo, back))


def _back(step: str, revision: int, t: Translator) -> Button:
    return Button(t("‹ Back"), RedoEntry(step=step, revision=revision))
