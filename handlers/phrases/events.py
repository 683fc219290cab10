"""Lines about an event that many screens share."""

from datetime import datetime

from handlers.i18n import Html, Translator, bold, escaped, italic, lines, plain
from handlers.phrases.vocabulary import sector_short
from handlers.screen import shortened
from services.cards.events import EventCard, Written

TITLE_ON_BUTTON = 40  # characters


def written(text: Written, t: Translator) -> Html:
    """A host's text, marked if it is not in the reader's language."""
    if not text.foreign:
        return escaped(text.text)
    return Html(f"{escaped(text.text)} {italic(in_language(text.language, t))}")


def formatted(text: Written, t: Translator) -> Html:
    """The same for a text stored as Telegram HTML, which was checked when written."""
    html = Html(text.text)
    return Html(f"{html} {italic(in_language(text.language, t))}") if text.foreign else html


def in_language(language: str, t: Translator) -> Html:
    """The mark `(in Polish)`."""
    return {"en": t("(in English)"), "pl": t("(in Polish)"), "hu": t("(in Hungarian)")}[language]


def dated_title(title: Written, starts_at: datetime, zone: str, t: Translator) -> str:
    """The day and as much of the title as fits on a button."""
    return f"{plain(t.short_day(starts_at, zone))} · {shortened(title.text, TITLE_ON_BUTTON)}"


def event_lines(card: EventCard, t: Translator) -> Html:
    """Title, time (with zone), place, how to join online if permitted, and host."""
    return lines(
        when_and_where(card, t),
        Html(f"🔗 {escaped(card.online_url)}") if card.online_url else None,
        t("Host: {host}", host=card.host_name),
    )


def when_and_where(card: EventCard, t: Translator) -> Html:
    """Title, time (with zone) and place."""
    return lines(
        bold(written(card.title, t)),
        Html(f"🗓 {t.period(card.starts_at, card.ends_at, card.zone)}"),
        Html(f"📍 {escaped(card.place)}"),
        spoken(card, t),
    )


def why_full(card: EventCard, t: Translator) -> Html | None:
    """Why there are seats, but currently none for the reader's sector or organisation."""
    if card.full_organisation:
        return t.plural(
            "{n} person of your organisation has a seat already; the organisers ask for no more from one.",
            "{n} people of your organisation have a seat already; the organisers ask for no more from one.",
            card.full_organisation,
        )
    return _full_sector(card, t)


def no_seat_left(card: EventCard, t: Translator) -> Html:
    """Tells someone new whether waiting makes sense."""
    if card.begun:
        return t("The event has begun and all seats are taken.")
    return t("All seats are taken. You can join the waitlist.")


def mix_lines(card: EventCard, t: Translator) -> Html | None:
    """Below the seats left: sectors with fewer or none, for readers whose sector is unknown."""
    if card.mix is None:
        return None
    opens_at, rooms = card.mix.opens_at, card.mix.rooms
    full = [sector_short(sector, t) for sector, room in rooms if not room]
    few = [f"{sector_short(sector, t)} {room}" for sector, room in rooms if room]
    return lines(
        t("Full for now: {sectors}", sectors=" · ".join(full)) if full else None,
        t("Of these at most: {sectors}", sectors=" · ".join(few)) if few else None,
        t("For all from: {when}", when=t.moment(opens_at, card.zone)) if opens_at else None,
    )


def _full_sector(card: EventCard, t: Translator) -> Html | None:
    """Says that the reader's sector is full, and when the remaining seats open to all."""
    full = card.full_sector
    if full is None:
        return None
    sector = sector_short(full.sector, t)
    if full.opens_at is None:
        return t("The seats for your sector are taken: {sector}", sector=sector)
    return t(
        "The seats for your sector are taken: {sector}. Those that are left are for all from: {when}",
        sector=sector,
        when=t.moment(full.opens_at, card.zone),
    )


def spoken(card: EventCard, t: Translator) -> Html | None:
    """The spoken languages, unless just the reader's own."""
    if not card.languages or card.languages == (t.language,):
        return None
    return Html(f"🗣 {', '.join(language_name(one) for one in card.languages)}")


def credit(card: EventCard, t: Translator) -> Html | None:
    """The credit to the funder, verbatim."""
    return italic(written(card.funder, t)) if card.funder else None


def language_name(language: str) -> str:
    """A language in its own name."""
    return {"en": "English", "pl": "Polski", "hu": "Magyar"}[language]
