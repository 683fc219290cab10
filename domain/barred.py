"""Pairs that stay barred after one of them was erased: a keyed hash, kept for 24 months."""

import hashlib
import hmac
from datetime import datetime, timedelta

KEPT_FOR = timedelta(days=730)
"""24 months (DESIGN, "Data"; the privacy notice says so)."""


def pair_hash(key: str, one: int, other: int) -> str:
    """The hash of an unordered pair of Telegram ids under the host's key (hex).

    Telegram ids, because they are all that is known again of a person who was erased and returns. Without
    the key nobody can try out pairs.
    """
    low, high = sorted((one, other))
    return hmac.new(bytes.fromhex(key), f"{low}:{high}".encode(), hashlib.sha256).hexdigest()


def barred_until(erased_at: datetime) -> datetime:
    """Until when the hash is kept."""
    return erased_at + KEPT_FOR
