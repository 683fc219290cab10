"""An event's place, for participants and organisers."""

from domain.people import LANGUAGES
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import EditEvent, OpenEvent, OpenVenue
from handlers.phrases.events import event_lines, language_name, written
from handlers.screen import Button, Pin, Rows, Screen, column, pairs, shortened, ticked_if
from handlers.venues.callbacks import (
    AskForDirections,
    AskForLink,
    AskForPin,
    DropDirections,
    DropLink,
    DropPin,
    ShowPin,
)
from services.cards.venues import VenueCard, WayCard

_PIN_TITLE = 60  # characters of the caption under the map


def way_screen(card: WayCard, t: Translator) -> Screen:
    """How to get there."""
    directions = written(card.directions, t) if card.directions else None
    text = paragraphs(event_lines(card.event, t), directions)
    event_id = card.event.event_id
    pin = [Button(t("🗺 Show on the map"), ShowPin(event_id=event_id))] if card.point else []
    about = Button(t("About the event"), OpenEvent(event_id=event_id))
    return Screen(text, column(*pin, about))


def pin_screen(card: WayCard, t: Translator) -> Screen:
    """The map itself; a tap on it opens navigation."""
    if card.point is None:
        return way_screen(card, t)
    title = shortened(card.event.title.text, _PIN_TITLE)
    pin = Pin(card.point.latitude, card.point.longitude, title, card.event.place)
    return Screen(escaped(card.event.place), attachment=pin)


def venue_screen(card: VenueCard, t: Translator) -> Screen:
    """What is known of the place, which is reused for the next event there."""
    event, way = card.way.event, card.way
    text = paragraphs(
        bold(t("📍 Where it is")),
        lines(
            t("Place: {place}", place=event.place),
            t("On the map: yes") if way.point else t("On the map: not yet"),
            t("Online: {link}", link=event.online_url) if event.online_url else None,
        ),
        written(way.directions, t) if way.directions else None,
        t("Pin and directions are kept for your next event at this place."),
    )
    return Screen(text, _changes(card, t))


def _changes(card: VenueCard, t: Translator) -> Rows:
    event_id, way = card.way.event.event_id, card.way
    pin = [Button(t("Put it on the map"), AskForPin(event_id=event_id))]
    if way.point:
        pin.append(Button(t("Take it off"), DropPin(event_id=event_id)))
    directions = [
        Button(
            t(
                "{mark}Directions: {language}",
                mark=ticked_if(language in card.languages),
                language=name,
            ),
            AskForDirections(event_id=event_id, language=language),
        )
        for language in LANGUAGES
        if (name := language_name(language))
    ]
    online = [Button(t("Online link"), AskForLink(event_id=event_id))]
    if way.event.online_url:
        online.append(Button(t("No online link"), DropLink(event_id=event_id)))
    back = Button(t("‹ Back"), EditEvent(event_id=event_id))
    return (*pairs(*pin), *column(*directions), *pairs(*online), *column(back))


def pin_question_screen(event_id: int, t: Translator, *, unclear: bool = False) -> Screen:
    """Asks for the map point."""
    problem = t("I found no place on the map in that.") if unclear else None
    text = paragraphs(
        problem,
        t(
            "Send me the place: with the paper clip, “Location”, or as a link from a map in the "
            "browser, or as numbers such as “48.1035, 20.7784”."
        ),
    )
    return Screen(text, column(_back(event_id, t)), asks=True)


def directions_question_screen(
    event_id: int, language: str, t: Translator, problem: Html | None = None
) -> Screen:
    """Asks for the directions."""
    text = paragraphs(
        problem,
        t("How does one get there? For instance: tram 1 to Városház tér, entrance from the yard."),
        t("Language: {language}", language=language_name(language)),
    )
    drop = DropDirections(event_id=event_id, language=language)
    return Screen(text, column(Button(t("No directions"), drop), _back(event_id, t)), asks=True)


def link_question_screen(event_id: int, t: Translator, *, unclear: bool = False) -> Screen:
    """Asks for the online link."""
    text = paragraphs(
        t("I found no link in that.") if unclear else None,
        t("Please send the link to join online. Only those who have a seat see it."),
    )
    return Screen(text, column(_back(event_id, t)), asks=True)


def _back(event_id: int, t: Translator) -> Button:
    return Button(t("‹ Back"), OpenVenue(event_id=event_id))
