"""The screens of searching for someone: what for, the results, and the line of the ask."""

from collections.abc import Sequence

from domain.asks import LINE_LENGTH
from domain.paging import page_of
from handlers.i18n import Html, Translator, bold, italic, lines, paragraphs
from handlers.introductions.callbacks import (
    AskFor,
    AskWithoutLine,
    FindKind,
    FindSomeone,
    ShowFound,
)
from handlers.navigation import OpenIntroductions
from handlers.phrases.vocabulary import beside, kind_name, organisation_line
from handlers.screen import Button, Screen, column, shortened, turning
from services.cards.introductions import Found

PAGE, TYPED = 4, 60  # people, and characters of what was typed


def what_screen(
    seeks: Sequence[str], revision: int, t: Translator, *, unclear: bool = False
) -> Screen:
    """Asks what to search for: typed, or a kind from the profile."""
    text = paragraphs(
        t("I did not recognise a kind of cooperation in that. Perhaps in other words?")
        if unclear
        else None,
        bold(t("What are you looking for?")),
        t(
            "Write it in your own words, for instance: “someone to modernise our website”, or the name of an organisation."
        ),
        t("Or tap what your profile says you seek:") if seeks else None,
    )
    buttons = [
        Button(kind_name(kind, t), FindKind(kind=kind, revision=revision)) for kind in seeks[:6]
    ]
    return Screen(text, column(*buttons, _back(t)), asks=True)


def found_screen(
    found: Sequence[Found],
    kinds: Sequence[str],
    page: int,
    revision: int,
    t: Translator,
    name: str = "",
) -> Screen:
    """Who offers it: organisation, sector and offer; people's names come with a yes.

    `name`: what was typed, if organisations are called so.
    """
    sought = shortened(name, TYPED) or beside(kind_name(kind, t) for kind in kinds)
    looked_for = t("You look for: {sought}", sought=bold(sought))
    again = column(Button(t("Look for something else"), FindSomeone()), _back(t))
    if not found:
        text = paragraphs(looked_for, t("Nobody who can be found offers that at the moment."))
        return Screen(text, again, asks=True)
    shown = page_of(found, page, PAGE)
    numbered = list(enumerate(shown.items, shown.first))
    text = paragraphs(
        looked_for,
        *(_found(number, one, t) for number, one in numbered),
        t("Whom may I ask? Nobody sees your name before both sides said yes."),
    )
    asks = [
        Button(_ask_label(number, one), AskFor(membership_id=one.membership_id, revision=revision))
        for number, one in numbered
    ]
    turns = turning(
        shown.number, shown.pages, lambda other: ShowFound(page=other, revision=revision)
    )
    return Screen(text, column(*asks) + turns + again, asks=True)


def line_screen(revision: int, t: Translator) -> Screen:
    """Asks for one line to send with the ask."""
    text = paragraphs(
        bold(t("One line that goes with your request")),
        t(
            "For instance what you have in mind. Please no names, links or numbers: they follow "
            "once both sides said yes. At most {n} characters.",
            n=LINE_LENGTH,
        ),
    )
    buttons = column(Button(t("Ask without a line"), AskWithoutLine(revision=revision)), _back(t))
    return Screen(text, buttons, asks=True)


def _found(number: int, one: Found, t: Translator) -> Html:
    offers = beside(kind_name(kind, t) for kind in one.offers[:3])
    said = [italic(t("“{line}”", line=words[:200])) for words in one.said[:1]]
    return lines(
        Html(f"{number}. {organisation_line(one.organisation, t)}"),
        t("Offers: {offers}", offers=offers) if offers else None,
        *said,
    )


def _ask_label(number: int, one: Found) -> str:
    return f"{number}. {shortened(one.organisation.name, 30)}"


def _back(t: Translator) -> Button:
    return Button(t("My introductions"), OpenIntroductions())
