"""Telegram's HTML: a strict parser of its few tags, with the real server's error messages."""

import re
from dataclasses import dataclass, field
from typing import Any

from sandbox.errors import bad_request
from sandbox.links import link_entity

Entity = dict[str, Any]

PLAIN_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
}
TAGS = {*PLAIN_TAGS, "a", "pre", "code", "blockquote", "tg-emoji", "tg-time"}
CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
_PLAIN = re.compile(r"[^<&]+")
_NAME = re.compile(r"[^\s=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_SPACE = re.compile(r"\s*")


def utf16_length(text: str) -> int:
    """Length in UTF-16 units, as Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The plain text and its entities, with offsets in UTF-16 units; 400 for invalid markup."""
    return _Reader(source).read()


@dataclass(slots=True)
class _OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    position: int


@dataclass(slots=True)
class _Reader:
    source: str
    at: int = 0
    parts: list[str] = field(default_factory=list)
    offset: int = 0
    open_tags: list[_OpenTag] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def read(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.source):
            match self.source[self.at]:
                case "<" if self.source.startswith("</", self.at):
                    self._end_tag()
                case "<":
                    self._start_tag()
                case "&":
                    self._write(self._character_reference())
                case _:
                    self._write(self._take(_PLAIN))
        if self.open_tags:
            name = self.open_tags[-1].name
            raise _cannot_parse(f'Can\'t find end tag corresponding to start tag "{name}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.parts), self.entities

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.offset += utf16_length(text)

    def _character_reference(self) -> str:
        """The character of the reference at this position; an unknown one stands for itself."""
        found = _REFERENCE.match(self.source, self.at)
        character = _referred(found) if found else ""
        if found and character:
            self.at = found.end()
            return character
        self.at += 1
        return "&"

    def _start_tag(self) -> None:
        begin = self.at
        end = _end_of_name(self.source, begin + 1)
        if end == len(self.source):
            raise self._wrong("Unclosed start tag", begin)
        name = self.source[begin + 1 : end].lower()
        if name not in TAGS:
            raise self._wrong(f'Unsupported start tag "{name}"', begin)
        self.at = end
        attributes = self._attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._wrong('Tag "span" must have class "tg-spoiler"', begin)
        self.open_tags.append(_OpenTag(name, attributes, self.offset, len(self.parts)))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self._skip_space()
            if self.source.startswith(">", self.at):
                self.at += 1
                return attributes
            name = self._take(_NAME)
            if not name:
                raise self._wrong(f'Empty attribute name in the tag "{tag}"', begin)
            self._skip_space()
            if self.at == len(self.source):
                raise self._wrong(f'Unclosed start tag "{tag}"', begin)
            if self.source[self.at] != "=":
                attributes[name] = ""
                continue
            self.at += 1
            self._skip_space()
            attributes[name] = self._value(begin)

    def _value(self, begin: int) -> str:
        if self.at == len(self.source):
            raise self._wrong("Unclosed start tag", begin)
        quote = self.source[self.at]
        if quote not in "\"'":
            token_begin = self.at
            token = self._take(_TOKEN)
            if self.at < len(self.source) and not re.match(r"[\s>]", self.source[self.at]):
                raise self._wrong("Unexpected end of name token", token_begin)
            return token.lower()
        self.at += 1
        characters = []
        while self.at < len(self.source) and self.source[self.at] != quote:
            if self.source[self.at] == "&":
                characters.append(self._character_reference())
            else:
                characters.append(self.source[self.at])
                self.at += 1
        self.at += 1
        if self.at >= len(self.source):
            raise self._wrong("Unclosed start tag", begin)
        return "".join(characters)

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open_tags:
            raise self._wrong("Unexpected end tag", begin)
        end = _end_of_name(self.source, begin + 2)
        name = self.source[begin + 2 : end].lower()
        self.at = end
        self._skip_space()
        if not self.source.startswith(">", self.at):
            raise self._wrong("Unclosed end tag", begin)
        self.at += 1
        tag = self.open_tags.pop()
        if name and name != tag.name:
            place = f"Unmatched end tag at byte offset {self._byte(begin)}"
            raise _cannot_parse(f'{place}, expected "</{tag.name}>", found "</{name}>"')
        if self.offset > tag.offset:
            self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        entity: Entity = {"offset": tag.offset, "length": self.offset - tag.offset}
        match tag.name:
            case "a":
                entity |= link_entity(
                    tag.attributes.get("href") or "".join(self.parts[tag.position :])
                )
            case "pre":
                entity["type"] = "pre"
                if language := tag.attributes.get("language"):
                    entity["language"] = language
            case "code":
                entity |= self._code(tag, entity)
            case "blockquote":
                folded = "expandable" in tag.attributes
                entity["type"] = "expandable_blockquote" if folded else "blockquote"
            case "tg-emoji":
                entity |= _custom_emoji(tag.attributes.get("emoji-id", ""))
            case "tg-time":
                entity |= _date_time(tag.attributes)
            case name:
                entity["type"] = PLAIN_TAGS[name]
        if "type" in entity:
            self.entities.append(entity)

    def _code(self, tag: _OpenTag, span: Entity) -> Entity:
        """A <code class="language-…"> that fills a <pre> names the language."""
        language = tag.attributes.get("class", "").removeprefix("language-")
        outer = self.open_tags[-1] if self.open_tags else None
        if language and outer and outer.name == "pre" and outer.offset == span["offset"]:
            outer.attributes["language"] = language
            return {}
        return {"type": "code"}

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.source, self.at)
        text = found.group() if found else ""
        self.at += len(text)
        return text

    def _skip_space(self) -> None:
        self._take(_SPACE)

    def _byte(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _wrong(self, complaint: str, position: int) -> Exception:
        return _cannot_parse(f"{complaint} at byte offset {self._byte(position)}")


def _end_of_name(source: str, start: int) -> int:
    """The end of the tag's name that starts there: at a space, at `>` or at the end of the text."""
    found = re.compile(r"[\s>]").search(source, start)
    return found.start() if found else len(source)


def _referred(reference: re.Match[str]) -> str:
    """The character of an HTML reference; empty if Telegram does not know it."""
    hexadecimal, decimal, name = reference.groups()
    if name:
        return CHARACTERS.get(name, "")
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    valid = 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if valid else ""


def _custom_emoji(emoji_id: str) -> Entity:
    if not emoji_id.isdecimal() or int(emoji_id) == 0:
        raise _cannot_parse("Invalid custom emoji identifier specified")
    return {"type": "custom_emoji", "custom_emoji_id": emoji_id}


def _date_time(attributes: dict[str, str]) -> Entity:
    moment = attributes.get("unix", "")
    if not moment.isdecimal() or int(moment) == 0:
        return {}
    entity: Entity = {"type": "date_time", "unix_time": int(moment)}
    if attributes.get("format"):
        entity["date_time_format"] = attributes["format"]
    return entity


def _cannot_parse(complaint: str) -> Exception:
    return bad_request(f"can't parse entities: {complaint}")
