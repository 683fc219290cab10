"""What can be wrong with a translation."""

import re
from collections.abc import Sequence

from babel.messages.catalog import Message


def fault(message: Message) -> str | None:
    """What is wrong with one translation, in a few words, if anything."""
    ids, strings = forms(message.id), forms(message.string)
    if message.fuzzy:
        return "fuzzy"
    if not strings or not all(strings):
        return "not translated"
    wanted, got = (set().union(*map(marks, texts)) for texts in (ids, strings))
    return f"differs in {', '.join(sorted(wanted ^ got))}" if wanted != got else None


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """A text and its plurals, if it has any."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def marks(text: str) -> set[str]:
    """Placeholders and HTML tags, which a translation has to keep."""
    return set(re.findall(r"\{\w*\}|</?\w+", text))
