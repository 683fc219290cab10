"""What is typed about coming: right under the question whether one does, or under none."""

import re

from domain.interests.words import words
from domain.people import agrees
from domain.rsvp import RsvpAnswer
from domain.text import fold

_COMES = frozenset(
    words(
        "coming come there attend jovok jovunk megyek megyunk leszek leszunk eljovok elmegyek jonni menni "
        "eljonni elmenni lenni venni przyjde bede przyjdziemy bedziemy przyjsc byc dotre dotrzec rade rady"
    )
)
_RESIGNS = frozenset(
    words("lemondom lemondjuk mondanom rezygnuje rezygnujemy zrezygnowac odwoluje odwolac")
)
_FREE = frozenset(words("bedzie erek"))  # "mnie nie będzie", "nem érek rá"
_NOT = frozenset(words("no nope not cant cannot wont nem megse megsem nie"))
_BESIDE = frozenset(
    words(
        "yes i m am im ill we re are will be can able to make it the after all sorry unfortunately thanks thank "
        "any more anymore longer already juz mar "
        "you igen sajnos koszonom koszi ott el megis tudok tudunk tudni fogok fogunk a helyem helyemet helyunket "
        "reszt ra le kell tak niestety jednak dziekuje dziekujemy moge mozemy mogl mogla mogli mogly dam damy uda "
        "mi nam mnie nas sie musze z miejsca udzialu"
    )
)


def answer_said(text: str) -> RsvpAnswer | None:
    """A yes or a no and nothing besides; of a line that says more one cannot be sure."""
    said = _words(text)
    if (
        "?" not in text
        and not _no_but_comes(text)
        and said <= _NOT | _COMES | _RESIGNS | _FREE | _BESIDE
    ):
        if said & _RESIGNS and said & _NOT and not said & _COMES:  # "nie rezygnuję"
            return None
        if said & (_NOT | _RESIGNS):
            return RsvpAnswer.NOT_COMING
        if said & _COMES or said >= {"make", "it"}:
            return RsvpAnswer.COMING
    return RsvpAnswer.COMING if agrees(text) else None


def coming_said(text: str) -> RsvpAnswer | None:
    """The same under no question: the line itself must speak of coming, since a bare "no" may mean anything."""
    said = _words(text)
    speaks = said & (_COMES | _RESIGNS | _FREE) or said >= {"make", "it"}
    return answer_said(text) if speaks else None


def _no_but_comes(text: str) -> bool:
    """Whether a no stands apart from a line that speaks of coming: "no, I'm coming", unlike "nem jövök"."""
    first, *after = re.split(r"[,.;:!–—]+", text, maxsplit=1)
    rest = _words(*after) if after else set()
    return set() < _words(first) <= _NOT and bool(rest & _COMES) and rest.isdisjoint(_NOT)


def _words(text: str) -> set[str]:
    return {fold(word) for word in words(text.replace("'", "").replace("’", ""))}
