"""One prompt with its answers, and answering it."""

from domain.discussion import ANSWER_LENGTH, PromptState
from handlers.discussion.callbacks import (
    AskRemoval,
    GiveAnswer,
    HideAnswer,
    MovePrompt,
    RemovePrompt,
    ShowPrompt,
    SignAnswer,
    SupportAnswer,
    WithdrawAnswer,
)
from handlers.discussion.views.prompts import state_of
from handlers.i18n import Html, Translator, bold, escaped, italic, lines, paragraphs
from handlers.navigation import OpenDiscussion
from handlers.phrases.events import written
from handlers.phrases.times import told_by_day
from handlers.screen import Button, Rows, Screen, column, shortened, turning
from services.cards.discussion import AnswerLine, PromptCard


def opened_screen(card: PromptCard, t: Translator) -> Screen:
    """The letter about a prompt just opened."""
    text = paragraphs(
        t("💬 A question to you:"),
        bold(written(card.prompt.question, t)),
        t("Answer in a line, under your organisation's name or without."),
    )
    return Screen(text, column(_answer(card, t), _read(card, t)))


def prompt_screen(card: PromptCard, t: Translator) -> Screen:
    """The question, its answers, and what the reader may do."""
    numbered = list(enumerate(card.answers, start=card.first))
    said = [_said(number, one, t) for number, one in numbered]
    text = paragraphs(
        bold(written(card.prompt.question, t)),
        state_of(card.prompt.state, t),
        told_by_day(card.asked_at, card.zone, t) if card.organised else None,
        *(said or [t("Nobody has answered yet.")]),
    )
    marks = [_mark(number, one, card, t) for number, one in numbered]
    rows: Rows = tuple((mark,) for mark in marks if mark is not None)
    prompt_id = card.prompt.prompt_id
    turns = turning(card.page, card.pages, lambda page: ShowPrompt(prompt_id=prompt_id, page=page))
    answer = column(_answer(card, t)) if card.can_answer else ()
    back = column(Button(t("‹ All questions"), OpenDiscussion(event_id=card.event_id)))
    return Screen(text, (*answer, *rows, *turns, *_refresh(card, t), *_organising(card, t), *back))


def answering_screen(card: PromptCard, t: Translator, problem: Html | None = None) -> Screen:
    """The question, to be answered by typing."""
    text = paragraphs(
        problem,
        bold(written(card.prompt.question, t)),
        t("Write your answer in a line or two, at most {n} characters.", n=ANSWER_LENGTH),
    )
    return Screen(text, column(_read(card, t)), asks=True)


def signing_screen(text: str, organisation: str, revision: int, t: Translator) -> Screen:
    """Asks whether to show the organisation's name under the answer."""
    return Screen(
        paragraphs(italic(t("“{line}”", line=text)), t("How shall it be shown?")),
        column(
            Button(
                t("As {organisation}", organisation=shortened(organisation, 40)),
                SignAnswer(signed=True, revision=revision),
            ),
            Button(t("Without a name"), SignAnswer(signed=False, revision=revision)),
        ),
        asks=True,
    )


def removal_screen(card: PromptCard, t: Translator) -> Screen:
    """Asks whether to delete the prompt with its answers."""
    gone = t.plural("{n} answer goes with it.", "{n} answers go with it.", card.prompt.answers)
    text = paragraphs(
        t("Remove this question?"),
        bold(written(card.prompt.question, t)),
        gone if card.prompt.answers else None,
    )
    yes = Button(t("Yes, remove it"), RemovePrompt(prompt_id=card.prompt.prompt_id))
    keep = Button(t("No, keep it"), ShowPrompt(prompt_id=card.prompt.prompt_id))
    return Screen(text, column(yes, keep))


def answer_lines(number: int, one: AnswerLine, t: Translator) -> Html:
    """An answer as everybody reads it."""
    by = escaped(one.by) if one.by is not None else t("without a name")
    supports = Html(f" · ❤ {one.supports}") if one.supports else Html("")
    return lines(Html(f"{number}. {escaped(one.text)}"), Html(f"{italic(by)}{supports}"))


def _said(number: int, one: AnswerLine, t: Translator) -> Html:
    if one.hidden:
        return lines(t("🙈 Hidden from the others:"), answer_lines(number, one, t))
    return answer_lines(number, one, t)


def _mark(number: int, one: AnswerLine, card: PromptCard, t: Translator) -> Button | None:
    """What the reader may do with the answer."""
    page = card.page
    if card.organised:
        label = t("{number}. Show again", number=number) if one.hidden else None
        hide = HideAnswer(answer_id=one.answer_id, hidden=not one.hidden, page=page)
        return Button(label or t("{number}. Hide", number=number), hide)
    if card.prompt.state is not PromptState.OPEN:
        return None
    if one.mine:
        label = t("{number}. Take mine back", number=number)
        return Button(label, WithdrawAnswer(answer_id=one.answer_id, page=page))
    if one.supported:
        label = t("{number}. ❤ You agree", number=number)
    else:
        label = t("{number}. 🤍 I agree", number=number)
    return Button(label, SupportAnswer(answer_id=one.answer_id, yes=not one.supported, page=page))


def _refresh(card: PromptCard, t: Translator) -> Rows:
    """Readers refresh the screen themselves: if it changed by itself, it would jump under their finger."""
    if card.prompt.state is not PromptState.OPEN:
        return ()
    again = ShowPrompt(prompt_id=card.prompt.prompt_id, page=card.page)
    return column(Button(t("🔄 Refresh"), again))


def _organising(card: PromptCard, t: Translator) -> Rows:
    if not card.organised:
        return ()
    prompt_id, state = card.prompt.prompt_id, card.prompt.state
    if state is PromptState.OPEN:
        move = Button(t("🔒 Close"), MovePrompt(prompt_id=prompt_id, state=PromptState.CLOSED))
    else:
        label = t("🟢 Open") if state is PromptState.WAITING else t("🟢 Open again")
        move = Button(label, MovePrompt(prompt_id=prompt_id, state=PromptState.OPEN))
    return ((move, Button(t("Remove"), AskRemoval(prompt_id=prompt_id))),)


def _answer(card: PromptCard, t: Translator) -> Button:
    return Button(t("✍️ Answer"), GiveAnswer(prompt_id=card.prompt.prompt_id))


def _read(card: PromptCard, t: Translator) -> Button:
    return Button(t("What others say"), ShowPrompt(prompt_id=card.prompt.prompt_id))
