"""One person's turn: who caused an update, what is known about them, and what they will see."""

from dataclasses import dataclass

from aiogram import Bot
from aiogram.types import CallbackQuery, Chat, Update, User

from handlers.i18n import Translator, translator
from handlers.navigation import ResumeDraft
from handlers.people.callbacks import GoHome
from handlers.screen import Reply
from services.cards.drafts import DraftCard
from services.cards.people import Visitor
from services.people import spoken

NO_PRESS = "0"  # Telegram rejects the answer, as for every press that is too old


@dataclass(slots=True)
class Turn:
    """What is known about the person while one update is handled."""

    t: Translator
    visitor: Visitor | None = None
    draft: DraftCard | None = None
    newest_id: int | None = None
    reply: Reply | None = None
    overtaken: bool = False  # the question shown before is no longer current

    @classmethod
    def of(cls, update: Update) -> "Turn":
        """A turn in which only Telegram's language is known."""
        event = update.message or update.callback_query or update.inline_query
        sender = event.from_user if event else None
        return cls(translator(spoken(sender.language_code if sender else None)))

    def is_news(self, shown: int) -> bool:
        """Whether the message showing the answer changes what is known of the chat."""
        return shown > (self.newest_id or 0) or self.asks or self.draft is not None

    @property
    def asks(self) -> bool:
        return self.reply is not None and self.reply.screen is not None and self.reply.screen.asks


def sender_of(update: Update) -> User | None:
    """Who caused the update in a private chat; None in groups, and where the bot is only mentioned."""
    if update.inline_query is not None or update.chosen_inline_result is not None:
        return None
    chat = _chat_of(update)
    if chat is not None and chat.type != "private":
        return None
    sender = getattr(update.event, "from_user", None)
    return sender if isinstance(sender, User) and not sender.is_bot else None


async def account_of(bot: Bot, telegram_id: int) -> User:
    """The person's Telegram account; nothing of it is stored."""
    chat = await bot.get_chat(telegram_id)
    return User(
        id=telegram_id,
        is_bot=False,
        first_name=chat.first_name or "",
        last_name=chat.last_name,
        username=chat.username,
    )


def as_if_asked(sender: User, *, for_draft: bool) -> Update:
    """An artificial press of "Show the question", or of "Home"."""
    action = ResumeDraft() if for_draft else GoHome()
    press = CallbackQuery(id=NO_PRESS, from_user=sender, chat_instance="", data=action.pack())
    return Update(update_id=0, callback_query=press)


def pressed_instead(press: CallbackQuery, wanted: str) -> Update:
    """The press as if it had been another, on the same message; Home if none is named."""
    other = press.model_copy(update={"data": wanted or GoHome().pack()})
    return Update(update_id=0, callback_query=other)


def _chat_of(update: Update) -> Chat | None:
    if (message := update.message or update.edited_message) is not None:
        return message.chat
    if update.callback_query is not None and update.callback_query.message is not None:
        return update.callback_query.message.chat
    return update.my_chat_member.chat if update.my_chat_member is not None else None
