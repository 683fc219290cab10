"""Thanks, a score and a line; and the summary for organisers."""

from domain.broadcasts import bar
from domain.feedback import LINE_LENGTH, SCORES
from handlers.feedback.callbacks import EndFeedback, RateEvent
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import OpenFeedback, OpenFigures, OpenIntroductions
from handlers.phrases.events import credit, written
from handlers.screen import Button, Rows, Screen, column, turning
from services.cards.feedback import FeedbackCard, ThanksCard


def thanks_screen(card: ThanksCard, t: Translator) -> Screen:
    """Thanks attendees; one tap rates the event."""
    event = card.event
    text = paragraphs(
        bold(t("Thank you for coming!")),
        lines(written(event.title, t), event.host_name),
        t("How was it? 1: not worth it, 5: excellent. The organisers read it without your name."),
        credit(event, t),
    )
    return Screen(text, _scale(event.event_id))


def said_screen(card: ThanksCard, t: Translator) -> Screen:
    """Asks for the score, as the line came first."""
    question = t(
        "How was it? 1: not worth it, 5: excellent. The organisers read it without your name."
    )
    return Screen(
        paragraphs(t("Thank you, that helps the organisers."), question),
        _scale(card.event.event_id),
        asks=True,
    )


def line_screen(card: ThanksCard, t: Translator, problem: Html | None = None) -> Screen:
    """Confirms the score, and asks for a line; `problem`: what was wrong with the one just typed."""
    text = paragraphs(
        problem or t("Thank you! Your answer: {score} of 5.", score=card.score or "–"),
        t(
            "Would you add a line: what was good, what should be different? "
            "Up to {n} characters, without your name.",
            n=LINE_LENGTH,
        ),
    )
    no = Button(t("That's all"), EndFeedback(event_id=card.event.event_id))
    return Screen(text, column(no), asks=True)


def ended_screen(t: Translator) -> Screen:
    """The end; next comes whom one met."""
    text = t("Thank you, that helps the organisers.")
    return Screen(text, column(Button(t("My introductions"), OpenIntroductions())))


def feedback_screen(card: FeedbackCard, t: Translator) -> Screen:
    """The distribution of scores, the mean, and the lines."""
    event_id = card.event_id
    turns = turning(card.page, card.pages, lambda page: OpenFeedback(event_id=event_id, page=page))
    text = paragraphs(
        lines(bold(written(card.title, t)), _answered(card, t)),
        _scores(card) if card.scores.given else None,
        lines(*(_line(score, line) for score, line in card.lines)) if card.lines else None,
    )
    back = Button(t("‹ Back"), OpenFigures(event_id=event_id))
    return Screen(text, turns + column(back))


def _scale(event_id: int) -> Rows:
    return (
        tuple(Button(str(score), RateEvent(event_id=event_id, score=score)) for score in SCORES),
    )


def _answered(card: FeedbackCard, t: Translator) -> Html | None:
    if card.scores.mean is None:
        return None if card.lines else t("Nobody has said yet how it was.")
    return t(
        "{given} of {came} who came answered, {mean} on average.",
        given=card.scores.given,
        came=card.came,
        mean=t.number(round(card.scores.mean, 1)),
    )


def _scores(card: FeedbackCard) -> Html:
    most = max(card.scores.counts)
    rows = zip(SCORES, card.scores.counts, strict=True)
    return lines(*(f"{score} {bar(count, most)} {count}" for score, count in reversed(list(rows))))


def _line(score: int, line: str) -> Html:
    return escaped(f"{score} · {line}" if score else f"– · {line}")
