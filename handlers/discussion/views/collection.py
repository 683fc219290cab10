"""The collected discussion, in the chat and as a file."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.event_news import TO_READ, told_at
from domain.paging import page_of
from handlers.discussion.callbacks import (
    ReadCollection,
    SendCollection,
    TakeCollection,
)
from handlers.discussion.views.answers import answer_lines
from handlers.i18n import Translator, bold, lines, paragraphs, plain
from handlers.navigation import OpenDiscussion
from handlers.phrases.events import written
from handlers.phrases.times import told_by_day
from handlers.screen import Attachment, Button, Screen, column, file_name, shortened, turning
from services.cards.discussion import AnswerLine, CollectionCard
from services.cards.events import EventCard, Written

PER_PAGE = 4  # answers of any length share one message with the question


def collected_screen(card: CollectionCard, t: Translator) -> Screen:
    """The letter that brings the collection."""
    total = sum(len(said) for _, said in card.chapters)
    text = paragraphs(
        bold(t("💬 What you all said")),
        lines(bold(written(card.title, t)), t("Host: {host}", host=card.host_name)),
        t.plural("{n} answer, for you to keep.", "{n} answers, for you to keep.", total),
    )
    return Screen(text, column(*_ways(card, t)))


def reading_screen(card: CollectionCard, page: int, t: Translator) -> Screen:
    """A page of the collection, about one prompt."""
    pages = _pages(card)
    back = Button(t("‹ All questions"), OpenDiscussion(event_id=card.event_id))
    if not pages:
        return Screen(t("Nobody has answered yet."), column(back))
    shown = page_of(pages, page, 1)
    question, first, said = shown.items[0]
    text = paragraphs(
        bold(written(question, t)),
        *(answer_lines(number, one, t) for number, one in enumerate(said, start=first)),
    )
    turns = turning(
        shown.number, shown.pages, lambda to: ReadCollection(event_id=card.event_id, page=to)
    )
    return Screen(text, (*turns, *column(_file(card, t), back)))


def file_screen(card: CollectionCard, t: Translator) -> Screen:
    """The collection as a text file, which every phone can open."""
    chapters = [_chapter(question, said, t) for question, said in card.chapters]
    text = "\n\n\n".join([card.title.text, *chapters]) + "\n"
    name = f"{file_name(shortened(card.title.text, 40))}.txt"
    return Screen(
        t("All answers, question by question."), attachment=Attachment(name, text.encode())
    )


def sending_screen(card: CollectionCard, event: EventCard, now: datetime, t: Translator) -> Screen:
    """Asks whether to close the discussion and send it to everybody, and says when they get it."""
    text = t(
        "I'll close the open questions, and everybody with a seat gets all answers, once. "
        "Answers that you have hidden are left out."
    )
    yes = Button(t("Yes, give it to everybody"), SendCollection(event_id=card.event_id))
    back = Button(t("‹ Back"), OpenDiscussion(event_id=card.event_id))
    at = told_at(now, event.starts_at, event.ends_at, ZoneInfo(event.zone), TO_READ)
    return Screen(paragraphs(text, told_by_day(at, event.zone, t)), column(yes, back))


def _pages(card: CollectionCard) -> list[tuple[Written, int, tuple[AnswerLine, ...]]]:
    """For each page: the question, the number of its first answer, and its answers."""
    return [
        (question, start + 1, said[start : start + PER_PAGE])
        for question, said in card.chapters
        for start in range(0, len(said), PER_PAGE)
    ]


def _chapter(question: Written, said: tuple[AnswerLine, ...], t: Translator) -> str:
    heading = f"{question.text}\n{'=' * min(len(question.text), 60)}"
    answers = [
        f"{number}. {one.text}\n   {one.by if one.by is not None else plain(t('without a name'))}"
        + (f" · ❤ {one.supports}" if one.supports else "")
        for number, one in enumerate(said, start=1)
    ]
    return "\n\n".join([heading, *(answers or [plain(t("Nobody has answered yet."))])])


def _ways(card: CollectionCard, t: Translator) -> tuple[Button, Button]:
    return Button(t("Read it here"), ReadCollection(event_id=card.event_id)), _file(card, t)


def _file(card: CollectionCard, t: Translator) -> Button:
    return Button(t("As a file"), TakeCollection(event_id=card.event_id))
