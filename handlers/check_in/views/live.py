"""Live figures of the door."""

from domain.broadcasts import bar
from handlers.check_in.callbacks import ShowLive
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import OpenCheckIn
from handlers.phrases.events import written
from handlers.phrases.vocabulary import sector_name
from handlers.screen import Button, Screen, column
from services.cards.figures import LiveCard


def live_screen(card: LiveCard, t: Translator) -> Screen:
    """Who is here by sector, and arrivals over time; the hour shows how fresh it is."""
    event_id, came = card.event_id, card.companions
    text = paragraphs(
        lines(
            bold(written(card.title, t)),
            t("{here} of {expected} here", here=card.here, expected=card.expected),
            t("👥 Companions: {here} of {expected}", here=came, expected=card.companions_expected)
            if came or card.companions_expected
            else None,
        ),
        lines(
            *(
                escaped(f"• {sector_name(sector, t)}: {here} / {expected}")
                for sector, here, expected in card.sectors
            )
        ),
        _minutes(card, t),
        t("As of {hour}", hour=t.hour(card.at, card.zone)),
    )
    fresh = Button(t("↻ Show what is new"), ShowLive(event_id=event_id))
    back = Button(t("‹ The list"), OpenCheckIn(event_id=event_id))
    return Screen(text, column(fresh, back))


def _minutes(card: LiveCard, t: Translator) -> Html | None:
    if not card.minutes:
        return None
    most = max(count for _, count in card.minutes)
    return lines(
        *(Html(f"{t.hour(at, card.zone)} {bar(count, most)} {count}") for at, count in card.minutes)
    )
