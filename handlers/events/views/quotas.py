"""Quotas by sector."""

from handlers.events.callbacks.moments import AskForMoment, Moment
from handlers.events.callbacks.seats import AskForQuota, OpenQuotas, SetQuota
from handlers.events.views.comers import counted
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import EditEvent
from handlers.phrases.events import written
from handlers.phrases.vocabulary import sector_name, sector_short
from handlers.screen import Button, Screen, column
from services.cards.quotas import QuotasCard, SectorCard

_USUAL = (5, 10, 15, 20)  # the first suggestion


def quotas_screen(card: QuotasCard, t: Translator) -> Screen:
    """Each sector with the numbers coming and allowed, one button a sector."""
    about = t(
        "A quota keeps the mix: once it is full, others of that sector wait, and the seat goes to the "
        "next person of another one."
    )
    shown = [one for one in card.sectors if one.most or one.held or one.waiting]
    over = any(one.most is not None and one.held > one.most for one in shown)
    text = paragraphs(
        bold(written(card.title, t)),
        about,
        lines(t("Seats: {n}", n=card.seats), *(_sector(one, t) for one in shown)),
        t("Where more come than that, nobody loses a seat.") if over else None,
        _opening(card, t) if card.opens_at or any(one.most for one in card.sectors) else None,
    )
    event_id = card.event_id
    buttons = [
        Button(_label(one, t), AskForQuota(event_id=event_id, sector=one.sector))
        for one in card.sectors
    ]
    opening = Button(
        t("When what is left opens"), AskForMoment(event_id=event_id, moment=Moment.OPEN_TO_ALL)
    )
    back = Button(t("‹ Back"), EditEvent(event_id=event_id))
    return Screen(text, column(*buttons, opening, back))


def quota_question_screen(
    card: QuotasCard, sector: str, t: Translator, problem: Html | None = None
) -> Screen:
    """Asks for one sector's limit."""
    one, event_id = card.of(sector), card.event_id
    numbers = _USUAL if one.most is None else _near(one.most)
    choices = [
        Button(t.number(most), SetQuota(event_id=event_id, sector=sector, most=most))
        for most in numbers
    ]
    free = Button(t("No limit"), SetQuota(event_id=event_id, sector=sector, most=0))
    text = paragraphs(
        problem,
        bold(sector_name(sector, t)),
        t("How many people of this sector may come at most? Write a number, or choose one."),
        _sector(one, t),
    )
    back = Button(t("‹ Back"), OpenQuotas(event_id=event_id))
    return Screen(text, (tuple(choices), *column(free, back)), asks=True)


def seats_changed(asked: int, t: Translator) -> Html:
    """How many people on the waitlist are offered a seat now."""
    if not asked:
        return t("The number of seats has been changed.")
    return t.plural(
        "The number of seats has been changed. {n} person on the waitlist is offered one.",
        "The number of seats has been changed. {n} people on the waitlist are offered one.",
        asked,
    )


def quotas_changed(asked: int, t: Translator) -> Html:
    """How many people on the waitlist are offered a seat now."""
    if not asked:
        return t("Saved.")
    return t.plural(
        "Saved. {n} person on the waitlist is offered a seat.",
        "Saved. {n} people on the waitlist are offered a seat.",
        asked,
    )


def _opening(card: QuotasCard, t: Translator) -> Html:
    """When quotas end, or since when they have ended."""
    if card.opens_at is None:
        return t("What is left opens to all when the event begins.")
    when = t.moment(card.opens_at, card.zone)
    if card.open:
        return t("What is left has been open to all since: {when}", when=when)
    return t("What is left opens to all: {when}", when=when)


def _sector(one: SectorCard, t: Translator) -> Html:
    coming = counted(sector_short(one.sector, t), one.held, one.most, t)
    waits = Html(" · ") + t("on the waitlist: {n}", n=one.waiting) if one.waiting else ""
    return Html(f"• {coming}{waits}")


def _label(one: SectorCard, t: Translator) -> str:
    most = "–" if one.most is None else t.number(one.most)
    return f"{sector_short(one.sector, t)}: {most}"


def _near(most: int) -> tuple[int, ...]:
    """Buttons for one fewer and one more."""
    return tuple(number for number in (most - 1, most + 1, most + 2, most + 5) if number > 0)
