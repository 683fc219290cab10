"""Exports: everything stored about a person, as they may see it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from services.cards.privacy import ExportCard
from services.clock import Now
from services.introductions import Introductions
from services.texts import title_of
from storage.models import Broadcast, Consent, Event, Membership, Person
from storage.unit_of_work import UnitOfWork

Section = Mapping[str, Any]


class Exports:
    """One person's data in one file. Suggestions contain only what this side may know."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._discussions = unit.discussions
        self._drafts = unit.drafts
        self._erasures = unit.erasures
        self._events = unit.events
        self._exports = unit.exports
        self._hosts = unit.hosts
        self._labels = unit.labels
        self._memberships = unit.memberships
        self._people = unit.people
        self._progress = unit.progress
        self._questions = unit.questions
        self._introductions = Introductions(unit, now)
        self._now = now

    async def of(self, person_id: int) -> ExportCard:
        """The person's file. Raises `LookupError` if there is no such person."""
        person = await self._people.get(person_id)
        if person is None:
            raise LookupError(f"no person {person_id}")
        members = await self._memberships.of_person(person_id)
        suggestions = await self._introductions.mine(person_id)
        draft = await self._drafts.of(person_id)
        everything = {
            "exported_at": self._now(),
            "person": await self._person(person),
            "memberships": [await self._membership(one, person) for one in members],
            "suggestions": asdict(suggestions),
            "organiser": await self._organiser(person),
            "draft": draft and _picked(draft, "flow", "step", "answers", "held", "changed_at"),
            "messages_to_you": await self._messages(person),
            "messages_from_you": await self._updates(person),
        }
        text = json.dumps(everything, ensure_ascii=False, indent=2, default=_as_text)
        return ExportCard(text.encode(), self._now())

    async def _person(self, person: Person) -> Section:
        return {
            **_picked(person, "telegram_id", "language", "language_chosen", "reachable"),
            **_picked(person, "last_shown_id", "seen_at"),
            "host_last_spoken_with": await self._host(person.host_id),
        }

    async def _membership(self, member: Membership, person: Person) -> Section:
        organisation = await self._memberships.represented(member)
        interests = await self._memberships.interests(member.id)
        consents = await self._memberships.consents(member.id)
        return {
            "host": await self._host(member.host_id),
            **_picked(member, "name", "languages", "contact", "contact_value", "findable"),
            **_picked(member, "paused_at", "joined_at"),
            "labels": list(await self._labels.of_member(member.id)),
            "organisation": _picked(organisation, "name", "sector", "causes"),
            "interests": [_picked(one, "direction", "kind", "said") for one in interests],
            "consents": [_consent(one) for one in consents],
            "said_in_discussions": [
                {
                    "event": await self._title(event, person.language),
                    **_picked(said, "text", "signed", "hidden", "given_at"),
                }
                for said, event in await self._discussions.answers_of(member.id)
            ],
            "answers_to_questions": [
                {"kind": question.kind, **_picked(answer, "value", "given_at")}
                for answer, question in await self._questions.given_by(member.id)
            ],
            "what_came_of_introductions": await self._progresses(member),
            "answers_supported": await self._discussions.supported_by(member.id),
            "answers_to_events": await self._answers(member, person.language),
        }

    async def _progresses(self, member: Membership) -> Sequence[Section]:
        return [
            {
                **_picked(one, "stage", "furthest", "kind", "ending", "lesson", "told_at"),
                **_picked(one, "suggestion_id", "let_in_at"),
                "remarks": [
                    _picked(remark, "text", "written_at")
                    for remark in await self._progress.remarks([one.suggestion_id])
                ],
            }
            for one in await self._progress.of_membership(member.id)
        ]

    async def _answers(self, member: Membership, language: str) -> Sequence[Section]:
        return [
            {
                "event": await self._title(event, language),
                "starts_at": event.starts_at,
                **_picked(rsvp, "status", "ticket", "sector", "seeks", "offers", "answered_at"),
                **_picked(
                    rsvp, "confirmed_at", "waitlisted_at", "offer_expires_at", "offer_lapsed"
                ),
                **_picked(
                    rsvp,
                    "invited_at",
                    "companions",
                    "companions_announced",
                    "checked_in_at",
                    "unmatched_because",
                    "tables",
                    "score",
                    "feedback",
                ),
            }
            for rsvp, event in await self._erasures.answers_of(member.id)
        ]

    async def _organiser(self, person: Person) -> Section:
        events = await self._exports.events_created(person.id)
        broadcasts = await self._exports.broadcasts(person.id)
        lists = await self._exports.lists_taken(person.id)
        return {
            "roles": [
                {
                    "host": await self._host(one.host_id),
                    **_picked(one, "role", "event_id", "name", "since_at"),
                }
                for one in await self._hosts.roles_of(person.id)
            ],
            "invitations": [
                {
                    "host": await self._host(one.host_id),
                    **_picked(one, "kind", "role", "expires_at", "accepted_at", "revoked_at"),
                    "by_you": one.invited_by_id == person.id,
                }
                for one in await self._exports.invitations(person.id)
            ],
            "events_created": [await self._title(one, person.language) for one in events],
            "broadcasts": [_broadcast(one) for one in broadcasts],
            "remarks": [
                _picked(one, "text", "written_at")
                for one in await self._progress.remarks_by(person.id)
            ],
            "lists_taken": [_picked(one, "event_id", "kind", "taken_at") for one in lists],
            "people_checked_in": await self._exports.check_ins_made(person.id),
            "people_invited_past_the_line": await self._exports.invitations_made(person.id),
        }

    async def _messages(self, person: Person) -> Sequence[Section]:
        return [
            _picked(one, "kind", "due_at", "state", "settled_at")
            for one in await self._exports.messages(person.id)
        ]

    async def _updates(self, person: Person) -> Sequence[Section]:
        """Updates without their content, which is erased as soon as they are handled."""
        updates = await self._exports.updates(person.telegram_id or 0)
        return [_picked(one, "received_at", "state") for one in updates]

    async def _host(self, host_id: int | None) -> str | None:
        host = await self._hosts.get(host_id)
        return host.name if host else None

    async def _title(self, event: Event, language: str) -> str:
        return title_of(event, await self._events.texts(event.id), language).text


def _consent(row: Consent) -> Section:
    return _picked(row, "purpose", "text_version", "given_at", "withdrawn_at")


def _broadcast(row: Broadcast) -> Section:
    """A broadcast without its recipients' ids: those are other people's data."""
    audience = {part: chosen for part, chosen in row.audience.items() if part != "person_ids"}
    return {
        "audience": audience,
        **_picked(row, "event_id", "state", "confirmed_at", "due_at"),
        **_picked(row, "media_kind", "media_id", "link_label", "link_url"),
    }


def _picked(row: object, *columns: str) -> Section:
    return {column: getattr(row, column) for column in columns}


def _as_text(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in an export")
