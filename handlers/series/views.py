"""The series of an event, and a series in figures."""

from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import ManageEvent, OpenFigures, OpenSeries, ShowSeriesFigures
from handlers.phrases.events import dated_title, written
from handlers.phrases.tallies import counts, sector_tally
from handlers.screen import Button, Screen, column, shortened, turning
from handlers.series.callbacks import NameSeries, PutInSeries
from services.cards.series import SeriesCard, SeriesEvent, SeriesFiguresCard, SeriesLine

_ON_BUTTON, _MOST = 40, 12  # characters, and the latest series to choose from


def series_screen(card: SeriesCard, t: Translator) -> Screen:
    """The event's series, and others it could join."""
    event_id = card.event_id
    now = t("Series: {name}", name=card.mine.name) if card.mine else t("It belongs to no series.")
    text = paragraphs(
        bold(written(card.title, t)),
        now,
        t(
            "Events of a series are compared with each other, you can write to the people of all of them, and "
            "introductions build on the earlier ones."
        ),
    )
    others = [_choice(event_id, one, t) for one in card.others[:_MOST]]
    new = Button(t("➕ A new series"), NameSeries(event_id=event_id))
    none = Button(t("In no series"), PutInSeries(event_id=event_id, series_id=0))
    back = Button(t("‹ The event"), ManageEvent(event_id=event_id))
    return Screen(text, column(*others, new, *((none,) if card.mine else ()), back))


def name_screen(event_id: int, most: int, t: Translator, *, too_long: bool = False) -> Screen:
    """Asks for the name."""
    text = paragraphs(
        t("A shorter one, please: {n} characters at most.", n=most) if too_long else None,
        t("What is the series called? For example: Civil–Business Brunches."),
    )
    return Screen(text, column(Button(t("‹ Back"), OpenSeries(event_id=event_id))), asks=True)


def series_figures_screen(card: SeriesFiguresCard, t: Translator) -> Screen:
    """Each event, and how many people came to several."""
    turns = turning(
        card.page,
        card.pages,
        lambda page: ShowSeriesFigures(event_id=card.event_id, page=page),
    )
    text = paragraphs(
        bold(card.name),
        lines(
            t("Came to any of them: {n}", n=card.people),
            t("Came more than once: {n}", n=card.again),
        ),
        lines(*(sector_tally(sector, one, t) for sector, one in card.sectors)),
        *(_event(one, t) for one in card.events),
    )
    back = Button(t("‹ Back"), OpenFigures(event_id=card.event_id))
    return Screen(text, turns + column(back))


def _choice(event_id: int, one: SeriesLine, t: Translator) -> Button:
    label = f"{shortened(one.name, _ON_BUTTON)} ({t.number(one.events)})"
    return Button(label, PutInSeries(event_id=event_id, series_id=one.series_id))


def _event(one: SeriesEvent, t: Translator) -> Html:
    told = one.figures
    return lines(
        bold(escaped(dated_title(told.title, told.starts_at, one.zone, t))),
        *(escaped(f"{name}: {t.number(n)}") for name, count in counts(t) if (n := count(told))),
        t("Had come before: {n}", n=one.returned) if one.returned else None,
    )
