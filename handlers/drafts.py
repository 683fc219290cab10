"""Wizards: which text answers which question, and texts that may answer none.

A wizard keeps one draft for each person (`services.drafts`). Its buttons carry the draft's revision.
"""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any, Literal

from aiogram import F, Router
from aiogram.filters import Filter
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.broadcasts import as_plain
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft, TakeHeld
from handlers.screen import Button, Reply, Screen, column, shortened
from services.bundle import Services
from services.cards.drafts import MORE, DraftCard
from services.cards.people import Visitor

Handler = Callable[..., Awaitable[Reply]]

TYPED = F.text & ~F.text.startswith("/") & ~F.via_bot
"""A text that may be an answer: no command, and not inserted by typing the bot's name."""


class InFlow(Filter):
    """Matches a person in this flow, and at this step if given."""

    def __init__(self, flow: str, step: str | None = None) -> None:
        self._flow, self._step = flow, step

    async def __call__(self, _update: object, draft: DraftCard | None = None) -> bool:
        return draft is not None and draft.flow == self._flow and self._step in (None, draft.step)


class AnswersPrompt(Filter):
    """Matches a text right after the question; passes the handler `answer`."""

    async def __call__(
        self, message: Message, draft: DraftCard | None = None, newest_id: int | None = None
    ) -> Literal[False] | dict[str, Any]:
        if draft is None or draft.prompt_id is None or draft.prompt_id != newest_id:
            return False
        if message.message_id < draft.prompt_id:  # written before the question could be read
            return False
        return {"answer": (message.text or "").strip()}


class UnderLetter(Filter):
    """Matches a text right under a letter that asks; passes the handler `about` and `answer`.

    `found(services)(message_id, person_id)` returns the subject of such a letter, while it may be answered.
    """

    def __init__(self, found: Callable[[Services], Callable[[int, int], Awaitable[int | None]]]):
        self._found = found

    async def __call__(
        self,
        message: Message,
        services: Services,
        visitor: Visitor | None = None,
        draft: DraftCard | None = None,
        newest_id: int | None = None,
    ) -> Literal[False] | dict[str, Any]:
        if visitor is None or newest_id is None or (draft is not None and draft.step != MORE):
            return False
        about = await self._found(services)(newest_id, visitor.person_id)
        return about is not None and {"about": about, "answer": (message.text or "").strip()}


class HeldAnswer(Filter):
    """Matches the confirmation that a held text was the answer; passes `answer`."""

    async def __call__(
        self, _press: CallbackQuery, callback_data: TakeHeld, draft: DraftCard | None = None
    ) -> Literal[False] | dict[str, Any]:
        if draft is None or draft.held is None or draft.revision != callback_data.revision:
            return False
        return {"answer": as_plain(draft.held).strip()}


class OldRevision(Filter):
    """Matches a wizard's button that is not of the current step, or whose draft is gone."""

    async def __call__(
        self, _press: CallbackQuery, callback_data: CallbackData, draft: DraftCard | None = None
    ) -> bool:
        return draft is None or getattr(callback_data, "revision", None) != draft.revision


def on_answer(router: Router, flow: str, step: str, handler: Handler) -> None:
    """Register `handler(update, answer: str, …)` for the typed answer to one step of a flow.

    `update` is the message, or the press confirming that a held text was the answer.
    """
    router.message.register(handler, InFlow(flow, step), TYPED, AnswersPrompt())
    router.callback_query.register(handler, InFlow(flow, step), TakeHeld.filter(), HeldAnswer())


def as_formatted(update: Message | CallbackQuery, draft: DraftCard) -> str:
    """The answer as HTML with its bold and links, which a held text keeps."""
    return update.html_text if isinstance(update, Message) else draft.held or ""


def on_buttons_only(router: Router, flow: str, *steps: str) -> None:
    """Say at once, at these steps, that a text answers nothing, instead of asking what it was meant for."""
    for step in steps:
        router.message.register(ask_for_a_button, InFlow(flow, step), TYPED)


def one_line(text: str) -> str:
    """The answer without line breaks and double spaces."""
    return " ".join(text.split())


async def leave_question(
    visitor: Visitor, services: Services, draft: DraftCard | None, *flows: str
) -> None:
    """Drop the draft if it belongs to one of these flows, when the screen before the question is shown again."""
    if draft is not None and draft.flow in flows:
        await services.drafts.drop(visitor.person_id)


def on_old_buttons(
    router: Router, flow: str, buttons: Iterable[type[CallbackData]], show: Handler
) -> None:
    """Register `show` for presses on earlier steps of a flow, before all other handlers.

    If the flow is over altogether, the fallback answers.
    """
    for button in buttons:
        router.callback_query.register(show, button.filter(), InFlow(flow), OldRevision())


def build_router() -> Router:
    """Catches, after all features, a text in the middle of a wizard that is not its answer."""
    router = Router(name="drafts")
    router.callback_query.register(ask_for_a_button, TakeHeld.filter(), HeldAnswer())
    router.message.register(keep_silent, RestOfAlbum())
    router.message.register(hold_text, F.text & ~F.text.startswith("/"), InAnyFlow())
    router.message.register(explain_kind, InAnyFlow(), ~F.text)
    router.edited_message.register(explain_edit, InAnyFlow())
    return router


class InAnyFlow(Filter):
    """Matches a person in any flow."""

    async def __call__(self, _update: object, draft: DraftCard | None = None) -> bool:
        return draft is not None


class RestOfAlbum(Filter):
    """Matches further pictures of an album whose first one was answered already."""

    async def __call__(self, message: Message, newest_id: int | None = None) -> bool:
        in_album = message.media_group_id is not None
        return in_album and newest_id is not None and newest_id > message.message_id


async def hold_text(
    message: Message, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Ask what a text was meant for, and hold it meanwhile."""
    text = message.text or ""
    await services.drafts.hold(visitor.person_id, message.html_text)
    return Reply(held_screen(text, draft.revision, t))


async def ask_for_a_button(_update: object, t: Translator) -> Reply:
    """Reject a text where only buttons answer, and show the question again."""
    return Reply(toast=t("Please choose with the buttons below."), again=True)


async def keep_silent(_message: Message) -> None:
    """Do nothing: an album is answered once."""


async def explain_kind(_message: Message, t: Translator) -> Reply:
    """Say that a sticker, voice message or photo is no answer, and repeat the question so that the next text is one."""
    return Reply(toast=t("I can read only what is typed or pressed here."), again=True)


async def explain_edit(_message: Message, t: Translator) -> Reply:
    """Say that editing an answer does not change it, and how to change it."""
    text = t("I don't see changes to messages sent before. To correct an answer, go back to it.")
    return Reply(toast=text, again=True)


def held_screen(text: str, revision: int, t: Translator) -> Screen:
    """Asks what a text was meant for."""
    return Screen(
        t(
            "We were in the middle of something. Is “{text}” your answer to it?",
            text=shortened(text, 200),
        ),
        column(
            Button(t("Yes, take it"), TakeHeld(revision=revision)),
            Button(t("No, show the question"), ResumeDraft()),
        ),
    )
