"""Tells an organiser why an event led to no suggestion, in numbers, and what to do about it."""

from domain.matching import WhyNobody
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.introductions.callbacks import ShowNeeds
from handlers.introductions.views.needs import sought_in_vain
from handlers.screen import Button, Screen, column
from services.cards.needs import NoSuggestionsCard


def no_suggestions_screen(card: NoSuggestionsCard, t: Translator) -> Screen:
    """Numbers and kinds; no names of people."""
    text = paragraphs(
        bold(t("No introductions after {event}", event=card.event_title)),
        t.plural(
            "{n} person came, and I found no two who could be introduced to each other.",
            "{n} people came, and I found no two who could be introduced to each other.",
            card.attendees,
        ),
        _reasons(card, t),
        sought_in_vain(card.needs, t) or None,
        t("Whoever came is told so kindly, and can look for someone themselves."),
    )
    way_on = Button(t("Whom to invite next"), ShowNeeds(event_id=card.event_id))
    return Screen(text, column(way_on))


def _reasons(card: NoSuggestionsCard, t: Translator) -> Html | None:
    told = [_reason(why, n, t) for why, n in card.reasons]
    if card.left_out:
        told.append(t("• They pause, or have no Telegram: {n}", n=card.left_out))
    return lines(t("Why, and how many it concerns:"), *told) if told else None


def _reason(why: WhyNobody, n: int, t: Translator) -> Html:
    return {
        WhyNobody.WANTED_NOBODY: t("• They asked for no suggestions: {n}", n=n),
        WhyNobody.NOTHING_STATED: t("• They have not said what they seek and offer: {n}", n=n),
        WhyNobody.NOTHING_SOUGHT_IS_OFFERED: t(
            "• Nobody offered what they seek or sought what they offer: {n}", n=n
        ),
        WhyNobody.ONLY_COLLEAGUES: t("• Only their own colleagues would fit: {n}", n=n),
        WhyNobody.NO_SHARED_LANGUAGE: t("• They share no language with those who fit: {n}", n=n),
        WhyNobody.ALL_KNOWN_ALREADY: t("• They already know those who fit: {n}", n=n),
        WhyNobody.OTHERS_WERE_FULL: t("• Those who fit have introductions enough: {n}", n=n),
    }[why]
