"""Unfinished flows: kept in the database, so that a restart loses none."""

from datetime import datetime
from typing import Any

from services.cards.drafts import MORE, DraftCard
from services.clock import Now
from storage.models import Draft
from storage.unit_of_work import UnitOfWork


class Drafts:
    """At most one unfinished flow for each person."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._drafts = unit.drafts
        self._now = now
        self.replaced: DraftCard | None = None  # by `start`, in this unit of work

    async def of(self, person_id: int) -> DraftCard | None:
        draft = await self._drafts.of(person_id)
        return card_of(draft) if draft else None

    async def start(self, person_id: int, flow: str, step: str, **answers: Any) -> DraftCard:
        """Start a flow; any earlier one is dropped, kept in `replaced`, and its buttons become outdated."""
        draft = await self._drafts.of(person_id)
        if draft is None:
            draft = await self._drafts.add(_new(person_id, self._now()))
        else:
            self.replaced = card_of(draft)
        draft.flow, draft.step, draft.answers = flow, step, dict(answers)
        draft.begun_at = self._now()
        return self._changed(draft)

    async def move(self, person_id: int, step: str, **answers: Any) -> DraftCard:
        """Go to a step and add answers to those given before.

        Raises `LookupError` if no flow is under way.
        """
        draft = await self._drafts.of(person_id)
        if draft is None:
            raise LookupError("no draft under way")
        draft.step, draft.answers = step, {**draft.answers, **answers}
        return self._changed(draft)

    async def hold(self, person_id: int, html_text: str) -> None:
        """Keep a text, formatting included, until the person confirms that it was the answer."""
        draft = await self._drafts.of(person_id)
        if draft is not None:
            draft.held = html_text

    async def shown(self, person_id: int, message_id: int, *, asks: bool) -> None:
        """Note which message asks the current question, or that another screen replaced it."""
        draft = await self._drafts.of(person_id)
        if draft is not None and draft.step == MORE and not asks and draft.held is None:
            await self._drafts.drop(person_id)
        elif draft is not None and (asks or draft.prompt_id == message_id):
            draft.prompt_id = message_id if asks else None

    async def drop(self, person_id: int, *flows: str) -> None:
        """Drop the draft; if flows are named, only one of theirs."""
        await self._drafts.drop(person_id, *flows)

    def _changed(self, draft: Draft) -> DraftCard:
        draft.held = None
        draft.revision += 1
        draft.changed_at = self._now()
        return card_of(draft)


def _new(person_id: int, now: datetime) -> Draft:
    # Revisions continue from the clock, so that a button of an earlier draft never matches.
    return Draft(
        person_id=person_id,
        flow="",
        step="",
        revision=int(now.timestamp()),
        begun_at=now,
        changed_at=now,
    )


def card_of(draft: Draft) -> DraftCard:
    """The card of a draft."""
    return DraftCard(
        flow=draft.flow,
        step=draft.step,
        answers=dict(draft.answers),
        revision=draft.revision,
        prompt_id=draft.prompt_id,
        held=draft.held,
    )
