"""An event in figures, each beside the previous event's."""

from domain.figures import Tally
from domain.partnerships import Scope
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import (
    ManageEvent,
    OpenFeedback,
    ShowFunderReport,
    ShowSeriesFigures,
)
from handlers.phrases.events import dated_title, written
from handlers.phrases.tallies import Count, counts, sector_tally
from handlers.screen import Button, Screen, column
from services.cards.figures import FiguresCard


def figures_screen(card: FiguresCard, t: Translator) -> Screen:
    """From invitations to attendance; sectors below."""
    event_id, last = card.event_id, card.last
    told = [_line(name, count, card, t) for name, count in _counts(t) if _any(count, card)]
    text = paragraphs(
        bold(written(card.this.title, t)),
        lines(*told) if told else t("Nobody has answered yet."),
        lines(*(_sector(sector, one, card, t) for sector, one in card.this.sectors)),
        _feedback(card, t) if card.over else None,
        t("In brackets: {title}", title=dated_title(last.title, last.starts_at, card.zone, t))
        if last
        else None,
    )
    feedback = Button(t("Feedback ({n})", n=card.feedback), OpenFeedback(event_id=event_id))
    series = Button(t("The whole series"), ShowSeriesFigures(event_id=event_id))
    report, whole = (
        Button(label, ShowFunderReport(scope=scope, subject_id=event_id))
        for scope, label in (
            (Scope.EVENT, t("Report for the funder")),
            (Scope.SERIES, t("The series, for the funder")),
        )
    )
    over, in_series = (
        (feedback, report) if card.over else (),
        (series, whole) if card.series else (),
    )
    back = Button(t("‹ The event"), ManageEvent(event_id=event_id))
    return Screen(text, column(*over, *in_series, back))


def _any(count: Count, card: FiguresCard) -> bool:
    """Whether there is anything to show, now or last time."""
    return bool(count(card.this) or (card.last and count(card.last)))


def _counts(t: Translator) -> tuple[tuple[Html, Count], ...]:
    return (
        *counts(t),
        (t("Gave their seat back"), lambda one: one.all.cancelled),
        (t("Said no"), lambda one: one.all.declined),
    )


def _line(name: Html, count: Count, card: FiguresCard, t: Translator) -> Html:
    if card.last is None:
        return t("{what}: {n}", what=name, n=count(card.this))
    return t("{what}: {n} ({last})", what=name, n=count(card.this), last=count(card.last))


def _sector(sector: str, one: Tally, card: FiguresCard, t: Translator) -> Html:
    here = sector_tally(sector, one, t)
    if card.last is None:
        return here
    before = dict(card.last.sectors).get(sector)
    was = f"{before.came} / {before.expected}" if before else "–"
    return Html(f"{here} ({was})")


def _feedback(card: FiguresCard, t: Translator) -> Html | None:
    if card.mean is None:
        return None
    return t("How it was: {mean} of 5 on average", mean=t.number(round(card.mean, 1)))
