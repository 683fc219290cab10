"""`match` and `seat` on a spreadsheet of the kind an association keeps."""

import json
from pathlib import Path

import pytest

from bot.commands.spreadsheets import CENTRAL_EUROPEAN
from tests.commands.test_match_seat import run

ENGLISH = """Name,Organisation,Sector,Seeks,Offers,Languages
Anna,Green Foundation,NGO,website_it,volunteers,"pl, en"
Béla,Kód Kft.,business,volunteers,website_it,English
"""
POLISH = """Imię i nazwisko;Nazwa organizacji;Sektor;Czego szukamy;Oferujemy;Języki
Anna;Zielona Fundacja;organizacja pozarządowa;szukamy kogoś od strony internetowej;wolontariusze;polski, angielski
Bartek;Kod sp. z o.o.;firma;wolontariusze;zrobimy stronę internetową;polski
"""
HUNGARIAN = """Név\tSzervezet neve\tSzektor\tMit keres?\tMit kínál?\tNyelvek
Árvíztűrő Anna\tZöld Egyesület\tcivil szervezet\thonlapot szeretnénk\tönkéntesek\tmagyar
Béla\tKód Kft.\tcég\tönkéntesek\thonlapot készítünk\tmagyar, angol
"""


@pytest.mark.parametrize("text", [ENGLISH, POLISH, HUNGARIAN])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", *CENTRAL_EUROPEAN])
def test_a_list_in_any_language_and_encoding_is_matched(
    tmp_path: Path, text: str, encoding: str
) -> None:
    path = tmp_path / "participants.csv"
    path.write_bytes(text.encode(encoding))
    result = run("match", path, "--explain", "hu")
    assert result.exit_code == 0, result.stderr
    (found,) = json.loads(result.stdout)["matches"]
    assert {found["a"].split()[0], found["b"].split()[0]} in (
        {"Anna", "Béla"},
        {"Anna", "Bartek"},
        {"Árvíztűrő", "Béla"},
    )
    assert found["gain_a"] > 0
    assert found["gain_b"] > 0
    assert found["a"] in found["why"]


MESSY = {
    "a title above the header": "Lista uczestników;;;\n;;;\n{head}{rows}",
    "the line that tells Excel the separator": "sep=;\n{head}{rows}",
    "empty rows and columns nobody asked for": "{head};;;\n\n{rows};;;\n",
    "a header in two lines": '"Imię i\nnazwisko";Organizacja;"Szukamy\n(do trzech)";Oferujemy\n{rows}',
}


@pytest.mark.parametrize("text", MESSY.values(), ids=MESSY.keys())
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_list_as_an_association_keeps_it_is_read(
    tmp_path: Path, text: str, line_end: str
) -> None:
    rows = 'Anna;"Fundacja ""Przystań""";"strona internetowa\nsala";wolontariusze\nJan;Kod;wolontariusze;sala\n'
    head = "Imię i nazwisko;Organizacja;Szukamy;Oferujemy\n"
    path = tmp_path / "lista.csv"
    path.write_bytes(text.format(head=head, rows=rows).replace("\n", line_end).encode("cp1250"))
    result = run("match", path, "--explain", "en")
    assert result.exit_code == 0, result.stderr
    (found,) = json.loads(result.stdout)["matches"]
    assert (found["a"], found["b"]) == ("Anna", "Jan")
    assert found["gain_a"] > 0, "the second line of the cell is a need of its own"
    assert found["gain_b"] > 0


def test_a_name_in_two_columns_is_one_name_and_nothing_sought(tmp_path: Path) -> None:
    path = tmp_path / "nevek.csv"
    head = "Vezetéknév;Keresztnév;Intézmény neve;Keres;Ajánl\n"
    path.write_text(
        f"{head}Kiss;Éva;A;terem;önkéntesek\nKiss;Ádám;A;;\nKiss;Éva;B;önkéntesek;terem\n"
    )
    result = run("match", path)
    assert result.exit_code == 0, result.stderr
    answer = json.loads(result.stdout)
    assert answer["pairs"] == [["Kiss Éva", "Kiss Éva (B)"]]
    assert [one["id"] for one in answer["unmatched"]] == ["Kiss Ádám"]


def test_organisations_that_may_be_one_are_asked_about_and_kept_apart(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    head = "Name,Organisation,Seeks,Offers\n"
    path.write_text(
        f"{head}Anna,MOST,venue,volunteers\nBéla,Most Kft.,volunteers,venue\n"
        "Cili,Dialog Egyesulet,,\nDani,DIALÓG EGYESÜLET,,\n"
    )
    result = run("match", path)
    assert json.loads(result.stdout)["pairs"] == [["Anna", "Béla"]], "no colleagues, as far as said"
    assert (
        "May be one organisation, kept apart until both are written alike: MOST and Most Kft.\n"
        in (result.stderr)
    )
    assert "DIALÓG" not in result.stderr, "the same but for marks and case: nothing to ask"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty."),
        ("name,seeks\n,\n", "has nobody below its header in row 1."),
        ("colour,shape\nred,round\n", "has no column that tells who somebody is"),
        ("name,organisation\nAnna,Green\n", "has no column that tells what they seek or offer;"),
        ("name,seeks\nAnna,venue\n,catering\n", "row 3 has no name."),
        ("name,seeks\nAnna,venue\n\nAnna,catering\n", "row 4 is Anna again, as row 2."),
        ("name,seeks\nAnna,venue,catering\n", "row 2 has 3 cells, more than the 2 of the header."),
        ('name,seeks\nAnna,venue\nBea,"venue\n', "row 3 of "),
        (f"name,seeks\nAnna,{'venue ' * 30_000}\n", "row 2 of "),
        ('name,seeks\nAnna,"venue" big\n', "row 2 of "),
        (
            "name,organisation,seeks\nAnna,A,venue\nAnna,A,catering\n",
            "row 3 is Anna again, as row 2.",
        ),
    ],
)
def test_a_wrong_spreadsheet_ends_with_one_sentence(
    tmp_path: Path, text: str, sentence: str
) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text(text)
    result = run("match", path)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["match", "seat"])
@pytest.mark.parametrize("broken", [ENGLISH.encode("utf-16-le"), ENGLISH.encode("utf-16")[:-1]])
def test_what_cannot_be_decoded_is_told_as_that(
    tmp_path: Path, command: str, broken: bytes
) -> None:
    path = tmp_path / "wrong.csv"
    path.write_bytes(broken)
    result = run(command, path)
    assert result.exit_code == 2
    assert "is in an encoding that is not known here; save it as CSV UTF-8." in result.stderr


def test_who_has_something_for_each_other_is_seated_together(tmp_path: Path) -> None:
    path = tmp_path / "participants.csv"
    path.write_text(ENGLISH)
    assert "; 1 of 1 pairs that fit share a table;" in run("seat", path, "--seconds", 0.1).stderr
