"""Storing the wizard in a draft, so that no restart loses an answer."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from domain.people import ContactChoice
from domain.profiles import Interest, Profile
from handlers.people.wizard import Note, Step, Wizard
from services.cards.drafts import DraftCard
from services.cards.memberships import KnownOrganisation


def to_answers(wizard: Wizard) -> dict[str, Any]:
    """The wizard as JSON values for a draft."""
    kept = asdict(wizard)
    del kept["step"], kept["revision"]
    return kept


def wizard_of(draft: DraftCard) -> Wizard:
    """The wizard stored in a draft."""
    kept = dict(draft.answers)
    note = kept.pop("note")
    return Wizard(
        step=Step(draft.step),
        revision=draft.revision,
        profile=_profile(kept.pop("profile")),
        candidates=tuple(_organisation(one) for one in kept.pop("candidates")),
        proposed=_interests(kept.pop("proposed")),
        doubted=_interests(kept.pop("doubted")),
        unticked=tuple(kept.pop("unticked")),
        note=Note(note) if note else None,
        **kept,
    )


def _profile(kept: Mapping[str, Any]) -> Profile:
    return Profile(
        **{
            **kept,
            "seeks": _interests(kept["seeks"]),
            "offers": _interests(kept["offers"]),
            "causes": tuple(kept["causes"]),
            "languages": tuple(kept["languages"]),
            "contact": ContactChoice(kept["contact"]),
        }
    )


def _interests(kept: list[Mapping[str, Any]]) -> tuple[Interest, ...]:
    return tuple(Interest(**one) for one in kept)


def _organisation(kept: Mapping[str, Any]) -> KnownOrganisation:
    return KnownOrganisation(**{**kept, "causes": tuple(kept["causes"])})
