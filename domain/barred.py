"""Barred pairs after one person was erased: keyed hashes, kept for 24 months."""

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

KEPT_FOR = timedelta(days=730)
"""24 months, as promised in the privacy notice (DESIGN, "Data")."""


def pair_hash(key: str, one: int, other: int) -> str:
    """The hash (hex) of an unordered pair of Telegram ids under the host's key.

    Only the Telegram id recognises an erased person who returns. Without the key nobody can test guessed
    pairs.
    """
    return _hash(_keyed(key), one, other)


@dataclass(frozen=True, slots=True)
class BarredPairs:
    """A host's hashes, and the ids needed to match attendees against them.

    `telegram_ids`: by attendee; people missing there are in no barred pair.
    """

    key: str = field(default="", repr=False)
    hashes: frozenset[str] = frozenset()
    telegram_ids: Mapping[str, int] = field(default_factory=dict)

    def among(self, couples: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """The barred ones among these couples of attendees. Hashes each, so slow for all couples of a large event."""
        if not self.hashes:
            return []
        keyed, ids = _keyed(self.key), self.telegram_ids
        return [
            (one, other)
            for one, other in couples
            if one in ids and other in ids and _hash(keyed, ids[one], ids[other]) in self.hashes
        ]


def barred_until(erased_at: datetime) -> datetime:
    """When the hash expires."""
    return erased_at + KEPT_FOR


def _keyed(key: str) -> hmac.HMAC:
    return hmac.new(bytes.fromhex(key), digestmod="sha256")


def _hash(keyed: hmac.HMAC, one: int, other: int) -> str:
    low, high = sorted((one, other))
    hashed = keyed.copy()  # takes half as long as starting with the key each time
    hashed.update(f"{low}:{high}".encode())
    return hashed.hexdigest()
