"""Questions for organisers with counts, and one of them with its answers."""

from dataclasses import replace

from domain.people import LANGUAGES
from domain.questions import QuestionKind, is_sensitive
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import ManageEvent, OpenQuestions
from handlers.phrases.events import language_name, written
from handlers.phrases.questions import question_in_short, question_text, value_name
from handlers.questions.callbacks import (
    ChooseKeeping,
    NameAnswers,
    OpenQuestion,
    PutQuestion,
    RemoveQuestion,
    WordQuestion,
    WriteQuestion,
)
from handlers.screen import Button, Rows, Screen, column, pairs, shortened, turning
from services.cards.questions import NamedCard, QuestionCard, QuestionsCard, Wording

_NAME, _ORGANISATION, _LINE, _WORDING = 40, 30, 100, 160  # characters in the chat; files hold all
# Characters of each question if there are more than this many: ten with eight options each fit into one message.
_IN_FULL, _TEXT, _OPTION = 4, 80, 14


def questions_screen(card: QuestionsCard, t: Translator) -> Screen:
    """The questions, and how many chose what."""
    few = len(card.questions) <= _IN_FULL
    asked = [_counted(one if few else _in_short(one), t) for one in card.questions]
    text = paragraphs(
        bold(t("❓ Questions")),
        written(card.title, t),
        *(asked or [t("Nothing is asked besides whether people come.")]),
        _for_whom(t) if any(is_sensitive(one.kind) for one in card.questions) else None,
    )
    each = [
        Button(
            f"{number}. {question_in_short(one, t)}",
            OpenQuestion(question_id=one.question_id),
        )
        for number, one in enumerate(card.questions, start=1)
    ]
    own = Button(t("A question of my own"), WriteQuestion(event_id=card.event_id))
    kept = t.plural("🗑 Kept for {n} day", "🗑 Kept for {n} days", card.kept_days)
    change = (*_puts(card, t), own, Button(kept, ChooseKeeping(event_id=card.event_id)))
    back = Button(t("‹ Back"), ManageEvent(event_id=card.event_id))
    names = _names(card, t) if card.nameable else ()
    return Screen(text, column(*each, *names, *(change if card.changeable else ()), back))


def question_screen(card: NamedCard, t: Translator) -> Screen:
    """A question's wording, and its answers as far as they may be shown."""
    question = card.question
    people = [
        t(
            "{name}, {organisation}: {answer}",
            name=shortened(one.name, _NAME),
            organisation=shortened(one.organisation, _ORGANISATION),
            answer=value_name(question, shortened(one.value, _LINE), t),
        )
        for one in card.answers
    ]
    sensitive = is_sensitive(question.kind)
    opens = NameAnswers if sensitive else OpenQuestion
    turns = turning(
        card.page, card.pages, lambda to: opens(question_id=question.question_id, page=to)
    )
    text = paragraphs(
        _counted(question, t),
        *(_wording(one) for one in question.wordings),
        lines(*people) if people else None,
        _for_whom(t) if sensitive else None,
    )
    back = Button(t("‹ Back"), OpenQuestions(event_id=question.event_id))
    return Screen(text, turns + _changes(card, t) + column(back))


def _changes(card: NamedCard, t: Translator) -> Rows:
    if not card.changeable:
        return ()
    question = card.question
    words = [
        Button(
            t("Words: {language}", language=language_name(one)),
            WordQuestion(question_id=question.question_id, language=one),
        )
        for one in LANGUAGES
        if not is_sensitive(question.kind)
    ]
    remove = Button(t("Remove"), RemoveQuestion(question_id=question.question_id))
    return pairs(*words, remove)


def _puts(card: QuestionsCard, t: Translator) -> list[Button]:
    """Buttons for questions not asked yet."""
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


def _names(card: QuestionsCard, t: Translator) -> list[Button]:
    """Meals and needs by name, one tap beyond the counts: pressing states that one cooks or assists."""
    labels = {
        QuestionKind.MEAL: t("🍽 I cook or serve: names"),
        QuestionKind.ACCESS: t("🤝 I assist: names"),
    }
    return [
        Button(labels[one.kind], NameAnswers(question_id=one.question_id))
        for one in card.questions
        if one.kind in labels and one.counts
    ]


def _wording(one: Wording) -> Html:
    return lines(
        bold(language_name(one.language)),
        escaped(shortened(" | ".join((one.text, *one.options)), _WORDING)),
    )


def _for_whom(t: Translator) -> Html:
    return t(
        "Meals and needs are numbers. Names are for who cooks or assists, from the day before to the end; "
        "who looks at them is recorded."
    )


def _in_short(one: QuestionCard) -> QuestionCard:
    text = one.text and replace(one.text, text=shortened(one.text.text, _TEXT))
    return replace(one, text=text, options=tuple(shortened(each, _OPTION) for each in one.options))


def _counted(one: QuestionCard, t: Translator) -> Html:
    counts = [
        t("{answer}: {n}", answer=value_name(one, value, t), n=number)
        for value, number in one.counts
    ]
    if one.kind is QuestionKind.LINE and one.answered:
        counts = [t.plural("{n} answer", "{n} answers", one.answered)]
    return lines(bold(question_text(one, t)), *(counts or [t("no answers yet")]))
