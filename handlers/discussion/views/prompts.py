"""The list of an event's prompts, and how organisers write them."""

from dataclasses import replace

from domain.discussion import MOST_PROMPTS, QUESTION_LENGTH, PromptState
from handlers.discussion.callbacks import (
    AskToSend,
    ReadCollection,
    ShowPrompt,
    TakeCollection,
    WritePrompts,
)
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import ManageEvent, OpenDiscussion, OpenEvent
from handlers.phrases.events import written
from handlers.screen import Button, Rows, Screen, column, shortened
from services.cards.discussion import PromptLine, PromptsCard

IN_LIST = 60  # characters of a question, so that twenty fit into one message


def prompts_screen(card: PromptsCard, t: Translator) -> Screen:
    """The event's prompts; organisers also see those not yet opened."""
    listed = [_listed(number, one, t) for number, one in enumerate(card.prompts, start=1)]
    nothing = (
        t("Write questions that those coming answer here, in a line each, and read together.")
        if card.organised
        else t("No question has been put yet.")
    )
    text = paragraphs(
        bold(t("💬 Discussion")),
        written(card.title, t),
        *(listed or [nothing]),
    )
    open_each = [
        Button(f"{number}. {shortened(one.question.text, 40)}", ShowPrompt(prompt_id=one.prompt_id))
        for number, one in enumerate(card.prompts, start=1)
    ]
    return Screen(text, (*column(*open_each), *_beyond(card, t)))


def writing_screen(event_id: int, t: Translator, problem: Html | None = None) -> Screen:
    """Asks for the prompts."""
    text = paragraphs(
        problem,
        bold(t("What would you like to ask?")),
        t(
            "Write one question a line; several lines make several questions. "
            "They go out when you open them, one by one."
        ),
    )
    back = Button(t("‹ Back"), OpenDiscussion(event_id=event_id))
    return Screen(text, column(back), asks=True)


def question_too_long(length: int, t: Translator) -> Html:
    """Says that a prompt is too long."""
    return t(
        "A question may have {most} characters; one of these has {length}. A shorter one, please.",
        most=QUESTION_LENGTH,
        length=length,
    )


def _listed(number: int, one: PromptLine, t: Translator) -> Html:
    question = replace(one.question, text=shortened(one.question.text, IN_LIST))
    answered = t.plural("{n} answer", "{n} answers", one.answers)
    return lines(
        Html(f"{number}. {written(question, t)}"),
        Html(f"{state_of(one.state, t)} · {answered}"),
    )


def state_of(state: PromptState, t: Translator) -> Html:
    """A prompt's state."""
    match state:
        case PromptState.WAITING:
            return t("⏸ not put yet")
        case PromptState.OPEN:
            return t("🟢 open")
        case PromptState.CLOSED:
            return t("🔒 closed")


def _beyond(card: PromptsCard, t: Translator) -> Rows:
    """Buttons for the whole discussion."""
    answered = any(one.answers for one in card.prompts)
    buttons = []
    if answered:
        buttons.append(Button(t("Read all answers"), ReadCollection(event_id=card.event_id)))
        buttons.append(Button(t("All answers as a file"), TakeCollection(event_id=card.event_id)))
    if not card.organised:
        back = Button(t("About the event"), OpenEvent(event_id=card.event_id))
        return column(*buttons, back)
    if answered:
        buttons.append(Button(t("Give it to everybody"), AskToSend(event_id=card.event_id)))
    if len(card.prompts) < MOST_PROMPTS:
        buttons.append(Button(t("Write questions"), WritePrompts(event_id=card.event_id)))
    return column(*buttons, Button(t("‹ Back"), ManageEvent(event_id=card.event_id)))
