"""A line is read as the answer to what was asked: what somebody seeks, or what they offer."""

import pytest

from domain.interests.reading import read
from domain.people import Direction

NAMES = {
    "en": "legal advice|a website|accounting|transport|sponsors|experienced trainer|free legal advice|tents for a festival",
    "pl": "porady prawne|strona internetowa|księgowość|doświadczony trener|bezpłatna porada prawna|darmowa sala we wtorki",
    "hu": "jogi tanács|honlap|könyvelés|ügyvéd|tapasztalt tréner|ingyenes jogi tanács|segítség a pályázatokhoz",
}


@pytest.mark.parametrize("asked", Direction)
@pytest.mark.parametrize(
    ("text", "language"),
    [(name, language) for language, names in NAMES.items() for name in names.split("|")],
)
def test_a_bare_name_does_not_contradict_what_was_asked(
    text: str, language: str, asked: Direction
) -> None:
    reading = read(text, language, asked)
    assert reading.kinds
    assert reading.direction in (None, asked)


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("VOLUNTEERS, URGENTLY!!!", "en", "volunteers"),
        ("wolontariusze pilnie!!!", "pl", "volunteers"),
        ("ügyvéd sürgősen!", "hu", "legal"),
    ],
)
def test_however_loud_it_is_a_name_is_an_answer(text: str, language: str, kind: str) -> None:
    assert [proposal.id for proposal in read(text, language).kinds] == [kind]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("IT", ["website_it"]),
        ("PR", ["media_pr"]),
        ("HR, AI", ["hr_recruitment", "data_digital"]),
        ("HR i IT", ["hr_recruitment", "website_it"]),
        ("we offer it", []),
        ("we need it", []),
        ("do it", []),
    ],
)
@pytest.mark.parametrize("language", ["en", "pl", "hu"])
def test_an_acronym_alone_is_an_answer(text: str, kinds: list[str], language: str) -> None:
    assert [proposal.id for proposal in read(text, language).kinds] == kinds


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        ("our hall is free at weekends", "en", Direction.SEEKS),
        ("gladly lend a van", "en", Direction.SEEKS),
        ("uczymy dzieci pływać", "pl", Direction.SEEKS),
        ("gyerekeket tanítunk úszni", "hu", Direction.SEEKS),
        ("lawyer wanted", "en", Direction.OFFERS),
        ("przydałby się prawnik", "pl", Direction.OFFERS),
        ("könyvelő kellene", "hu", Direction.OFFERS),
    ],
)
def test_who_says_what_they_do_or_lack_does(text: str, language: str, asked: Direction) -> None:
    assert read(text, language, asked).direction not in (None, asked)


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("there are plenty of laptops in our storeroom", "en", "equipment"),
        ("chairs we no longer need", "en", "equipment"),
        ("mamy już dwie sale do użyczenia", "pl", "venue"),
        ("krzesła, których już nie potrzebujemy", "pl", "inkind_donation"),
        ("sala, której nie używamy w tygodniu", "pl", "venue"),
        ("bútorok, amiket nem használunk", "hu", "inkind_donation"),
        ("we don't have money, only hands", "en", "volunteers"),
        ("pénzünk nincs, csak dolgos kezünk", "hu", "volunteers"),
    ],
)
def test_what_there_is_to_spare_or_instead_is_offered_where_that_was_asked(
    text: str, language: str, kind: str
) -> None:
    reading = read(text, language, Direction.OFFERS)
    assert kind in [proposal.id for proposal in reading.kinds]
    assert reading.direction is Direction.OFFERS


def test_who_has_enough_of_one_thing_and_needs_another_is_asked_back() -> None:
    reading = read("we have enough volunteers, we need money", "en", Direction.OFFERS)
    assert "volunteers" not in [proposal.id for proposal in reading.kinds]
    assert reading.direction is Direction.SEEKS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("two places for trainees who are not afraid of mud", "en"),
        ("dwa miejsca na staż dla osób, które nie boją się błota", "pl"),
        ("két gyakornoki hely olyanoknak, akik nem félnek a sártól", "hu"),
    ],
)
def test_a_negation_that_describes_does_not_make_a_need_of_an_offer(
    text: str, language: str
) -> None:
    assert read(text, language, Direction.OFFERS).direction is not Direction.SEEKS


def test_and_where_needs_were_asked_it_is_none() -> None:
    for text in ("there are plenty of laptops in our storeroom", "chairs we no longer need"):
        assert read(text, "en", Direction.SEEKS).kinds == ()
    assert read("we can't offer money", "en", Direction.OFFERS).kinds == ()
