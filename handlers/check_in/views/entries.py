"""People without Telegram: the list, one of them, and what would be erased."""

from domain.rsvp import FIRM, RsvpAnswer
from handlers.check_in.callbacks import AnswerForEntry, AskToErase, EraseEntry, OpenEntry
from handlers.check_in.views.door import person_label, standing
from handlers.i18n import Translator, bold, escaped, lines, paragraphs
from handlers.navigation import ManageEvent, OpenEntries
from handlers.phrases.events import written
from handlers.screen import Button, Screen, column, turning
from services.cards.entries import EntriesCard, EntryCard, EntryErasureCard


def entries_screen(card: EntriesCard, t: Translator) -> Screen:
    """A button for each person, whatever became of their seat."""
    event_id = card.event_id
    text = paragraphs(
        bold(written(card.title, t)),
        t("These people were added by hand, as they do not use Telegram."),
        t("Has somebody called? Tap the name.")
        if card.people
        else t("There is nobody here at the moment."),
    )
    people = [
        Button(
            f"{'✓' if one.status in FIRM else '✗'} {person_label(one)}",
            OpenEntry(rsvp_id=one.rsvp_id),
        )
        for one in card.people
    ]
    turns = turning(card.page, card.pages, lambda page: OpenEntries(event_id=event_id, page=page))
    back = Button(t("‹ The event"), ManageEvent(event_id=event_id))
    return Screen(text, column(*people) + turns + column(back))


def entry_screen(card: EntryCard, t: Translator) -> Screen:
    """Their status, and what may be done for them."""
    seated = card.status in FIRM
    text = paragraphs(
        bold(standing(card.status, t)),
        lines(escaped(card.name), escaped(card.organisation)),
        written(card.title, t),
    )
    change = Button(
        t("Cannot come: free the seat") if seated else t("Comes after all"),
        AnswerForEntry(
            rsvp_id=card.rsvp_id,
            answer=RsvpAnswer.NOT_COMING if seated else RsvpAnswer.COMING,
        ),
    )
    erase = Button(t("Erase this person's data"), AskToErase(rsvp_id=card.rsvp_id))
    back = Button(t("‹ Back"), OpenEntries(event_id=card.event_id))
    return Screen(
        text,
        column(*([change] if card.can_change else []), *([erase] if card.can_erase else []), back),
    )


def erasing_screen(card: EntryErasureCard, t: Translator) -> Screen:
    """The confirmation before erasing them."""
    entry, seats = card.entry, card.erasure.seats
    text = paragraphs(
        bold(t("Erase {name}?", name=entry.name)),
        t(
            "This erases all that {host} keeps about this person: name, organisation and answers to all events.",
            host=card.host_name,
        ),
        t.plural(
            "Their place at {n} upcoming event becomes free.",
            "Their places at {n} upcoming events become free.",
            seats,
        )
        if seats
        else None,
        t("It cannot be undone."),
    )
    yes = EraseEntry(rsvp_id=entry.rsvp_id, asked_at=int(card.erasure.asked_at.timestamp()))
    no = Button(t("No, keep it"), OpenEntry(rsvp_id=entry.rsvp_id))
    return Screen(text, column(no, Button(t("Yes, erase"), yes)))


def answered_for(answer: RsvpAnswer, t: Translator) -> str:
    """The toast after answering for them."""
    if answer is RsvpAnswer.COMING:
        return t("Done: they have a seat.")
    return t("Done: the seat is free again.")


def erased(t: Translator) -> str:
    """The toast after erasing them."""
    return t("Erased. If the name stands on lists you took away, please delete it there too.")
