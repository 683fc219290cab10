"""A list as a file: a spreadsheet to print and sign, or CSV for other programs."""

import csv
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import StringIO
from zoneinfo import ZoneInfo

from domain.lists import ListKind, harmless
from domain.rsvp import RsvpStatus
from handlers.i18n import Translator, plain
from handlers.phrases.questions import question_title, value_name
from handlers.phrases.vocabulary import sector_short
from handlers.reports.badges import badges_file
from handlers.reports.callbacks import Form
from handlers.reports.views import list_name
from handlers.screen import Attachment, Printout
from handlers.spreadsheet import Sheet, spreadsheet
from services.cards.lists import ListCard, ListLine

ROW_TO_SIGN = 24  # points: room for a signature
PEOPLE = (5, 30, 36, 26, 18, 22)  # characters, column by column
SAID = (5, 30, 36, 26, 40)  # what people answered in a line or by choosing
FEEDBACK = (5, 8, 110)
BOM = "\ufeff"  # without it spreadsheets take UTF-8 for the letters of an old code page


def list_file(
    card: ListCard, form: Form, bot_username: str, t: Translator
) -> Attachment | Printout:
    """The list in the reader's language; its file name gives the list and the event's day."""
    zone = ZoneInfo(card.event.zone)
    day = card.event.starts_at.astimezone(zone).date().isoformat()
    name = f"{list_name(card.kind, t)} {day}.{form}"
    if form is Form.PDF:
        return badges_file(card, name, bot_username, t)
    return Attachment(name, _xlsx(card, t) if form is Form.XLSX else _csv(card, t))


def _csv(card: ListCard, t: Translator) -> bytes:
    """The list as CSV, separated as spreadsheets in the reader's country expect: by semicolons where decimals
    use commas."""
    text = StringIO()
    writer = csv.writer(text, delimiter="," if t.language == "en" else ";")
    writer.writerow([harmless(cell) for cell in _titles(card, t)])
    writer.writerows([harmless(str(cell)) for cell in row] for row in _rows(card, t))
    return (BOM + text.getvalue()).encode()


def _xlsx(card: ListCard, t: Translator) -> bytes:
    sheet = Sheet(
        name=list_name(card.kind, t),
        top=_top(card, t),
        titles=_titles(card, t),
        rows=tuple(_rows(card, t)),
        widths=_widths(card.kind),
        least_height=ROW_TO_SIGN if card.kind is ListKind.ATTENDANCE else 0,
    )
    return spreadsheet([sheet], card.made_at)


def _widths(kind: ListKind) -> Sequence[int]:
    match kind:
        case ListKind.FEEDBACK:
            return FEEDBACK
        case ListKind.ANSWERS | ListKind.CARE:
            return SAID
        case _:
            return PEOPLE


def _top(card: ListCard, t: Translator) -> Sequence[str]:
    event = card.event
    return (
        event.title.text,
        plain(t.period(event.starts_at, event.ends_at, event.zone)),
        event.place,
        plain(t("Host: {host}", host=event.host_name)),
        *((event.funder.text,) if event.funder else ()),
    )


def _titles(card: ListCard, t: Translator) -> Sequence[str]:
    """The columns, including questions."""
    asked = (question_title(one, t) for one in card.questions)
    return (*_header(card.kind, t), *asked, *([t("Companions")] * _tells_companions(card)))


def _tells_companions(card: ListCard) -> bool:
    """Whether companions are shown: on lists of comers, if anyone brings some."""
    kinds = (ListKind.PARTICIPANTS, ListKind.ATTENDANCE)
    return card.kind in kinds and any(one.companions for one in card.people)


def _header(kind: ListKind, t: Translator) -> Sequence[str]:
    columns = (t("No."), t("Name"), t("Organisation"), t("Sector"))
    match kind:
        case ListKind.PARTICIPANTS:
            return (*columns, t("Answer"))
        case ListKind.ATTENDANCE:
            return (*columns, t("Checked in at"), t("Signature"))
        case ListKind.BADGES:
            return columns
        case ListKind.FEEDBACK:
            return (t("No."), t("Score"), t("Comment"))
        case ListKind.ANSWERS | ListKind.CARE:
            return columns


def _rows(card: ListCard, t: Translator) -> Iterable[Sequence[str | int]]:
    tells = _tells_companions(card)
    for number, line in enumerate(card.people, start=1):
        brought = [line.companions or ""] * tells
        known = (number, line.name, line.organisation, sector_short(line.sector, t))
        match card.kind:
            case ListKind.PARTICIPANTS:
                yield (*known, plain(_answer(line.status, t)), *brought)
            case ListKind.ATTENDANCE:
                yield (*known, _arrival(line, card.event.zone, t), "", *brought)
            case ListKind.BADGES:
                yield known
            case ListKind.ANSWERS | ListKind.CARE:
                yield (*known, *_said(card, line, t))
            case ListKind.FEEDBACK:
                yield (number, line.score or "", line.said)


def _said(card: ListCard, line: ListLine, t: Translator) -> Iterable[str]:
    """The person's answer to each question."""
    for question, values in zip(card.questions, line.answers, strict=True):
        yield ", ".join(plain(value_name(question, value, t)) for value in values)


def _arrival(line: ListLine, zone: str, t: Translator) -> str:
    if isinstance(line.checked_in_at, datetime):
        return plain(t.hour(line.checked_in_at, zone))
    return plain(t("no-show")) if line.status is RsvpStatus.NO_SHOW else ""


def _answer(status: RsvpStatus, t: Translator) -> str:
    return {
        RsvpStatus.GOING: t("coming"),
        RsvpStatus.CHECKED_IN: t("came"),
        RsvpStatus.NO_SHOW: t("no-show"),
        RsvpStatus.OFFERED: t("seat offered"),
        RsvpStatus.WAITLISTED: t("on the waitlist"),
        RsvpStatus.CANCELLED: t("no longer coming"),
        RsvpStatus.DECLINED: t("not coming"),
    }[status]
