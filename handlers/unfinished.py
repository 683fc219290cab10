"""What was begun and not finished: it gives way to another dialogue only if the person says so."""

from aiogram import Router
from aiogram.types import CallbackQuery, Update

from domain.broadcasts import as_plain
from domain.people import REGISTRATION
from domain.refusal import RefusalCode
from handlers.errors import sentence
from handlers.i18n import Html, Translator
from handlers.navigation import ResumeDraft
from handlers.presses import Press
from handlers.screen import Button, Reply, Screen, column, shortened
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

TYPED = {
    "answer": "text",
    "cancel_event": "reason",
    "create_event": "title",
    "enter": "name",
    "event_question": "text",
    "open_host": "name",
    "remark": "text",
}
"""By flow: the answer that tells best what was being written."""
LONGEST_PRESS = 40  # of 64 bytes, the rest for this button's own part; nearly all are half as long


class LeaveUnfinished(Press, prefix="unfinished"):
    """Drop what was begun, and take the press that would have replaced it (its parts joined by `|`)."""

    revision: int
    press: str


class UnfinishedError(Exception):
    """Another dialogue would have taken this draft's place; rolls that back."""

    def __init__(self, draft: DraftCard) -> None:
        super().__init__(draft.flow)
        self.draft = draft


def build_router() -> Router:
    """Build the router for the press that leaves it."""
    router = Router(name="unfinished")
    router.callback_query.register(leave, LeaveUnfinished.filter())
    return router


def would_lose(draft: DraftCard | None) -> bool:
    """Whether a person in this draft would have to say something again."""
    return draft is not None and bool(_typed(draft))


def refuse_to_lose(draft: DraftCard | None) -> None:
    """Raise `UnfinishedError` for a draft that was replaced and would have to be said again."""
    if draft is not None and would_lose(draft):
        raise UnfinishedError(draft)


async def leave(
    _press: CallbackQuery,
    callback_data: LeaveUnfinished,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    if draft is None or draft.revision != callback_data.revision:
        return Reply(toast=sentence(RefusalCode.OUTDATED_BUTTON, t))
    await services.drafts.drop(visitor.person_id)
    return Reply(instead=callback_data.press.replace("|", ":"))


def question(draft: DraftCard, update: Update, t: Translator) -> Reply:
    """Ask below what was pressed, which stays, whether to go on or to leave it."""
    press = update.callback_query.data if update.callback_query else None
    return Reply(unfinished_screen(draft, press or "", t), fresh=True)


def unfinished_screen(draft: DraftCard, press: str, t: Translator) -> Screen:
    """Asks whether something begun is still needed."""
    wanted = press.replace(":", "|") if len(press.encode()) <= LONGEST_PRESS else ""
    return Screen(
        t("You have not finished this yet, and it is saved nowhere: {what}", what=_named(draft, t)),
        column(
            Button(t("Go on with it"), ResumeDraft()),
            Button(
                t("Drop it and move on"),
                LeaveUnfinished(revision=draft.revision, press=wanted),
            ),
        ),
    )


def _named(draft: DraftCard, t: Translator) -> Html:
    match draft.flow:
        case _ if draft.flow == REGISTRATION and not draft.answers["member"]:
            return t("your registration with {host}", host=draft.answers["host_name"])
        case "absences":
            return t("the list of those who did not come")
        case _:
            return t("“{text}”", text=shortened(_typed(draft), 200))


def _typed(draft: DraftCard) -> str:
    """What was typed, or marked one by one, and is in the draft alone; empty if nothing."""
    told = draft.answers
    match draft.flow:
        case _ if draft.flow == REGISTRATION:
            return _typed_of_oneself(draft)
        case "broadcast":
            texts = [as_plain(one) for one in told.get("texts", {}).values()]
            return texts[0] if texts else "📎" * bool(told.get("media_id"))
        case "absences" if told.get("marked"):
            return "absences"
        case _:
            return str(told.get(TYPED.get(draft.flow, ""), ""))


def _typed_of_oneself(draft: DraftCard) -> str:
    """What a registration holds from the name on; of one line of a profile, what is not confirmed yet."""
    told = draft.answers
    if told["member"]:
        proposed = [one["said"] or "" for one in (*told["proposed"], *told["doubted"])]
        return str(told["words"] or "\n".join(dict.fromkeys(proposed)))
    return str(told["profile"]["name"])
