"""Telegram's own text processing: trims surrounding space; marks commands, links and mentions."""

import re
from dataclasses import dataclass

from sandbox.html import Entity, utf16_length

PATTERNS = {
    "url": re.compile(r"(?:https?://|www\.|t\.me/)[^\s<>\"]*[^\s<>\".,;:!?)\]]"),
    "email": re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "bot_command": re.compile(r"(?<![\w/@.])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?!\w)"),
    "mention": re.compile(r"(?<![\w@/.])@[A-Za-z]\w{3,31}"),
    "hashtag": re.compile(r"(?<![\w#/])#\w*[^\W\d]\w*"),
}


@dataclass(frozen=True, slots=True)
class Formatted:
    """A stored text, and its entities with offsets in UTF-16 units."""

    text: str
    entities: tuple[Entity, ...] = ()


def tidy(text: str, entities: list[Entity]) -> Formatted:
    """The text without surrounding space, with the entities that Telegram detects."""
    stripped = text.strip()
    before = utf16_length(text[: len(text) - len(text.lstrip())])
    kept = [
        clipped
        for entity in entities
        if (clipped := _clip(entity, -before, utf16_length(stripped)))["length"] > 0
    ]
    found = [entity for entity in _find(stripped) if not any(_overlap(entity, e) for e in kept)]
    both = sorted([*kept, *found], key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted(stripped, tuple(both))


def _clip(entity: Entity, shift: int, end: int) -> Entity:
    start = max(entity["offset"] + shift, 0)
    stop = min(entity["offset"] + shift + entity["length"], end)
    return {**entity, "offset": start, "length": stop - start}


def _find(text: str) -> list[Entity]:
    found: list[Entity] = []
    for kind, pattern in PATTERNS.items():
        for match in pattern.finditer(text):
            offset = utf16_length(text[: match.start()])
            entity = {"type": kind, "offset": offset, "length": utf16_length(match.group())}
            if not any(_overlap(entity, other) for other in found):
                found.append(entity)
    return found


def _overlap(one: Entity, other: Entity) -> bool:
    """Whether a detected entity would lie in another of its kind, in a link or in code."""
    if one["type"] != other["type"] and other["type"] not in {
        "text_link", "text_mention", "code", "pre", *PATTERNS,
    }:  # fmt: skip
        return False
    end, other_end = one["offset"] + one["length"], other["offset"] + other["length"]
    return bool(one["offset"] < other_end and other["offset"] < end)
