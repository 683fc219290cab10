"""The lists an organiser may export, and the text with the file."""

from domain.lists import ListKind
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import ManageEvent
from handlers.phrases.events import written
from handlers.reports.callbacks import Form, TakeList
from handlers.reports.legibility import illegible_names
from handlers.screen import Attachment, Button, Printout, Screen, column
from services.cards.lists import ListCard, ListsCard, Taken

_NAMED = 20
"""The most names in the text beside the badges; more would not fit a message."""


def lists_screen(card: ListsCard, t: Translator) -> Screen:
    """The lists, each as a spreadsheet or as plain CSV."""
    text = paragraphs(
        bold(written(card.title, t)),
        lines(*(_described(kind, people, t) for kind, people in card.people)),
        t(
            "The files hold names. Keep them no longer than you need them, "
            "and pass them on only to who has to have them."
        ),
        _last(card.last, card.zone, t) if card.last else None,
    )
    rows = tuple(
        tuple(
            Button(f"{list_name(kind, t)} · {form.upper()}", _take(card.event_id, kind, form))
            for form in forms_of(kind)
        )
        for kind, people in card.people
        if people
    )
    return Screen(text, rows + column(Button(t("‹ Back"), ManageEvent(event_id=card.event_id))))


def list_screen(card: ListCard, file: Attachment | Printout, t: Translator) -> Screen:
    """The file, and how many people are on it."""
    said = t.plural("{n} person on the list.", "{n} people on the list.", len(card.people))
    missing = illegible_names(card) if card.kind is ListKind.BADGES else []
    warning = _illegible(missing, t) if missing else None
    return Screen(paragraphs(bold(list_name(card.kind, t)), said, warning), attachment=file)


def forms_of(kind: ListKind) -> tuple[Form, ...]:
    """The file types of a list: badges are for printing, other lists for working with."""
    return (Form.PDF,) if kind is ListKind.BADGES else (Form.XLSX, Form.CSV)


def list_name(kind: ListKind, t: Translator) -> str:
    """The name of a list, for buttons and files."""
    match kind:
        case ListKind.PARTICIPANTS:
            return t("Participants")
        case ListKind.ATTENDANCE:
            return t("Attendance")
        case ListKind.BADGES:
            return t("Badges")
        case ListKind.FEEDBACK:
            return t("Feedback")
        case ListKind.ANSWERS:
            return t("Answers")
        case ListKind.CARE:
            return t("Meals, needs")


def _illegible(names: list[str], t: Translator) -> Html:
    """Says whose names have to be written by hand."""
    shown = names if len(names) <= _NAMED else [*names[:_NAMED], "…"]
    return t.plural(
        "I can't print the letters of {n} name: {names}. The badge shows the organisation or a number instead; "
        "please write the name on it by hand.",
        "I can't print the letters of {n} names: {names}. The badges show the organisation or a number instead; "
        "please write the names on them by hand.",
        len(names),
        names=t.listed(shown),
    )


def _described(kind: ListKind, people: int, t: Translator) -> Html:
    match kind:
        case ListKind.PARTICIPANTS:
            return t("• Participants: everyone who answered yes ({n})", n=people)
        case ListKind.ATTENDANCE:
            return t("• Attendance: those with a seat, with a column to sign ({n})", n=people)
        case ListKind.FEEDBACK:
            return t("• Feedback: scores and lines, without names ({n})", n=people)
        case ListKind.ANSWERS:
            return t("• Answers: what people said to your own questions ({n})", n=people)
        case ListKind.CARE:
            return t("• Meals and needs: for who cooks or assists, until the end ({n})", n=people)
        case ListKind.BADGES:
            return t("• Badges to print, eight a page, with QR code and tables ({n})", n=people)


def _last(taken: Taken, zone: str, t: Translator) -> Html:
    when, name = t.moment(taken.at, zone), list_name(taken.kind, t)
    if taken.by is None:
        return t("Last taken: {list}, {when}.", list=name, when=when)
    return t("Last taken: {list}, {when}, by {name}.", list=name, when=when, name=taken.by)


def _take(event_id: int, kind: ListKind, form: Form) -> TakeList:
    return TakeList(event_id=event_id, kind=kind, form=form)
