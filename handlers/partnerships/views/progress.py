"""The screens of an introduction's two sides: what came of it, in what they work together, why it ended."""

from domain.paging import page_of
from domain.partnerships import FINAL, LESSON_LENGTH, Ending, Stage
from handlers.i18n import Html, Translator, bold, italic, lines, paragraphs, plain
from handlers.navigation import OpenIntroductions, OpenProgress, OpenSuggestion
from handlers.partnerships.callbacks import (
    ChooseEnding,
    ChooseKind,
    NothingYet,
    OpenAdvice,
    TellEnding,
    TellPartnership,
    TellStage,
)
from handlers.phrases.partnerships import ending_name
from handlers.phrases.vocabulary import kind_name, organisation_line
from handlers.screen import Button, Rows, Screen, column, ticked_if, turning
from services.cards.partnerships import ProgressCard

KINDS = 8  # on a page


def progress_screen(card: ProgressCard, t: Translator) -> Screen:
    """How far this side says that it is, and what it may say now."""
    text = paragraphs(
        bold(t("What came of it?")),
        who_line(card, t),
        _standing(card, t),
        italic(t("“{line}”", line=card.lesson)) if card.lesson else None,
        _they_say(card, t),
        italic(_who_reads(card, t)),
    )
    back = Button(t("‹ Back"), OpenSuggestion(suggestion_id=card.suggestion_id))
    return Screen(text, _answers(card, t) + column(*_advice(card, t), back))


def asked_screen(card: ProgressCard, t: Translator) -> Screen:
    """Some time later, to each side of its own."""
    day = t.day(card.introduced_at, card.zone)
    text = paragraphs(
        bold(t("What came of it?")),
        lines(t("I introduced you on {day}:", day=day), who_line(card, t)),
        _standing(card, t) if card.stage else t("How far are you by now? One tap is enough."),
        italic(_who_reads(card, t)),
    )
    same = t("Nothing new") if card.stage else t("Nothing yet")
    nothing = Button(same, NothingYet(suggestion_id=card.suggestion_id))
    return Screen(text, _answers(card, t) + column(nothing))


def to_confirm_screen(card: ProgressCard, t: Translator) -> Screen:
    """To the other side of what one calls a partnership."""
    text = paragraphs(
        bold(t("Do you work together?")),
        who_line(card, t),
        _they_say(card, t),
        italic(_who_reads(card, t)),
    )
    return Screen(text, _answers(card, t))


def confirmed_screen(card: ProgressCard, t: Translator) -> Screen:
    """To who said it first: so does the other side."""
    text = paragraphs(bold(t("It is a partnership!")), who_line(card, t), _standing(card, t))
    return Screen(text, column(Button(t("My introductions"), OpenIntroductions())))


def kinds_screen(card: ProgressCard, page: int, t: Translator) -> Screen:
    """In what? What brought the two together comes first."""
    number = card.suggestion_id
    shown = page_of(card.kinds, page, KINDS)
    kinds = [
        Button(kind_name(kind, t), TellPartnership(suggestion_id=number, kind=kind))
        for kind in shown.items
    ]
    turns = turning(
        shown.number, shown.pages, lambda other: ChooseKind(suggestion_id=number, page=other)
    )
    text = paragraphs(
        bold(t("In what do you work together?")), t("Press what fits best."), who_line(card, t)
    )
    return Screen(text, column(*kinds) + turns + column(_back(card, t)))


def endings_screen(card: ProgressCard, t: Translator) -> Screen:
    """For which reason?"""
    text = paragraphs(
        bold(t("What was the reason?")),
        who_line(card, t),
        t("The organisers read the reason, not which of you gave it. The other side is not told."),
    )
    reasons = [
        Button(ending_name(ending, t), TellEnding(suggestion_id=card.suggestion_id, ending=ending))
        for ending in Ending
    ]
    return Screen(text, column(*reasons, _back(card, t)))


def lesson_screen(card: ProgressCard, t: Translator) -> Screen:
    """One line that others may learn from."""
    text = paragraphs(
        t("Thank you, I have noted it."),
        bold(t("What could others learn from it?")),
        t(
            "Write it in a line, without names, links or numbers; at most {n} characters. "
            "The organisers read it without learning whose it is, and may pass it on.",
            n=LESSON_LENGTH,
        ),
    )
    done = Button(t("Nothing to add"), OpenProgress(suggestion_id=card.suggestion_id))
    return Screen(text, column(done), asks=True)


def who_line(card: ProgressCard, t: Translator) -> Html:
    """The other side, while it is there."""
    return lines(bold(card.name) if card.name else None, organisation_line(card.other, t))


def _standing(card: ProgressCard, t: Translator) -> Html:
    kind = bold(kind_name(card.kind, t)) if card.kind else ""
    match card.stage:
        case None:
            return t("How far are you with each other?")
        case Stage.MET:
            return t("You said: you have met.")
        case Stage.NEGOTIATING:
            return t("You said: you are making plans.")
        case Stage.PARTNERSHIP if card.both:
            return t("You both say that you work together: {kind}. Congratulations!", kind=kind)
        case Stage.PARTNERSHIP:
            return t(
                "You said that you work together: {kind}. Once the other side says so too, it is a partnership.",
                kind=kind,
            )
        case Stage.ENDED:
            why = ending_name(card.ending or Ending.DONE, t)
            return t("You said that it is over: {reason}.", reason=why)


def _they_say(card: ProgressCard, t: Translator) -> Html | None:
    if card.asked_to_confirm is None or card.stage in FINAL:
        return None
    kind = bold(kind_name(card.asked_to_confirm, t))
    return t("The other side says that you work together: {kind}. Do you say so too?", kind=kind)


def _who_reads(card: ProgressCard, t: Translator) -> Html:
    return t(
        "The organisers of {host} read how far your two organisations are, without your name; what you both "
        "call a partnership they may present. The other side is told only if you say that you work together.",
        host=card.host_name,
    )


def _answers(card: ProgressCard, t: Translator) -> Rows:
    """What would change something; what both call a partnership can only end."""
    number = card.suggestion_id
    ends = t("It is over") if card.stage is Stage.PARTNERSHIP else t("Nothing will come of it")
    over = Button(ends, ChooseEnding(suggestion_id=number))
    if card.both:
        return column(over)
    buttons = [
        Button(label, TellStage(suggestion_id=number, stage=stage))
        for stage, label in (
            (Stage.MET, t("We have met")),
            (Stage.NEGOTIATING, t("We are making plans")),
        )
        if stage is not card.stage
    ]
    if card.asked_to_confirm is not None and card.stage is not Stage.ENDED:
        same = TellPartnership(suggestion_id=number, kind=card.asked_to_confirm)
        buttons.insert(0, Button(t("Yes, we work together"), same))
    elif card.stage is not Stage.PARTNERSHIP:
        buttons.append(Button(t("We work together"), ChooseKind(suggestion_id=number)))
    return column(*buttons, *(() if card.stage is Stage.ENDED else (over,)))


def _advice(card: ProgressCard, t: Translator) -> tuple[Button, ...]:
    """Where there is somebody to advise."""
    if not (card.advisers or card.let_in):
        return ()
    may = ticked_if(chosen=True) + plain(t("An adviser may look on"))
    label = may if card.let_in else t("Let an adviser look on")
    return (Button(label, OpenAdvice(suggestion_id=card.suggestion_id)),)


def _back(card: ProgressCard, t: Translator) -> Button:
    return Button(t("‹ Back"), OpenProgress(suggestion_id=card.suggestion_id))
