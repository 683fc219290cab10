"""Consents: what a member agrees to, recorded with the text's version and the time."""

from datetime import datetime

from domain.people import NOTICE_VERSION, Purpose
from storage.models import Consent
from storage.repositories.memberships import MembershipRepository


async def note_consent(
    memberships: MembershipRepository,
    membership_id: int,
    purpose: Purpose,
    now: datetime,
    *,
    agreed: bool,
) -> None:
    """Record a consent or its withdrawal; one already in force is not recorded twice."""
    standing = [
        consent
        for consent in await memberships.consents(membership_id)
        if consent.purpose is purpose and consent.withdrawn_at is None
    ]
    if agreed and not standing:
        await memberships.add(
            Consent(
                membership_id=membership_id,
                purpose=purpose,
                text_version=NOTICE_VERSION,
                given_at=now,
            )
        )
    if not agreed:
        for consent in standing:
            consent.withdrawn_at = now
