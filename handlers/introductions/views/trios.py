"""The organiser's screen: three who could work together, to be proposed to them or left."""

from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.introductions.callbacks import ProposeTrio
from handlers.navigation import ReviewSuggestions
from handlers.phrases.vocabulary import kind_name
from handlers.screen import Button, Screen, column, shortened
from services.cards.needs import TrioCard, TriosCard

NAME = 30  # characters of an organisation's name in a line with two others


def trios_screen(card: TriosCard, t: Translator) -> Screen:
    """Organisations; no names of people."""
    numbered = list(enumerate(card.trios, 1))
    text = paragraphs(
        bold(t("Three who could work together, after {event}", event=card.event_title)),
        lines(*(_numbered(number, one, t) for number, one in numbered)) or _none(t),
        _meaning(t) if card.trios else None,
    )
    propose = [
        Button(
            t("Propose {number}", number=number),
            ProposeTrio(suggestion_id=one.suggestion_id, third_id=one.third_id),
        )
        for number, one in numbered
        if one.suggestion_id and not one.proposed
    ]
    back = Button(t("‹ Back"), ReviewSuggestions(event_id=card.event_id))
    return Screen(text, column(*propose, back))


def trio_line(card: TrioCard, t: Translator) -> Html:
    """The pair, the third, and what the third gives and gets."""
    one, other, third = (escaped(shortened(name, NAME)) for name in card.organisations)
    return t(
        "{one} and {other} with {third}, who offers {offered} and gets {gained}",
        one=one,
        other=other,
        third=third,
        offered=kind_name(card.offered, t),
        gained=kind_name(card.gained, t),
    )


def _numbered(number: int, card: TrioCard, t: Translator) -> Html:
    mark = " ✓" if card.proposed else ""
    return Html(f"{number}. {trio_line(card, t)}{mark}")


def _none(t: Translator) -> Html:
    return t("None is left to propose: only what waits for review can go out as three.")


def _meaning(t: Translator) -> Html:
    return t(
        "Whom you propose goes out with the suggestions: each of the three reads of the other two "
        "at once, and who says yes to each other is introduced. Leave the others as they are."
    )
