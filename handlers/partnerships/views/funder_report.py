"""From the registration to partnerships, to be passed on: counts alone, small ones left out."""

from domain.partnerships import LEAST, Scope
from handlers.i18n import Html, Translator, bold, escaped, italic, lines, paragraphs
from handlers.navigation import OpenFigures, OpenHost
from handlers.phrases.events import written
from handlers.phrases.partnerships import step_names
from handlers.phrases.vocabulary import sector_short
from handlers.screen import Action, Button, Screen, column
from services.cards.partnerships import FunderReportCard, SectorPairCounts

NOT_TOLD = "–"
MOST = 20  # pairs of sectors, the most frequent first


def funder_report_screen(card: FunderReportCard, t: Translator) -> Screen:
    """All together, then by pair of sectors."""
    text = paragraphs(
        bold(written(card.title, t)),
        lines(
            t("Events: {n}", n=card.events) if card.scope is not Scope.EVENT else None,
            t("Registered: {n}", n=card.registered),
            t("Came: {n}", n=card.came),
            *(
                t("{what}: {n}", what=what, n=n)
                for what, n in zip(step_names(t), card.steps, strict=False)
            ),
        ),
        _sectors(card, t),
        italic(written(card.credit, t)) if card.credit else None,
        t("Nobody who took part is named here: you can forward it, or copy it into your report."),
    )
    return Screen(text, column(Button(t("‹ Back"), _before(card))))


def _sectors(card: FunderReportCard, t: Translator) -> Html | None:
    if not card.steps:
        return t(
            "Fewer than {n} came. What came of it is not told, so that nobody is known by it.",
            n=LEAST,
        )
    if not card.steps[0]:
        return None
    return paragraphs(
        lines(
            bold(t("By pair of sectors")),
            italic(" → ".join(step_names(t))),
            *(_pair(one, t) for one in card.sectors[:MOST]),
        )
        if card.sectors
        else None,
        t(
            "{sign}: fewer than {n}, or easily worked out from the rest. It is not told, so that nobody is known by it.",
            sign=NOT_TOLD,
            n=LEAST,
        )
        if card.sectors and card.hidden
        else None,
        None if card.sectors else t("By pair of sectors there are too few to be told."),
    )


def _pair(one: SectorPairCounts, t: Translator) -> Html:
    counts = " → ".join(NOT_TOLD if n is None else t.number(n) for n in one.counts)
    pair = f"{sector_short(one.one, t)} + {sector_short(one.other, t)}"
    return escaped(f"• {pair}: {counts}")


def _before(card: FunderReportCard) -> Action:
    match card.scope:
        case Scope.EVENT | Scope.SERIES:
            return OpenFigures(event_id=card.subject_id)
        case Scope.HOST:
            return OpenHost(host_id=card.subject_id)
