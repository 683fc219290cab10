"""The contents of a broadcast."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.broadcasts import MediaKind
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class Contents:
    """A broadcast's contents; texts are HTML by language, the first being the fallback."""

    texts: Mapping[str, str] = field(default_factory=dict)
    media_kind: MediaKind | None = None
    media_id: str | None = None
    rsvp_event_id: int | None = None
    link_label: str | None = None
    link_url: str | None = None


@dataclass(frozen=True, slots=True)
class BroadcastCard:
    """A broadcast as one reader gets it."""

    host_name: str
    title: Written | None  # of the event whose desk it was written from
    html: str  # as its writer formatted it; may be empty where there is a photo or document
    language: str
    foreign: bool  # in another language than the reader's
    contents: Contents
