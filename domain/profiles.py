"""A person's profile at a host, and how answers change it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from domain.interests.words import words
from domain.people import ContactChoice, Direction
from domain.text import fold

SAID_AT_MOST = 500
"""Characters stored about one kind."""

_NOTHING = frozenset(words("nothing none no nope nic niczego nie brak semmi semmit nem nincs"))
_UNSURE = frozenset(words("idk know sure idea wiem pojecia tudom fogalmam sincs"))
_DENIES = _NOTHING | {"not", "without", "bez", "nelkul"}
_TAKES_BACK = _DENIES | {"megse", "megsem", "ne", "don", "t"}
_AFTER_ALL_NOT = re.compile(r"\bm[eé]gsem?\b", re.IGNORECASE)
_INSTEAD = frozenset(words("but hanem inkabb ale lecz tylko raczej"))
A_SHORT_LINE = 6
"""Words of a line that may do no more than take something back."""
_BESIDE_NOTHING = frozenset(
    words(
        "we i don t do not need seek offer have more else yet now really at the moment sorry "
        "potrzebujemy szukamy oferujemy mam mamy wiecej jeszcze teraz na razie obecnie niestety "
        "keresunk kinalunk kell van mas most meg egyelore jelenleg sajnos"
    )
)


@dataclass(frozen=True, slots=True)
class Interest:
    """A kind of cooperation, and the words it was stated in, if any."""

    kind: str
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """A person's answers; empty if not given yet.

    `organisation_id`: an organisation known to the host already, whose sector and causes then apply.
    """

    name: str = ""
    organisation: str = ""
    organisation_id: int | None = None
    sector: str = ""
    seeks: tuple[Interest, ...] = ()
    offers: tuple[Interest, ...] = ()
    causes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    contact: ContactChoice = ContactChoice.ORGANISER
    contact_value: str | None = None
    findable: bool = False

    @property
    def complete(self) -> bool:
        """Whether all mandatory answers are there."""
        return bool(self.name and self.organisation and self.sector)

    def interests(self, direction: Direction) -> tuple[Interest, ...]:
        """The kinds sought, or the kinds offered."""
        return self.seeks if direction is Direction.SEEKS else self.offers


def with_interests(profile: Profile, direction: Direction, added: Iterable[Interest]) -> Profile:
    """The profile with more kinds sought or offered; words about the same kind are joined."""
    kept = {interest.kind: interest for interest in profile.interests(direction)}
    for one in added:
        before = kept.get(one.kind)
        kept[one.kind] = Interest(one.kind, _joined(before.said if before else None, one.said))
    return _with(profile, direction, kept.values())


def without_kind(profile: Profile, direction: Direction, kind: str) -> Profile:
    """The profile with that kind no longer sought or offered."""
    return _with(
        profile, direction, (one for one in profile.interests(direction) if one.kind != kind)
    )


def marked(chosen: tuple[str, ...], value: str, *, on: bool) -> tuple[str, ...]:
    """A multiple choice with one value added or removed."""
    return tuple(one for one in chosen if one != value) + ((value,) if on else ())


def says_nothing(line: str) -> bool:
    """Whether a line that names no kind says there is nothing to say ("nothing yet", "I don't know", "-")."""
    said = {fold(word) for word in words(line)}
    if not said:
        return not line.strip("-–—./…")
    nothing = _NOTHING | _UNSURE
    return not said.isdisjoint(nothing) and said <= nothing | _BESIDE_NOTHING


def denies(line: str) -> bool:
    """Whether part of a line may be rejected ("no money, no sponsors, a venue"), so that it is no plain list."""
    return not _DENIES.isdisjoint(map(fold, words(line)))


def taken_back(line: str) -> tuple[str, list[str]]:
    """A line with a plain no for `mégse`, and the parts of it that a no takes back, without that no.

    `not money but a room` takes back `money`. Of a longer line one cannot be sure, so that nothing is.
    """
    said = words(line)
    if len(said) > A_SHORT_LINE:
        return line, []
    parts: list[list[str]] = [[]]
    for word in said:
        if fold(word) in _INSTEAD:
            parts.append([])
        else:
            parts[-1].append(word)
    denied = [part for part in parts if not _TAKES_BACK.isdisjoint(map(fold, part))]
    plain = _AFTER_ALL_NOT.sub("nem", line)
    return plain, [" ".join(one for one in part if fold(one) not in _TAKES_BACK) for part in denied]


def _with(profile: Profile, direction: Direction, interests: Iterable[Interest]) -> Profile:
    if direction is Direction.SEEKS:
        return replace(profile, seeks=tuple(interests))
    return replace(profile, offers=tuple(interests))


def _joined(before: str | None, added: str | None) -> str | None:
    if not before or not added or added in before:
        return before or added
    both = f"{before}\n{added}"
    return both if len(both) <= SAID_AT_MOST else before
