"""Questions: as participants answer them, and as organisers put them and count."""

from domain.questions import KEPT_AFTER, QuestionKind, is_sensitive, values_of
from handlers.event_lines import written
from handlers.i18n import Html, Translator, bold, lines, paragraphs, plain
from handlers.navigation import ManageEvent, OpenEvent, OpenQuestions
from handlers.questions.callbacks import (
    Choose,
    PutQuestion,
    RemoveQuestion,
    ShowNames,
    WriteQuestion,
)
from handlers.questions.words import value_name
from handlers.screen import Button, Rows, Screen, column, shortened, turning
from services.cards.questions import NamedCard, QuestionCard, QuestionsCard

_ON_BUTTON = 40


def answers_screen(card: QuestionsCard, t: Translator) -> Screen:
    """One's own answers; a tap gives one, another takes it back."""
    consent = t(
        "Meals and needs are your own choice to tell. {host} sees numbers, and names only from the day before "
        "to the end, for those who serve or assist. {n} days after the event they are deleted; a tap takes "
        "them back.",
        host=card.host_name,
        n=KEPT_AFTER.days,
    )
    asked = [bold(question_text(one, t)) for one in card.questions]
    sensitive = any(is_sensitive(one.kind) for one in card.questions)
    text = paragraphs(written(card.title, t), *asked, consent if sensitive else None)
    rows: Rows = ()
    for one in card.questions:
        rows += column(*(_choice(one, value, t) for value in values_of(one.kind, len(one.options))))
    return Screen(
        text, rows + column(Button(t("About the event"), OpenEvent(event_id=card.event_id)))
    )


def _choice(one: QuestionCard, value: str, t: Translator) -> Button:
    chosen = value in one.mine
    mark = "✅ " if chosen else ""
    action = Choose(question_id=one.question_id, value=value, chosen=not chosen)
    return Button(f"{mark}{plain(value_name(one, value, t))}", action)


def questions_screen(card: QuestionsCard, t: Translator) -> Screen:
    """What is asked, and how many chose what."""
    asked = [_counted(one, t) for one in card.questions]
    text = paragraphs(
        bold(t("❓ Questions")),
        written(card.title, t),
        *(asked or [t("Nothing is asked besides whether people come.")]),
        None
        if card.named
        else t("Meals and needs stand beside names from the day before the event."),
    )
    own = Button(t("A question of my own"), WriteQuestion(event_id=card.event_id))
    back = Button(t("‹ Back"), ManageEvent(event_id=card.event_id))
    return Screen(text, column(*_names(card, t), *_puts(card, t), own, *_drops(card, t), back))


def _names(card: QuestionsCard, t: Translator) -> list[Button]:
    """Who chose what, as far as it may be seen now."""
    return [
        Button(
            t("Names: {question}", question=_in_short(one, t)),
            ShowNames(question_id=one.question_id),
        )
        for one in card.questions
        if one.counts and (card.named or not is_sensitive(one.kind))
    ]


def _puts(card: QuestionsCard, t: Translator) -> list[Button]:
    """What is not asked yet."""
    kinds = {one.kind for one in card.questions}
    offers = {
        QuestionKind.MEAL: t("Ask about meals"),
        QuestionKind.ACCESS: t("Ask about accessibility"),
    }
    return [
        Button(label, PutQuestion(event_id=card.event_id, kind=kind))
        for kind, label in offers.items()
        if kind not in kinds
    ]


def _drops(card: QuestionsCard, t: Translator) -> list[Button]:
    return [
        Button(
            t("Remove: {question}", question=_in_short(one, t)),
            RemoveQuestion(question_id=one.question_id),
        )
        for one in card.questions
    ]


def names_screen(card: NamedCard, t: Translator) -> Screen:
    """Who chose what."""
    question = card.question
    people = [
        t(
            "{name}, {organisation}: {answer}",
            name=one.name,
            organisation=one.organisation,
            answer=value_name(question, one.value, t),
        )
        for one in card.answers
    ]
    turns = turning(
        card.page,
        card.pages,
        lambda page: ShowNames(question_id=question.question_id, page=page),
    )
    text = paragraphs(bold(question_text(question, t)), lines(*people))
    back = Button(t("‹ Back"), OpenQuestions(event_id=question.event_id))
    return Screen(text, turns + column(back))


def own_question_screen(event_id: int, t: Translator, *, unclear: bool = False) -> Screen:
    """What to ask?"""
    text = paragraphs(
        t("A shorter one, please, with two to eight options or none.") if unclear else None,
        t(
            "Write the question, and after bars what one can choose. Without options it is answered by yes or "
            "no. Do not ask for health, religion or the like here."
        ),
    )
    return Screen(text, column(Button(t("‹ Back"), OpenQuestions(event_id=event_id))), asks=True)


def question_text(one: QuestionCard, t: Translator) -> Html:
    """The question in words."""
    if one.text is not None:
        return written(one.text, t)
    match one.kind:
        case QuestionKind.MEAL:
            return t("What do you eat?")
        case _:
            return t("What do you need to take part well?")


def _in_short(one: QuestionCard, t: Translator) -> str:
    """As much of it as a button shows."""
    said = one.text.text if one.text else plain(question_text(one, t))
    return shortened(said, _ON_BUTTON)


def _counted(one: QuestionCard, t: Translator) -> Html:
    counts = [
        t("{answer}: {n}", answer=value_name(one, value, t), n=number)
        for value, number in one.counts
    ]
    return lines(bold(question_text(one, t)), *(counts or [t("no answers yet")]))
