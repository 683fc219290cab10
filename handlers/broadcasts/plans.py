"""A broadcast being written, as stored in its draft."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.audiences import Audience, Facet, Segment, from_kept
from domain.broadcasts import MediaKind
from services.broadcasts import Order
from services.cards.broadcasts import Contents
from services.cards.drafts import DraftCard

FLOW = "broadcast"
FIRST = "segment"  # the step that asks for the audience
WRITING = ("text", "preview")  # steps at which a text, photo or document is accepted


@dataclass(frozen=True, slots=True)
class Plan:
    """The decisions so far; `language` is the one being written in."""

    revision: int
    step: str
    host_id: int
    event_id: int | None
    audience: Audience
    contents: Contents
    language: str
    facet: Facet | None
    page: int
    due_at: datetime | None

    @property
    def written(self) -> bool:
        """Whether there is anything to send."""
        return bool(self.contents.texts or self.contents.media_id)

    @property
    def order(self) -> Order:
        return Order(self.host_id, self.event_id, self.audience, self.contents, self.due_at)


def plan_of(draft: DraftCard) -> Plan:
    """Parse the draft's answers."""
    told = draft.answers
    event_id, due_at, facet = told.get("event_id"), told.get("due_at"), told.get("facet")
    kept = told.get("audience")
    return Plan(
        revision=draft.revision,
        step=draft.step,
        host_id=told["host_id"],
        event_id=event_id,
        audience=from_kept(kept) if kept else whole(event_id),
        contents=_contents(told),
        language=told["language"],
        facet=Facet(facet) if facet else None,
        page=told.get("page", 0),
        due_at=datetime.fromisoformat(due_at) if due_at else None,
    )


def whole(event_id: int | None) -> Audience:
    """The audience before narrowing: people coming to the event, or the host's whole list."""
    if event_id is None:
        return Audience((Segment.EVERYBODY,))
    return Audience((Segment.GOING,), (event_id,))


def _contents(told: Mapping[str, Any]) -> Contents:
    kind = told.get("media_kind")
    return Contents(
        texts=dict(told.get("texts", {})),
        media_kind=MediaKind(kind) if kind else None,
        media_id=told.get("media_id"),
        rsvp_event_id=told.get("rsvp_event_id"),
        link_label=told.get("link_label"),
        link_url=told.get("link_url"),
    )
