"""Questions as participants answer them."""

from domain.questions import LINE_LENGTH, QuestionKind, is_sensitive, values_of
from handlers.i18n import Html, Translator, bold, escaped, italic, lines, paragraphs, plain
from handlers.navigation import AnswerQuestions, OpenEvent
from handlers.phrases.events import written
from handlers.phrases.questions import question_in_short, question_text, value_name
from handlers.questions.callbacks import Choose, WriteLine
from handlers.screen import Button, Screen, column
from services.cards.questions import QuestionCard, QuestionsCard


def answers_screen(card: QuestionsCard, t: Translator) -> Screen:
    """The person's own answers; a tap gives one, another withdraws it."""
    consent = t.plural(
        "Meals and needs are your own choice to tell. {host} sees numbers, and names only from the day before "
        "to the end, for those who serve or assist. {n} day after the event they are deleted; a tap takes "
        "them back.",
        "Meals and needs are your own choice to tell. {host} sees numbers, and names only from the day before "
        "to the end, for those who serve or assist. {n} days after the event they are deleted; a tap takes "
        "them back.",
        card.kept_days,
        host=card.host_name,
    )
    asked = [_asked(one, t) for one in card.questions]
    sensitive = any(is_sensitive(one.kind) for one in card.questions)
    text = paragraphs(written(card.title, t), *asked, consent if sensitive else None)
    buttons = [button for one in card.questions for button in _ways(one, t)]
    about = Button(t("About the event"), OpenEvent(event_id=card.event_id))
    return Screen(text, column(*buttons, about))


def line_screen(card: QuestionCard, t: Translator, *, too_long: bool = False) -> Screen:
    """The question, to be answered by typing."""
    most = t("A shorter one, please: {n} characters at most.", n=LINE_LENGTH)
    text = paragraphs(
        most if too_long else None,
        bold(question_text(card, t)),
        *(italic(line) for line in card.mine),
        t("Write your answer in a line. The organisers of the event read it with your name."),
    )
    back = Button(t("‹ Back"), AnswerQuestions(event_id=card.event_id))
    return Screen(text, column(back), asks=True)


def _asked(one: QuestionCard, t: Translator) -> Html:
    said = [italic(escaped(line)) for line in one.mine if one.kind is QuestionKind.LINE]
    return lines(bold(question_text(one, t)), *said)


def _ways(one: QuestionCard, t: Translator) -> list[Button]:
    """A button for each answer; free text is written, or withdrawn."""
    if one.kind is not QuestionKind.LINE:
        return [_choice(one, value, t) for value in values_of(one.kind, len(one.options))]
    short = question_in_short(one, t)
    write = Button(t("✍️ {question}", question=short), WriteLine(question_id=one.question_id))
    take_back = Choose(question_id=one.question_id, value="", chosen=False)
    again = [Button(t("Take back: {question}", question=short), take_back)]
    return [write, *(again if one.mine else [])]


def _choice(one: QuestionCard, value: str, t: Translator) -> Button:
    chosen = value in one.mine
    mark = "✅ " if chosen else ""
    action = Choose(question_id=one.question_id, value=value, chosen=not chosen)
    return Button(f"{mark}{plain(value_name(one, value, t))}", action)
