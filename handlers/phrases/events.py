"""The lines about an event that many screens share."""

from datetime import datetime

from handlers.i18n import Html, Translator, bold, escaped, italic, lines, plain
from handlers.phrases.vocabulary import sector_short
from handlers.screen import shortened
from services.cards.events import EventCard, Written

TITLE_ON_BUTTON = 40  # characters


def written(text: Written, t: Translator) -> Html:
    """A host's text; marked if it is in a language that is not the reader's."""
    if not text.foreign:
        return escaped(text.text)
    return Html(f"{escaped(text.text)} {italic(in_language(text.language, t))}")


def formatted(text: Written, t: Translator) -> Html:
    """The same of a text that is kept as Telegram's HTML: checked when it was written."""
    html = Html(text.text)
    return Html(f"{html} {italic(in_language(text.language, t))}") if text.foreign else html


def in_language(language: str, t: Translator) -> Html:
    """``(in Polish)``."""
    return {"en": t("(in English)"), "pl": t("(in Polish)"), "hu": t("(in Hungarian)")}[language]


def dated_title(title: Written, starts_at: datetime, zone: str, t: Translator) -> str:
    """The day and as much of the title as a button shows."""
    return f"{plain(t.short_day(starts_at, zone))} · {shortened(title.text, TITLE_ON_BUTTON)}"


def event_lines(card: EventCard, t: Translator) -> Html:
    """Title, when (with zone), where, how to join online for who may, and who hosts."""
    return lines(
        when_and_where(card, t),
        Html(f"🔗 {escaped(card.online_url)}") if card.online_url else None,
        t("Host: {host}", host=card.host_name),
    )


def when_and_where(card: EventCard, t: Translator) -> Html:
    """Title, when (with zone) and where."""
    return lines(
        bold(written(card.title, t)),
        Html(f"🗓 {t.period(card.starts_at, card.ends_at, card.zone)}"),
        Html(f"📍 {escaped(card.place)}"),
        spoken(card, t),
    )


def why_full(card: EventCard, t: Translator) -> Html | None:
    """That there are seats, but for the present none for the reader: of this sector or organisation."""
    if card.full_organisation:
        return t.plural(
            "{n} person of your organisation has a seat already; the organisers ask for no more from one.",
            "{n} people of your organisation have a seat already; the organisers ask for no more from one.",
            card.full_organisation,
        )
    return _full_sector(card, t)


def no_seat_left(card: EventCard, t: Translator) -> Html:
    """To somebody new: whether waiting is of any use."""
    if card.begun:
        return t("The event has begun and all seats are taken.")
    return t("All seats are taken. You can join the waitlist.")


def mix_lines(card: EventCard, t: Translator) -> Html | None:
    """Below the seats left: of which sectors fewer can have one, or nobody, for whoever the bot does not know."""
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
    """That the seats for the reader's sector are taken, and when those that are left open to all."""
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
    """In which languages it is held, where that is not just the reader's own."""
    if not card.languages or card.languages == (t.language,):
        return None
    return Html(f"🗣 {', '.join(language_name(one) for one in card.languages)}")


def credit(card: EventCard, t: Translator) -> Html | None:
    """To the funder, word for word."""
    return italic(written(card.funder, t)) if card.funder else None


def language_name(language: str) -> str:
    """A language in its own words, readable to whoever speaks it."""
    return {"en": "English", "pl": "Polski", "hu": "Magyar"}[language]
