"""The screens of choosing a pair: who, and whom they should meet."""

from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.introductions.callbacks import ChooseAttendee
from handlers.navigation import ReviewSuggestions
from handlers.screen import Button, Screen, column, shortened
from services.cards.introductions import AttendeeCard, PairingCard

LABEL = 40  # characters of a name and an organisation on a button


def pair_screen(card: PairingCard, revision: int, t: Translator) -> Screen:
    """Attendees who match what was typed, as buttons."""
    text = paragraphs(
        bold(t("A pair of your own")),
        _question(card.one, t),
        t("Tap someone, or type a part of a name or of an organisation."),
        _found(card, t),
    )
    people = [
        Button(
            shortened(f"{one.name}, {one.organisation}", LABEL),
            ChooseAttendee(membership_id=one.membership_id, revision=revision),
        )
        for one in card.found
    ]
    back = Button(t("‹ Back"), ReviewSuggestions(event_id=card.event_id))
    return Screen(text, column(*people, back), asks=True)


def _question(one: AttendeeCard | None, t: Translator) -> Html:
    if one is None:
        return t("Who of those who were there should meet somebody?")
    return lines(t("Whom should they meet?"), escaped(f"{one.name}, {one.organisation}"))


def _found(card: PairingCard, t: Translator) -> Html | None:
    if not card.found:
        return t("Nobody who was there fits “{text}”.", text=card.search)
    if not card.more:
        return None
    return t.plural(
        "{n} more person fits; a longer part of the name finds them.",
        "{n} more people fit; a longer part of the name finds them.",
        card.more,
    )
