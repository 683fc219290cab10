"""The screens after the event: attendance, asked of organisers and perhaps of everyone."""

from domain.events import AttendanceCheck
from handlers.check_in.callbacks import (
    AskPeople,
    ConfirmAllCame,
    FinishAbsences,
    MarkAbsences,
    OpenAttendance,
    SayPresence,
    SetAbsent,
    TurnAbsences,
)
from handlers.check_in.views.door import person_label
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import ManageEvent, OpenCheckIn, OpenIntroductions
from handlers.phrases.events import written
from handlers.screen import Button, Screen, column, pairs, turning
from services.cards.attendances import (
    AbsenceCard,
    AttendanceCard,
    Presence,
    PresenceCard,
    QuestionCard,
)
from services.cards.check_ins import DoorLine


def who_came_screen(card: AttendanceCard, t: Translator) -> Screen:
    """What is known, and the three ways to complete it."""
    text = paragraphs(
        lines(bold(written(card.title, t)), _known(card, t)),
        _explained(card, t),
    )
    event_id = card.event_id
    choices = _choices(card, t)
    correct = Button(t("Check people in one by one"), OpenCheckIn(event_id=event_id))
    back = Button(t("‹ The event"), ManageEvent(event_id=event_id))
    return Screen(text, column(*choices, correct, back))


def absences_screen(card: AbsenceCard, t: Translator) -> Screen:
    """Everyone not checked in; a tap toggles absence; nothing is stored before "done"."""
    text = paragraphs(
        bold(written(card.title, t)),
        t(
            "Tap those who were absent (✗). Everyone else on this list was there; those checked in "
            "at the door are not on it. It counts once you press “Done”."
        ),
    )
    turns = turning(card.page, card.pages, lambda page: TurnAbsences(page=page))
    people = column(*(_mark(line, card) for line in card.people))
    done = Button(_done(card, t), FinishAbsences(event_id=card.event_id))
    back = Button(t("‹ Back"), OpenAttendance(event_id=card.event_id))
    return Screen(text, people + turns + column(done, back))


def question_screen(card: QuestionCard, t: Translator) -> Screen:
    """Asks whether one was there."""
    text = paragraphs(
        bold(t("Were you there?")),
        lines(written(card.title, t), t.day(card.starts_at, card.zone), card.host_name),
        t("Those who were there get suggestions whom to meet. One tap is enough."),
    )
    yes = Button(t("Yes, I was"), SayPresence(event_id=card.event_id, came=True))
    no = Button(t("No, I was not"), SayPresence(event_id=card.event_id, came=False))
    return Screen(text, pairs(yes, no))


def presence_screen(card: PresenceCard, t: Translator) -> Screen:
    """Thanks, and what comes next."""
    match card.presence:
        case Presence.CAME:
            return Screen(
                t("Thank you, you are on the list of those who were there. Suggestions come soon."),
                column(Button(t("My introductions"), OpenIntroductions())),
            )
        case Presence.ABSENT:
            return Screen(t("Thank you for letting me know. Perhaps another time!"))
        case Presence.NOT_LISTED:
            return Screen(
                t(
                    "The list says that you were not there. If that is wrong, please tell the organiser."
                )
            )


def _known(card: AttendanceCard, t: Translator) -> Html:
    here = t.plural("{n} person was there.", "{n} people were there.", card.here)
    unknown = t.plural("Not known: {n} person.", "Not known: {n} people.", card.unknown)
    return lines(here, unknown if card.unknown else None)


def _explained(card: AttendanceCard, t: Translator) -> Html:
    if card.matched:
        return t("The suggestions have been prepared, so this list is closed.")
    match card.check:
        case AttendanceCheck.OPEN:
            return t(
                "Who came? The suggestions wait for your answer: only those who met are matched."
            )
        case AttendanceCheck.ASKED if card.asked_until is not None:
            return t(
                "I am asking them. The suggestions follow when all have answered, at the latest "
                "on {moment}.",
                moment=t.moment(card.asked_until, card.zone),
            )
        case _:
            return t("Thank you. The suggestions are being prepared from this list.")


def _choices(card: AttendanceCard, t: Translator) -> list[Button]:
    """Choices for organisers; none once it is too late, and people are not asked twice."""
    if card.matched:
        return []
    event_id = card.event_id
    mark = Button(t("Mark who was absent"), MarkAbsences(event_id=event_id))
    if not card.unknown:
        return [mark]
    all_came = Button(t("All came"), ConfirmAllCame(event_id=event_id))
    ask = Button(t("Ask them for me"), AskPeople(event_id=event_id))
    return [all_came, mark] + ([] if card.asked_until else [ask])


def _mark(line: DoorLine, card: AbsenceCard) -> Button:
    absent = line.rsvp_id in card.absent
    action = SetAbsent(rsvp_id=line.rsvp_id, absent=not absent, page=card.page)
    return Button(f"{'✗' if absent else '✓'} {person_label(line)}", action)


def _done(card: AbsenceCard, t: Translator) -> Html:
    return t.plural("Done: {n} absent", "Done: {n} absent", len(card.absent))
