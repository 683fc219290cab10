"""A message before a yes: what would identify its writer, in three languages, and what only seems to."""

import pytest

from domain.asks import tells_who
from domain.names import is_only_a_name

TELLING = [
    ("Anna Kowalska", "call Anna 601 200 300"),
    ("Anna Kowalska", "ask for anna"),
    ("Anna Kowalska", "Anna's workshop"),
    ("Anna Kowalska", "proszę pytać o Annę"),
    ("Anna Kowalska", "Annával beszéljenek"),
    ("Anna Kowalska", "zadzwoń do Kowalskiej"),
    ("Jan Kowalski", "stowarzyszenie Kowalskiego"),
    ("Jan Kowalski", "pomóżcie Janowi"),
    ("Jan Kowalski", "jan_kowalski"),
    ("Paweł Wójcik", "biuro Pawła"),
    ("Paweł Wójcik", "biuro pawla"),
    ("Adam Kaczmarek", "u Kaczmarka"),
    ("Monika Wilk", "proszę o Monice pamiętać"),
    ("Dorota Lis", "pytać o to dorocie"),
    ("Magda Lis", "przy Magdzie"),
    ("Olga Lis", "napisz Oldze"),
    ("Barbara Lis", "o Barbarze"),
    ("Michał Lis", "o Michale"),
    ("Ewa Lis", "projekt ewy"),
    ("Jan Kowalski", "państwo Kowalscy"),
    ("Jan Marek", "u Marka"),
    ("Jan Marek", "ask for marek"),
    ("Adam Turek", "u Turka"),
    ("Jan Stępień", "zapytać Stępnia"),
    ("Jan Stępień", "państwo Stępniowie"),
    ("Jan Wrzesień", "u Września w biurze"),
    ("Jan Grudzień", "u Grudnia w biurze"),
    ("Jan Kupiec", "z panem Kupcem, u Kupca"),
    ("Maciek Lis", "z Maćkiem, u Maćka"),
    ("Józek Lis", "u Józka"),
    ("Jan Kozieł", "u Kozła"),
    ("Jan Kozioł", "u kozła"),
    ("Jan Cichoń", "u Cichonia"),
    ("Staś Ryś", "Rysiowi albo Stasiowi"),
    ("Ágnes Nagy", "Ágnessel beszéljenek"),
    ("Péter Kovács", "keressék Kováccsal"),
    ("Péter Nagy", "keressék Kiss és Nagy Pétert"),
    ("Éva Nagy", "keressék a Nagyot"),
    ("Maja Mazur", "pytajcie maję"),
    ("Agnes Nagy", "Ágnes vagyok"),
    ("Ágnes Nagy", "agnesnek írjon"),
    ("Ewa Nowak", "projekt Ewy i Nowaków"),
    ("Béla Kovács", "Kovács úr segít"),
    ("Anna Kowalska", "bit.ly/abc"),
    ("Anna Kowalska", "more on firma.de"),
    ("Anna Kowalska", "FIRMA.PL"),
    ("Anna Kowalska", "www.x"),
    ("Anna Kowalska", "fb: dialog.egyesulet"),
    ("Anna Kowalska", "fb: dialogegyesulet"),
    ("Anna Kowalska", "Facebook/dialogegyesulet"),
    ("Anna Kowalska", "@dialog"),
    ("Anna Kowalska", "06.12.34.56.78"),
    ("Anna Kowalska", "+36 46 412-345"),
]
ORDINARY = [
    ("Anna Kowalska", "A website for animal adoption, by 2027"),
    ("Anna Kowalska", "NGO/business and/or schools"),
    ("Anna Kowalska", "Facebook/Instagram posts"),
    ("Anna Kowalska", "sob./nd. 10:00-12:00"),
    ("Anna Kowalska", "10.00–12.00"),
    ("Anna Kowalska", "fundusze 2021-2027"),
    ("Anna Kowalska", "m.in. warsztaty, np. z pisania, itd."),
    ("Anna Kowalska", "Szukamy sali.Mamy ludzi, kawę i 25 krzeseł"),
    ("Anna Kowalska", "hétköznap, pl. kedden, a Kossuth u. 5-ben, stb."),
    ("Anna Kowalska", "az önkéntesek és a könyvelés; and an annotated map"),
    ("Ewa Nowak", "nowa strona, nowatorski pomysł, ewaluacja"),
    ("Monika Zielińska", "monitoring zieleni"),
    ("Dorota Szkolna", "szkolenia dla dorosłych"),
    ("Ala Marek", "Alapítvány marketingje"),
    ("Éva Szabó", "szabadtéri évadnyitó"),
    ("Li Bo", "a library and books"),
    ("Ágnes Nagy", "Nagyon keresünk egy nagy céget. Nagyobb termet is"),
    ("Anna Magyar", "annak, akinek magyar és lengyel partner kell, annyi"),
    ("Béla Kis", "kisebb, belső termek, kissé beljebb"),
    ("Jan Marek", "nowa marka, znane marki"),
    ("Maja Król", "osoby, które mają czas"),
    ("Jan Zając", "chcemy zająć salę"),
    ("Jan Grudzień", "od września do grudnia, w marcu i czerwcu"),
    ("Jan Marzec", "spotkanie w marcu, do czerwca"),
    ("Adam Turek", "kultura turecka, turystyka"),
    ("Jan Stępień", "stopniowo, następnie"),
    ("Ala Lis", "list do firm, ale nie lista"),
    ("Ann Grant", "Grant writing for annual grants"),
    ("Mark Page", "market research, web pages"),
    ("Lisa Law", "a list of lawyers"),
]


@pytest.mark.parametrize(("name", "line"), TELLING)
def test_it_tells_who_wrote_it(name: str, line: str) -> None:
    assert tells_who(line, name)


@pytest.mark.parametrize(("name", "line"), ORDINARY)
def test_it_only_tells_what_is_sought(name: str, line: str) -> None:
    assert not tells_who(line, name)


@pytest.mark.parametrize("text", ["Anna Kowalska", "kowalska anna", "Anna", "Kowalska, Anna"])
def test_a_name_and_nothing_else_is_only_a_name(text: str) -> None:
    assert is_only_a_name(text, "Anna Kowalska")


@pytest.mark.parametrize("text", ["Kowalska Consulting", "Anna i Jan", "trener", "…", ""])
def test_a_name_with_another_word_is_not(text: str) -> None:
    assert not is_only_a_name(text, "Anna Kowalska")
