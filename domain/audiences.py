"""Whom a broadcast goes to: segments of events or a host's whole list, narrowed down."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from domain.rsvp import FIRM, RsvpStatus


class Segment(StrEnum):
    """A part of the people of events, or all whom a host knows."""

    GOING = "going"
    WAITLISTED = "waitlisted"
    ATTENDED = "attended"
    NO_SHOW = "no_show"
    UNANSWERED = "unanswered"  # members of the host who said nothing to any of the events
    EVERYBODY = "everybody"  # the host's whole list


class Facet(StrEnum):
    """By what an audience is narrowed down: the names of its parts."""

    EVENTS = "event_ids"
    SEGMENTS = "segments"
    SECTORS = "sectors"
    LANGUAGES = "languages"
    LABELS = "label_ids"


OF_EVENTS = tuple(one for one in Segment if one is not Segment.EVERYBODY)

_STATUSES = {
    Segment.GOING: FIRM,  # whoever is checked in still counts among those coming
    Segment.WAITLISTED: frozenset({RsvpStatus.WAITLISTED, RsvpStatus.OFFERED}),
    Segment.ATTENDED: frozenset({RsvpStatus.CHECKED_IN}),
    Segment.NO_SHOW: frozenset({RsvpStatus.NO_SHOW}),
}


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is meant: anyone in one of the segments at one of the events, if all the rest fits too.

    An empty part narrows nothing down; of several sectors, languages or labels one is enough.
    """

    segments: tuple[Segment, ...]
    event_ids: tuple[int, ...] = ()
    sectors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    label_ids: tuple[int, ...] = ()
    person_ids: tuple[int, ...] = ()  # these alone: the two whom an organiser connects

    @property
    def narrowed(self) -> bool:
        return bool(self.sectors or self.languages or self.label_ids)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member of the host, as far as the choice needs to know."""

    person_id: int
    sector: str
    language: str
    has_telegram: bool = True
    paused: bool = False
    statuses: frozenset[RsvpStatus] = frozenset()  # of the answers to the audience's events
    label_ids: frozenset[int] = frozenset()


def belongs(candidate: Candidate, audience: Audience) -> bool:
    """Whether the audience means this member, reachable or not."""
    return (
        any(_in_segment(candidate, segment) for segment in audience.segments)
        and (not audience.sectors or candidate.sector in audience.sectors)
        and (not audience.languages or candidate.language in audience.languages)
        and (not audience.label_ids or not candidate.label_ids.isdisjoint(audience.label_ids))
        and (not audience.person_ids or candidate.person_id in audience.person_ids)
    )


def changed(audience: Audience, facet: Facet, value: str, *, chosen: bool) -> Audience:
    """The audience with one value of a facet chosen or not; whether there is such a value is not asked.

    The first event chosen narrows a host's whole list down to those coming; without any event left
    it is the whole list again.
    """
    before = {str(one) for one in getattr(audience, facet)}
    after = sorted(before | {value} if chosen else before - {value})
    match facet:
        case Facet.SEGMENTS:
            return replace(audience, segments=tuple(one for one in Segment if one in after))
        case Facet.SECTORS:
            return replace(audience, sectors=tuple(after))
        case Facet.LANGUAGES:
            return replace(audience, languages=tuple(after))
        case Facet.LABELS:
            return replace(audience, label_ids=_ids(after))
        case Facet.EVENTS:
            event_ids = _ids(after)
            first = (Segment.GOING,) if event_ids else (Segment.EVERYBODY,)
            segments = audience.segments if before and event_ids else first
            return replace(audience, event_ids=event_ids, segments=segments)


def with_events(audience: Audience, event_ids: Iterable[int], *, chosen: bool) -> Audience:
    """The audience with all of these events chosen, or none of them."""
    for event_id in event_ids:
        audience = changed(audience, Facet.EVENTS, str(event_id), chosen=chosen)
    return audience


def asks_everybody(audience: Audience) -> bool:
    """Whether members without any answer to the events may belong too."""
    return bool({Segment.UNANSWERED, Segment.EVERYBODY}.intersection(audience.segments))


def as_kept(audience: Audience) -> dict[str, list[Any]]:
    """The audience as JSON values, always in the same order."""
    return {
        "segments": sorted(audience.segments),
        "event_ids": sorted(audience.event_ids),
        "sectors": sorted(audience.sectors),
        "languages": sorted(audience.languages),
        "label_ids": sorted(audience.label_ids),
        "person_ids": sorted(audience.person_ids),
    }


def from_kept(kept: Mapping[str, Any]) -> Audience:
    """The audience that ``as_kept`` wrote."""
    return Audience(
        segments=tuple(Segment(one) for one in kept["segments"]),
        event_ids=tuple(kept["event_ids"]),
        sectors=tuple(kept["sectors"]),
        languages=tuple(kept["languages"]),
        label_ids=tuple(kept["label_ids"]),
        person_ids=tuple(kept.get("person_ids", ())),  # there are older ones
    )


def _ids(values: Iterable[str]) -> tuple[int, ...]:
    return tuple(sorted(int(one) for one in values if one.isascii() and one.isdigit()))


def _in_segment(candidate: Candidate, segment: Segment) -> bool:
    match segment:
        case Segment.EVERYBODY:
            return True
        case Segment.UNANSWERED:
            return not candidate.statuses
        case _:
            return not candidate.statuses.isdisjoint(_STATUSES[segment])
