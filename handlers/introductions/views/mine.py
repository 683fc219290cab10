"""The list of one's own suggestions and introductions, with their state."""

from collections.abc import Sequence

from domain.introductions import VisibleState
from domain.paging import page_of
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.introductions.callbacks import TurnMine
from handlers.introductions.views.parts import answer_said, find_button
from handlers.navigation import OpenEvents, OpenSuggestion
from handlers.phrases.partnerships import stage_name
from handlers.screen import Button, Screen, column, shortened, turning
from services.cards.introductions import MySuggestions, SuggestionCard

PAGE = 8  # suggestions on a page


def mine_screen(card: MySuggestions, t: Translator, page: int = 0) -> Screen:
    """All of one's own: waiting for an answer, introduced, and closed."""
    find = column(find_button(t)) if card.attended else ()
    if not (card.open or card.introduced or card.closed):
        way_on = find or column(Button(t("Upcoming events"), OpenEvents()))
        return Screen(paragraphs(_nothing_yet(card, t), _paused(card, t)), way_on)
    shown = page_of((*card.open, *card.introduced, *card.closed), page, PAGE)
    text = paragraphs(
        bold(t("Suggestions and introductions")),
        _part(t("Waiting:"), VisibleState.WAITING, shown.items, t),
        _part(t("Introduced:"), VisibleState.INTRODUCED, shown.items, t),
        _part(t("Did not work out:"), VisibleState.CLOSED, shown.items, t),
        _paused(card, t),
    )
    buttons = [
        Button(shortened(one.other.name, 34), OpenSuggestion(suggestion_id=one.suggestion_id))
        for one in shown.items
        if one.state is not VisibleState.CLOSED
    ]
    turns = turning(shown.number, shown.pages, lambda other: TurnMine(page=other))
    return Screen(text, column(*buttons) + turns + find)


def _nothing_yet(card: MySuggestions, t: Translator) -> Html:
    if card.attended:
        return t("There is no suggestion for you at the moment. You can look for someone yourself.")
    return t("Suggestions for you appear here after an event that you attended.")


def _paused(card: MySuggestions, t: Translator) -> Html | None:
    """Why nothing comes, and how that is changed."""
    return t("You have paused messages. /pause lets you come back.") if card.paused else None


def _part(
    title: Html, state: VisibleState, cards: Sequence[SuggestionCard], t: Translator
) -> Html | None:
    listed = [_listed(card, t) for card in cards if card.state is state]
    return lines(title, *listed) if listed else None


def _listed(card: SuggestionCard, t: Translator) -> Html:
    name = f"{card.contact.name}, {card.other.name}" if card.contact else card.other.name
    if card.stage is not None:
        return t("• {name} – {said}", name=name, said=stage_name(card.stage, t))
    if card.state is not VisibleState.WAITING:
        return t("• {name}", name=name)
    return t("• {name} – {said}", name=name, said=answer_said(card.answer, t))
