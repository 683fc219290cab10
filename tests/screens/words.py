"""What people and hosts may have written on a screen: ordinary text, or the worst that fits a field."""

from dataclasses import dataclass

from domain.text import beginning


@dataclass(frozen=True, slots=True)
class Words:
    """Texts for every field, and how many entries a list has."""

    label: str
    person: str
    organisation: str
    host: str
    title: str
    description: str
    place: str
    line: str
    said: str
    reason: str
    email: str
    username: str
    some: int  # entries of a list that is not paged
    number: int  # ids and counts


ORDINARY = Words(
    label="ordinary",
    person="Ala Nowak",
    organisation="Silver Paw Association",
    host="Dialóg Egyesület",
    title="Civil–Business Brunch",
    description="NGOs and companies tell each other what they need, over coffee and pogácsa.",
    place="Miskolc, Városház tér 8",
    line="We know your mentoring programme and have a website to renew.",
    said="we need a new website",
    reason="The hall is being renovated.",
    email="ala@example.org",
    username="ala_nowak",
    some=2,
    number=12,
)


def _worst(label: str, text: str) -> Words:
    """The text repeated and cut to each field's length."""

    def cut(length: int) -> str:
        return beginning(text * length, length)

    return Words(
        label=label,
        person=cut(64),
        organisation=cut(64),
        host=cut(64),
        title=cut(100),
        description=cut(1500),
        place=cut(200),
        line=cut(200),
        said=cut(300),
        reason=cut(300),
        email="a" * 116 + "@example.org",
        username="a" * 32,
        some=8,
        number=2**53,
    )


LONGEST = _worst("longest", '<b>&"Żółć</b>')
WIDEST = _worst("widest", "👩\u200d🌾")  # of five units, and may be cut anywhere
ALL = (ORDINARY, LONGEST, WIDEST)
