"""What `match` and `seat` return for a spreadsheet: something to open, print and read aloud."""

import csv
import json
import re
from itertools import permutations
from pathlib import Path

import pytest

from tests.commands.test_match_seat import run

POLISH = """Imię i nazwisko;Organizacja;Sektor;Czego szukam;Co mogę zaoferować;Języki
Anna;Przystań;NGO;strona internetowa;staże;polski, angielski
Béla;Kód Kft.;biznes;stażyści;strony www;"węgierski; angielski"
Cili;Kód Kft;biznes;dobrzy ludzie;;polski
"""
HUNGARIAN = """Név;Szervezet;Mit keres;Mit kínál
Anna;Réti;önkéntesek;
Béla;Kód;;önkéntesek
"""


def rows_of(path: Path, separator: str = ";") -> list[list[str]]:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("\ufeff"), "the mark by which Excel knows UTF-8"
    text = text.removeprefix("\ufeff")
    return [*csv.reader(text.splitlines(), delimiter=separator)]


def matched(tmp_path: Path, text: str, *options: object) -> list[list[str]]:
    source, out = tmp_path / "people.csv", tmp_path / "introductions.csv"
    source.write_text(text, encoding="utf-8")
    result = run("match", source, "--out", out, *options)
    assert result.exit_code == 0, result.stderr
    return rows_of(out, ";" if ";" in text else ",")


def test_each_pair_is_told_with_organisations_reason_and_language(tmp_path: Path) -> None:
    head, pair, nobody = matched(tmp_path, POLISH)
    assert head[:4] == ["Osoba 1", "Organizacja 1", "Osoba 2", "Organizacja 2"]
    assert pair[:4] == ["Anna", "Przystań", "Béla", "Kód Kft."]
    assert pair[4] == (
        "Anna szuka tego, co oferuje Béla: strona internetowa i IT. "
        "Béla szuka tego, co oferuje Anna: staże i praktyki."
    )
    assert pair[5] == "angielski"
    assert nobody[0] == "Cili"
    assert nobody[4] == "Potrzeb i oferty nie podano albo nie udało się ich zrozumieć."


def test_the_reasons_are_told_in_the_language_asked_for(tmp_path: Path) -> None:
    assert matched(tmp_path, HUNGARIAN)[1][4] == ("Anna azt keresi, amit Béla kínál: önkéntesek.")
    assert matched(tmp_path, HUNGARIAN, "--explain", "en")[1][4] == (
        "Anna seeks what Béla offers: volunteers."
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "a seeks: sponsorship; close to it, b offers: grants & donations."),
        ("pl", "a szuka: sponsoring; b oferuje coś zbliżonego: dotacje i darowizny."),
        ("hu", "a ezt keresi: szponzorálás; b ehhez hasonlót kínál: támogatás és pénzadomány."),
    ],
)
def test_what_only_comes_near_is_told_as_that(tmp_path: Path, language: str, sentence: str) -> None:
    text = "Name,Organisation,Seeks,Offers\na,A,sponsorship,\nb,B,,grant_funding\n"
    assert matched(tmp_path, text, "--explain", language)[1][4] == sentence


def test_json_says_why_in_words_where_it_is_asked_to(tmp_path: Path) -> None:
    source = tmp_path / "people.csv"
    source.write_text(POLISH, encoding="utf-8")
    answer = json.loads(run("match", source, "--explain", "hu").stdout)
    assert answer["matches"][0]["why"].startswith("Anna azt keresi, amit Béla kínál: ")
    assert answer["unmatched"][0]["why"] == "nothing_stated"
    assert answer["unmatched"][0]["in_words"].endswith(".")
    assert "why" not in json.loads(run("match", source).stdout)["matches"][0]


TRIO = """Imię;Organizacja;Szukam;Oferuję;Języki
Anna;Réti;strona internetowa, mentoring;wolontariusze;polski, angielski
Béla;Kód;wolontariusze;strona internetowa;"angielski; polski"
Cili;Uni;strona internetowa;mentoring;angielski
Dora;Dom;;;polski
"""


@pytest.mark.parametrize(
    ("language", "why"),
    [
        (
            "en",
            "The three could work together: Anna seeks what Cili offers: mentoring & coaching. "
            "Cili seeks what Béla offers: website & IT.",
        ),
        (
            "pl",
            "Trójka, która mogłaby współpracować: Anna szuka tego, co oferuje Cili: mentoring i coaching. "
            "Cili szuka tego, co oferuje Béla: strona internetowa i IT.",
        ),
        (
            "hu",
            "Ők hárman dolgozhatnának együtt: Anna azt keresi, amit Cili kínál: mentorálás és coaching. "
            "Cili azt keresi, amit Béla kínál: honlap és informatika.",
        ),
    ],
)
def test_three_stand_below_the_pairs_with_columns_for_the_third(
    tmp_path: Path, language: str, why: str
) -> None:
    head, *pairs, trio, nobody = matched(tmp_path, TRIO, "--explain", language)
    assert [re.sub(r"\D", "", name) for name in head[:6]] == ["1", "1", "2", "2", "3", "3"]
    assert {len(row) for row in (head, *pairs, trio, nobody)} == {len(head)}
    assert all(row[4:6] == ["", ""] and row[6] and row[8] for row in pairs)
    assert trio[:6] == ["Anna", "Réti", "Béla", "Kód", "Cili", "Uni"]
    assert (trio[6], trio[8]) == (why, "")
    assert nobody[:7] == ["Dora", "Dom", "", "", "", "", nobody[6]]
    answer = json.loads(run("match", tmp_path / "people.csv", "--explain", language).stdout)
    assert [each["why"] for each in answer["trios"]] == [why]


def test_the_language_of_three_is_one_that_all_of_them_speak(tmp_path: Path) -> None:
    assert matched(tmp_path, TRIO)[-2][7] == "angielski"


@pytest.mark.parametrize(
    ("language", "names"),
    [("en", "Polish, Romani"), ("pl", "polski, romski"), ("hu", "lengyel, romani")],
)
def test_languages_in_common_are_called_as_their_speakers_would(
    tmp_path: Path, language: str, names: str
) -> None:
    text = "Name;Seeks;Offers;Languages\nAnna;venue;;polski, romski\nJan;;venue;any\n"
    assert matched(tmp_path, text, "--explain", language)[1][5] == names


def test_the_terminal_says_what_came_of_it_and_what_was_not_understood(tmp_path: Path) -> None:
    source = tmp_path / "people.csv"
    source.write_text(POLISH, encoding="utf-8")
    told = run("match", source).stderr
    assert "No kind of help found in: row 4: dobrzy ludzie." in told
    assert "1 introduction: 2 of 3 people covered, 2 served" in told
    assert "Nobody for 1 person: nothing stated (1)." in told


def test_no_cell_is_taken_for_a_formula(tmp_path: Path) -> None:
    evil = POLISH.replace("Anna;", "=1+1;")
    assert matched(tmp_path, evil)[1][0] == "'=1+1"


@pytest.mark.parametrize("command", ["match", "seat"])
@pytest.mark.parametrize(
    ("out", "sentence"),
    [
        ("no/answer.csv", "cannot be written: there is no folder"),
        ("answer.xlsx", "answer.csv would do."),
        ("", "cannot be written: it is a folder"),
    ],
)
def test_a_place_that_cannot_be_written_is_told_before_the_work(
    tmp_path: Path, command: str, out: str, sentence: str
) -> None:
    result = run(command, tmp_path / "no such list.csv", "--out", tmp_path / out)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["match", "seat"])
def test_the_list_itself_is_not_written_over(tmp_path: Path, command: str) -> None:
    source = listed(tmp_path, NAMES)
    result = run(command, source, "--out", tmp_path / "." / "people.csv")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert source.read_text().startswith("name,")


def test_a_peoples_name_keeps_its_capital_within_a_sentence(tmp_path: Path) -> None:
    one = {"sector": "ngo", "causes": ["minorities"], "seeks": [], "offers": []}
    people = [
        one | {"id": "a", "org": "A", "seeks": ["venue"]},
        one | {"id": "b", "org": "B", "offers": ["venue"]},
    ]
    source = tmp_path / "people.json"
    source.write_text(json.dumps({"format": "brunch-match/1", "attendees": people}))
    for language, causes in (
        ("en", "Both work on: Roma & minorities."),
        ("pl", "Wspólne obszary działania: Romowie i mniejszości."),
        ("hu", "Közös ügyük: romák és kisebbségek."),  # in Hungarian peoples have no capital
    ):
        answer = json.loads(run("match", source, "--explain", language).stdout)
        assert answer["matches"][0]["why"].endswith(causes)


def test_a_language_that_is_not_spoken_is_refused_before_the_work(tmp_path: Path) -> None:
    result = run("match", tmp_path / "no such list.csv", "--explain", "xx")
    assert (result.exit_code, result.stderr) == (
        2,
        "There is no language xx; there are en, pl, hu.\n",
    )


NAMES = ["".join(letters) for letters in permutations("ABCD", 2)]


def listed(tmp_path: Path, names: list[str]) -> Path:
    source = tmp_path / "people.csv"
    head = "name,organisation,sector,seeks,offers\n"
    source.write_text(head + "".join(f"{each},Org {each},ngo,venue,\n" for each in names))
    return source


def test_a_seating_is_a_sheet_for_the_wall(tmp_path: Path) -> None:
    out = tmp_path / "seats.csv"
    sizes = ("--size", 4, "--rounds", 3, "--seconds", 0.2, "--out", out)
    assert run("seat", listed(tmp_path, NAMES), *sizes).exit_code == 0
    rows = rows_of(out, ",")
    head, by_name, tables = rows[0], rows[1:13], rows[14:]
    assert head == ["Name", "Organisation", "Round 1", "Round 2", "Round 3"]
    assert [row[0] for row in by_name] == sorted(NAMES)
    assert rows[13] == []
    assert len(tables) == 9
    for name, _, first, *_ in by_name:
        assert next(row for row in tables if row[:2] == ["Round 1", first]).count(name) == 1


def test_people_from_a_spreadsheet_are_seated_and_reseated(tmp_path: Path) -> None:
    plan, mended = tmp_path / "plan.json", tmp_path / "mended.csv"
    sizes = ("--size", 4, "--rounds", 3)
    source = listed(tmp_path, NAMES)
    assert run("seat", source, *sizes, "--seconds", 0.2, "--out", plan).exit_code == 0
    source = listed(tmp_path, [*NAMES[1:], "E"])
    keeping = ("--keep", plan, "--past", 1, "--out", mended)
    assert run("seat", source, *sizes, *keeping).exit_code == 0
    seats = {row[0]: row[2:] for row in rows_of(mended, ",")[1:13]}
    assert seats["E"][0] == ""
    assert all(seats["E"][1:])
    assert NAMES[0] not in seats


@pytest.mark.parametrize(
    ("people", "room", "sentence"),
    [
        (1, (), "There is one person only; it takes two to meet."),
        (5, ("--size", 1), "At tables of 1 nobody meets anybody; tables of 2 would do."),
        (5, ("--size", 2), "somebody would sit alone; tables of 3 would do."),
        (5, ("--rounds", 0), "It takes at least one round."),
        (5, ("--tables", 0), "It takes at least one table."),
        (9, ("--tables", 2, "--size", 4), "3 tables of 4 or 2 tables of 5 would do."),
    ],
)
def test_tables_that_cannot_be_are_refused_with_the_nearest_that_can(
    tmp_path: Path, people: int, room: tuple[object, ...], sentence: str
) -> None:
    result = run("seat", listed(tmp_path, NAMES[:people]), *room)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


def test_names_alone_are_enough_to_be_seated(tmp_path: Path) -> None:
    source = tmp_path / "nevek.csv"
    source.write_text("Név\nAnna\nBéla\nCili\n", encoding="utf-8")
    answer = json.loads(run("seat", source, "--rounds", 1, "--seconds", 0.1).stdout)
    assert answer["rounds"] == [[["Anna", "Béla", "Cili"]]]


@pytest.mark.parametrize(("tables", "most"), [(2, 5), (20, 3)])
def test_where_only_the_tables_are_told_all_find_a_place(
    tmp_path: Path, tables: int, most: int
) -> None:
    room = ("--tables", tables, "--rounds", 1, "--seconds", 0.1)
    answer = json.loads(run("seat", listed(tmp_path, NAMES[:9]), *room).stdout)
    assert max(map(len, answer["rounds"][0])) <= most
    assert sum(map(len, answer["rounds"][0])) == 9


def test_a_plan_to_keep_is_json_and_has_the_rounds_that_are_over(tmp_path: Path) -> None:
    source, plan = listed(tmp_path, NAMES[:4]), tmp_path / "plan.json"
    assert run("seat", source, "--seconds", 0.1, "--out", plan).exit_code == 0
    told = run("seat", source, "--keep", plan, "--past", 4)
    assert (told.exit_code, "4 rounds cannot be over" in told.stderr) == (2, True)
    told = run("seat", source, "--keep", source)
    assert (told.exit_code, "takes an answer written as JSON" in told.stderr) == (2, True)
