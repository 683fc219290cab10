"""What organisers are asked about a question, and about retention."""

from domain.questions import KEPT_CHOICES, QuestionKind
from handlers.i18n import Translator, bold, lines, paragraphs
from handlers.navigation import OpenQuestions
from handlers.phrases.events import language_name
from handlers.phrases.questions import question_text
from handlers.questions.callbacks import AskAs, KeepFor, OpenQuestion
from handlers.screen import Button, Screen, column, pairs
from services.cards.questions import QuestionCard, QuestionsCard


def own_question_screen(event_id: int, t: Translator, *, unclear: bool = False) -> Screen:
    """Asks for the question."""
    text = paragraphs(
        t("A shorter one, please, with two to eight options or none.") if unclear else None,
        t(
            "Write the question and what one can choose, each after a |, such as “How will you travel? | by train "
            "| by car”. Without options people answer yes or no, or write a line. Do not ask for health, religion "
            "or the like here."
        ),
    )
    return Screen(text, column(Button(t("‹ Back"), OpenQuestions(event_id=event_id))), asks=True)


def how_answered_screen(question: str, event_id: int, revision: int, t: Translator) -> Screen:
    """Asks how a question without options is answered."""
    kinds = {QuestionKind.YES_NO: t("By yes or no"), QuestionKind.LINE: t("In a line")}
    buttons = [Button(label, AskAs(kind=kind, revision=revision)) for kind, label in kinds.items()]
    back = Button(t("‹ Back"), OpenQuestions(event_id=event_id))
    text = lines(bold(question), t("How is it answered?"))
    return Screen(text, pairs(*buttons) + column(back), asks=True)


def words_screen(
    card: QuestionCard, language: str, t: Translator, *, unclear: bool = False
) -> Screen:
    """Asks for the question in another language."""
    n = len(card.options)
    text = paragraphs(
        t("It needs as many options as in the other languages: {n}.", n=n) if unclear else None,
        bold(question_text(card, t)),
        t("Language: {language}", language=language_name(language)),
        t("Write the question and its options in the same order, each after a |.")
        if n
        else t("Write the question."),
    )
    back = Button(t("‹ Back"), OpenQuestion(question_id=card.question_id))
    return Screen(text, column(back), asks=True)


def keeping_screen(card: QuestionsCard, t: Translator) -> Screen:
    """Asks for how many days after an event meals and needs are kept."""
    text = t(
        "For how many days after an event do you need to know what people eat and need? Then it is deleted. This holds "
        "for all your events; where people were promised fewer days, that stays."
    )
    choices = [
        Button(
            t.plural("{n} day", "{n} days", days),
            KeepFor(event_id=card.event_id, days=days),
        )
        for days in KEPT_CHOICES
    ]
    back = Button(t("‹ Back"), OpenQuestions(event_id=card.event_id))
    return Screen(text, pairs(*choices) + column(back))
