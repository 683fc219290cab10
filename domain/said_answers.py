"""What is typed right under the question whether one comes: a yes, a no, or something else."""

from domain.interests.words import words
from domain.people import agrees
from domain.rsvp import RsvpAnswer
from domain.text import fold

_COMES = frozenset(
    words("coming come there jovok jovunk megyek megyunk leszek leszunk przyjde bede przyjdziemy")
)
_NOT = frozenset(words("no nope not cant cannot wont nem megse megsem nie"))
_BESIDE = frozenset(
    words(
        "yes i m am im ill we re are will be can to the sorry unfortunately thanks thank you "
        "igen sajnos koszonom koszi ott el tudok tudunk menni jonni elmenni eljonni eljovok elmegyek "
        "tak niestety jednak dziekuje dziekujemy moge mozemy przyjsc byc"
    )
)


def answer_said(text: str) -> RsvpAnswer | None:
    """A yes or a no and nothing besides; of a line that says more one cannot be sure."""
    said = {fold(word) for word in words(text.replace("'", "").replace("’", ""))}
    if said <= _NOT | _COMES | _BESIDE:
        if said & _NOT:
            return RsvpAnswer.NOT_COMING
        if said & _COMES:
            return RsvpAnswer.COMING
    return RsvpAnswer.COMING if agrees(text) else None
