"""Audiences of broadcasts: segments of events or a host's whole list, narrowed down."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from domain.rsvp import FIRM, RsvpStatus


class Segment(StrEnum):
    """A subset of the people of events, or everyone a host knows."""

    GOING = "going"
    WAITLISTED = "waitlisted"
    ATTENDED = "attended"
    NO_SHOW = "no_show"
    UNANSWERED = "unanswered"  # members of the host who answered none of the events
    EVERYBODY = "everybody"  # the host's whole list


class Facet(StrEnum):
    """Fields by which an audience is narrowed down."""

    EVENTS = "event_ids"
    SEGMENTS = "segments"
    SECTORS = "sectors"
    LANGUAGES = "languages"
    LABELS = "label_ids"


OF_EVENTS = tuple(one for one in Segment if one is not Segment.EVERYBODY)

_STATUSES = {
    Segment.GOING: FIRM,  # people checked in still count as coming
    Segment.WAITLISTED: frozenset({RsvpStatus.WAITLISTED, RsvpStatus.OFFERED}),
    Segment.ATTENDED: frozenset({RsvpStatus.CHECKED_IN}),
    Segment.NO_SHOW: frozenset({RsvpStatus.NO_SHOW}),
}


@dataclass(frozen=True, slots=True)
class Audience:
    """Members in any of the segments at any of the events who match all other fields.

    An empty field does not narrow; of several sectors, languages or labels, one must match.
    """

    segments: tuple[Segment, ...]
    event_ids: tuple[int, ...] = ()
    sectors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    label_ids: tuple[int, ...] = ()
    person_ids: tuple[int, ...] = ()  # only these: the two people whom an organiser connects

    @property
    def narrowed(self) -> bool:
        return bool(self.sectors or self.languages or self.label_ids)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member of the host, with what selection needs."""

    person_id: int
    sector: str
    language: str
    has_telegram: bool = True
    paused: bool = False
    statuses: frozenset[RsvpStatus] = frozenset()  # of the answers to the audience's events
    label_ids: frozenset[int] = frozenset()


def belongs(candidate: Candidate, audience: Audience) -> bool:
    """Whether the audience includes this member, reachable or not."""
    return (
        any(_in_segment(candidate, segment) for segment in audience.segments)
        and (not audience.sectors or candidate.sector in audience.sectors)
        and (not audience.languages or candidate.language in audience.languages)
        and (not audience.label_ids or not candidate.label_ids.isdisjoint(audience.label_ids))
        and (not audience.person_ids or candidate.person_id in audience.person_ids)
    )


def changed(audience: Audience, facet: Facet, value: str, *, chosen: bool) -> Audience:
    """The audience with one value of a facet added or removed; the value is not validated.

    Choosing the first event narrows a host's whole list to those coming; removing the last one restores the
    whole list.
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
    """The audience with all of these events added, or removed."""
    for event_id in event_ids:
        audience = changed(audience, Facet.EVENTS, str(event_id), chosen=chosen)
    return audience


def asks_everybody(audience: Audience) -> bool:
    """Whether members without any answer to the events may be included."""
    return bool({Segment.UNANSWERED, Segment.EVERYBODY}.intersection(audience.segments))


def as_kept(audience: Audience) -> dict[str, list[Any]]:
    """The audience as JSON values in a fixed order."""
    return {
        "segments": sorted(audience.segments),
        "event_ids": sorted(audience.event_ids),
        "sectors": sorted(audience.sectors),
        "languages": sorted(audience.languages),
        "label_ids": sorted(audience.label_ids),
        "person_ids": sorted(audience.person_ids),
    }


def from_kept(kept: Mapping[str, Any]) -> Audience:
    """The audience from what `as_kept` returned."""
    return Audience(
        segments=tuple(Segment(one) for one in kept["segments"]),
        event_ids=tuple(kept["event_ids"]),
        sectors=tuple(kept["sectors"]),
        languages=tuple(kept["languages"]),
        label_ids=tuple(kept["label_ids"]),
        person_ids=tuple(kept.get("person_ids", ())),  # missing in older rows
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
