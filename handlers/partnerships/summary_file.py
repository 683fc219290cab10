"""What a closing meeting may read of a host's partnerships, as a spreadsheet to show or to hand round."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from handlers.i18n import Translator, plain
from handlers.phrases.events import written
from handlers.phrases.partnerships import step_names
from handlers.phrases.vocabulary import beside, kind_name, sector_name
from handlers.screen import Attachment
from handlers.spreadsheet import Sheet, spreadsheet
from services.cards.introductions import OrganisationCard
from services.cards.partnerships import PresentedPair, SummaryCard

PAIRS = (5, 34, 24, 34, 24, 36, 24)  # characters, column by column
FIGURES = (40, 12)
LESSONS = (5, 110)


def summary_file(card: SummaryCard, t: Translator) -> Attachment:
    """In the reader's language: who works together, the way there in figures, and what was learned."""
    sheets = [_pairs(card, t), _figures(card, t)]
    if card.lessons:
        sheets.append(_lessons(card, t))
    day = card.made_at.astimezone(ZoneInfo(card.zone)).date().isoformat()
    return Attachment(f"{t('Partnerships')} {day}.xlsx", spreadsheet(sheets, card.made_at))


def _pairs(card: SummaryCard, t: Translator) -> Sheet:
    titles = (
        t("No."),
        *(t("Organisation"), t("Sector")) * 2,
        t("In what they work together"),
        t("Since"),
    )
    rows = [_row(number, pair, card.zone, t) for number, pair in enumerate(card.pairs, start=1)]
    return Sheet(plain(t("Partnerships")), _top(card, t), titles, rows, PAIRS)


def _figures(card: SummaryCard, t: Translator) -> Sheet:
    thread = card.thread
    counts = (
        (t("Events"), thread.events),
        (t("Registered"), thread.registered),
        (t("Came"), thread.came),
        *zip(step_names(t), thread.steps, strict=False),
    )
    rows = [(plain(what), n) for what, n in counts]
    return Sheet(plain(t("In figures")), _top(card, t), (t("What"), t("How many")), rows, FIGURES)


def _lessons(card: SummaryCard, t: Translator) -> Sheet:
    rows = [(number, lesson) for number, lesson in enumerate(card.lessons, start=1)]
    titles = (t("No."), t("In people's own words"))
    return Sheet(plain(t("What was learned")), _top(card, t), titles, rows, LESSONS)


def _top(card: SummaryCard, t: Translator) -> Sequence[str]:
    credit = card.thread.credit
    return (
        plain(t("Partnerships: {host}", host=card.host_name)),
        plain(t.day(card.made_at, card.zone)),
        *((plain(written(credit, t)),) if credit else ()),
    )


def _row(number: int, pair: PresentedPair, zone: str, t: Translator) -> Sequence[str | int]:
    return (
        number,
        *_side(pair.one, t),
        *_side(pair.other, t),
        plain(beside(kind_name(kind, t) for kind in pair.kinds)),
        plain(t.day(pair.since, zone)),
    )


def _side(side: OrganisationCard, t: Translator) -> tuple[str, str]:
    """Who represents nobody but themselves is told by their sector alone."""
    sector = sector_name(side.sector, t)
    return side.name or sector, sector
