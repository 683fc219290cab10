"""Pairs that stay barred after one of them was erased: a keyed hash, kept for 24 months."""

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

KEPT_FOR = timedelta(days=730)
"""24 months (DESIGN, "Data"; the privacy notice says so)."""


def pair_hash(key: str, one: int, other: int) -> str:
    """The hash of an unordered pair of Telegram ids under the host's key (hex).

    Telegram ids, because they are all that is known again of a person who was erased and returns. Without
    the key nobody can try out pairs.
    """
    return _hash(_keyed(key), one, other)


@dataclass(frozen=True, slots=True)
class BarredPairs:
    """The hashes that a host keeps, and what tells which of those who are there they mean.

    ``telegram_ids``: by attendee; whoever is not among them is in no barred pair.
    """

    key: str = field(default="", repr=False)
    hashes: frozenset[str] = frozenset()
    telegram_ids: Mapping[str, int] = field(default_factory=dict)

    def among(self, couples: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """The barred ones of these couples of attendees; a hash each, so all of a large event's take a while."""
        if not self.hashes:
            return []
        keyed, ids = _keyed(self.key), self.telegram_ids
        return [
            (one, other)
            for one, other in couples
            if one in ids and other in ids and _hash(keyed, ids[one], ids[other]) in self.hashes
        ]


def barred_until(erased_at: datetime) -> datetime:
    """Until when the hash is kept."""
    return erased_at + KEPT_FOR


def _keyed(key: str) -> hmac.HMAC:
    return hmac.new(bytes.fromhex(key), digestmod="sha256")


def _hash(keyed: hmac.HMAC, one: int, other: int) -> str:
    low, high = sorted((one, other))
    hashed = keyed.copy()  # half as long as to begin with the key each time
    hashed.update(f"{low}:{high}".encode())
    return hashed.hexdigest()
