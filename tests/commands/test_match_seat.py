"""`match` and `seat` on files: right answers, one sentence for an invalid file, no heavy imports."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from bot.commands.match import match
from bot.commands.seat import seat
from domain import matching
from tests.architecture.source import ROOT

BEYOND = 10**400
"""More than a float holds."""
INSTANCES = ROOT / "tests" / "domain" / "instances"

cli = typer.Typer()
cli.command()(match)
cli.command()(seat)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(each) for each in arguments])


def planted(tmp_path: Path, source: str, **changed: Any) -> Path:
    """A copy of an instance with some fields changed, or left out where they are None."""
    fields = json.loads((INSTANCES / f"{source}.json").read_text()) | changed
    path = tmp_path / "planted.json"
    path.write_text(json.dumps({k: v for k, v in fields.items() if v is not None}))
    return path


def test_a_match_from_given_edges_is_written_with_its_pairs_and_its_proof(tmp_path: Path) -> None:
    out = tmp_path / "answer.json"
    result = run("match", INSTANCES / "dev_m0024.json", "--out", out)
    assert result.exit_code == 0
    assert (
        "22 of 24 people covered, 22 served with something they seek; weight 7126, proven"
        in result.stderr
    )
    answer = json.loads(out.read_text())
    assert answer["format"] == "brunch-match-solution/1"
    assert (answer["covered"], answer["weight"], answer["optimal"]) == (22, 7126, True)
    assert "That 1 more person is covered costs 0.4% of the weight." in result.stderr
    assert "That 2 more people are served costs 2.4% of the weight." in result.stderr
    assert all(len(couple) == 2 for couple in answer["pairs"])


def test_without_edges_the_pairs_are_scored_from_what_people_seek_and_offer(tmp_path: Path) -> None:
    result = run("match", planted(tmp_path, "dev_m0024", edges=None))
    assert result.exit_code == 0
    answer = json.loads(result.stdout)
    assert answer["covered"] >= 22
    assert all(each["reasons"] for each in answer["matches"])


def one(each: str, **more: Any) -> dict[str, Any]:
    return {"id": each, "org": each, "sector": "ngo", "seeks": [], "offers": [], **more}


def of_these(tmp_path: Path, people: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """What `match` returns for people scored by what they seek and offer."""
    path = tmp_path / "few.json"
    path.write_text(json.dumps({"format": "brunch-match/1", "attendees": people, **more}))
    result = run("match", path)
    assert result.exit_code == 0, result.stderr
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


@pytest.mark.parametrize(("stated", "most"), [({}, 3), ({"cap": 4}, 4), ({"cap": 10**30}, 5)])
def test_who_states_no_cap_gets_three_introductions_at_most(
    tmp_path: Path, stated: dict[str, int], most: int
) -> None:
    givers = [one(f"g{n}", offers=["venue"]) for n in range(5)]
    answer = of_these(tmp_path, [one("seeker", seeks=["venue"], **stated), *givers])
    assert (len(answer["pairs"]), answer["optimal"]) == (most, True)


def test_those_who_know_each_other_are_not_introduced_and_told_so(tmp_path: Path) -> None:
    people = [one("a", seeks=["venue"]), one("b", offers=["venue"])]
    answer = of_these(tmp_path, people, introduced=[["b", "a"]])
    assert answer["pairs"] == []
    assert {each["why"] for each in answer["unmatched"]} == {"all_known_already"}


def test_a_third_is_told_who_covers_what_two_leave_open_and_gains_too(tmp_path: Path) -> None:
    pair = [
        one("ngo", seeks=["website_it", "mentoring"], offers=["volunteers"]),
        one("firm", seeks=["volunteers"], offers=["website_it"]),
    ]
    students = one("students", seeks=["website_it"], offers=["mentoring"])
    (trio,) = of_these(tmp_path, [*pair, students])["trios"]
    assert (trio["a"], trio["b"], trio["third"]) == ("firm", "ngo", "students")
    assert trio["covers"]["offered"] == "mentoring"
    assert trio["gains"]["sought"] == "website_it"
    assert of_these(tmp_path, [*pair, students], introduced=[["ngo", "firm"]])["trios"] == []


def test_how_unequally_the_weight_is_spread_counts_who_has_nobody(tmp_path: Path) -> None:
    people = [one("a", seeks=["venue"]), one("b", offers=["venue"])]
    assert of_these(tmp_path, people)["gini"] == 0
    assert of_these(tmp_path, [*people, one("c")])["gini"] == pytest.approx(1 / 3, abs=1e-4)


def test_a_seed_gives_the_same_seats_again_and_another_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.commands.seat.monotonic", lambda: 0.0)  # no machine is too busy
    room = ("seat", INSTANCES / "dev_s0048_6x3.json", "--seconds", 0.2, "--seed")
    one, again, other = (json.loads(run(*room, seed).stdout)["rounds"] for seed in (1, 1, 2))
    assert one == again != other


@pytest.mark.parametrize("given", [{}, {"edges": None}])
def test_a_fast_match_is_asked_of_the_solver_and_is_not_priced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: dict[str, Any]
) -> None:
    solve, asked = matching.match, list[dict[str, Any]]()

    def noting(*about: Any, **how: Any) -> matching.Matching:
        asked.append(how)
        found: matching.Matching = solve(*about, **how)
        return found

    monkeypatch.setattr(matching, "match", noting)
    path = planted(tmp_path, "dev_m0024", **given)
    slow, fast = (json.loads(run("match", path, *how).stdout) for how in ((), ("--fast",)))
    assert [how["fast"] for how in asked] == [False, True]
    assert slow["prices"]
    assert fast["prices"] is None


def test_a_seating_is_written_in_rounds_of_tables(tmp_path: Path) -> None:
    result = run("seat", INSTANCES / "dev_s0048_6x3.json", "--seconds", 0.2)
    assert result.exit_code == 0
    answer = json.loads(result.stdout)
    assert [len(tables) for tables in answer["rounds"]] == [8, 8, 8]
    assert answer["repeated_pairs"] < 5  # by chance 37; a busy machine may cut the search short


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"format": "another/1"}, 'is not of the format "brunch-match/1" but "another/1".'),
        ({"format": None}, 'does not tell its format, which is to be "brunch-match/1".'),
        ({"attendees": None}, "the file has no attendees."),
        ({"attendees": [{}]}, "row 1 of attendees has no id."),
        ({"attendees": [{"id": "p"}] * 2}, "row 2 of attendees has the id p of another."),
        ({"attendees": ["p"]}, "row 1 of attendees is not an object."),
        ({"attendees": [{"id": "\ud83e"}]}, "id of row 1 of attendees is not a text."),
        ({"attendees": [{"id": ""}]}, "id of row 1 of attendees is empty."),
        ({"name": "Brunch \ud83e"}, "name of the file is not a text."),
        ({"edges": [[0, BEYOND, 5, 0, 0]]}, "an attendee in row 1 of edges is above 1000000."),
        ({"edges": [[0, 1, BEYOND, 0, 0]]}, "the weight in row 1 of edges is above 1000"),
        ({"edges": [[0, 1, 5, BEYOND, 0]]}, "a gain in row 1 of edges is not a number from 0"),
        ({"introduced": [["p00001", None]]}, "an id in row 1 of introduced is not a text."),
        ({"edges": [[0, 1, 5, 0, 0], [0, 1]]}, "row 2 of edges is not a list of 5."),
        ({"edges": [[0, 99, 5, 0, 0]]}, "row 1 of edges names attendee 99, but there are 24"),
        ({"edges": [[0, 1, 1001, 0, 0]]}, "the weight in row 1 of edges is above 1000."),
        (
            {"edges": [[0, 1, 5, 0, "much"]]},
            "a gain in row 1 of edges is not a number from 0 to 1.",
        ),
    ],
)
def test_a_wrong_file_ends_with_one_sentence_that_names_the_row(
    tmp_path: Path, changed: dict[str, Any], sentence: str
) -> None:
    result = run("match", planted(tmp_path, "dev_m0024", **changed))
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"rounds": 10**9}, "rounds of the file is above 1000000."),
        ({"rounds": BEYOND}, "rounds of the file is above 1000000."),
        ({"rounds": 1001}, "Nobody changes tables 1001 times; 1000 rounds would do."),
        ({"tables": BEYOND}, "tables of the file is above 1000000."),
        ({"table_size": BEYOND}, "table_size of the file is above 1000000."),
        ({"min_table": BEYOND}, "min_table of the file is above 1000000."),
        ({"good_pairs": [[0, 1, BEYOND]]}, "the weight in row 1 of good_pairs is above 1000000."),
        ({"good_pairs": [[0, BEYOND, 1]]}, "an attendee in row 1 of good_pairs is above 1000000."),
        ({"name": "Brunch \ud83e"}, "name of the file is not a text."),
    ],
)
def test_no_event_has_so_many_of_anything(
    tmp_path: Path, changed: dict[str, Any], sentence: str
) -> None:
    result = run("seat", planted(tmp_path, "dev_s0048_6x3", **changed))
    assert (result.exit_code, result.stderr) == (2, f"{sentence}\n")


@pytest.mark.parametrize(
    ("option", "number", "sentence"),
    [
        ("--rounds", 10**9, "Nobody changes tables 1000000000 times; 1000 rounds would do."),
        ("--seconds", "inf", "Invalid value for '--seconds'"),
        ("--seconds", "nan", "Invalid value for '--seconds'"),
    ],
)
def test_an_option_beyond_any_event_is_told_as_well(
    option: str, number: object, sentence: str
) -> None:
    result = run("seat", INSTANCES / "dev_s0048_6x3.json", option, number)
    assert result.exit_code == 2
    assert sentence in result.stderr


def test_tables_and_places_to_spare_do_no_harm() -> None:
    spare = ("--tables", BEYOND, "--size", BEYOND, "--rounds", 1, "--seconds", 0.1)
    result = run("seat", INSTANCES / "dev_s0048_6x3.json", *spare)
    assert sum(map(len, json.loads(result.stdout)["rounds"][0])) == 48


def test_people_may_be_numbered_and_the_file_saved_by_any_editor(tmp_path: Path) -> None:
    fields = json.loads((INSTANCES / "dev_m0024.json").read_text())
    number = {one["id"]: place for place, one in enumerate(fields["attendees"], start=1)}
    for one in fields["attendees"]:
        one["id"] = number[one["id"]]
    fields["introduced"] = [[number[a], number[b]] for a, b in fields["introduced"]]
    for encoding in ("utf-8-sig", "utf-16"):
        path = tmp_path / "numbered.json"
        path.write_bytes(json.dumps(fields).encode(encoding))
        answer = json.loads(run("match", path).stdout)
        assert (answer["covered"], answer["weight"]) == (22, 7126)
        assert all(each.isdigit() for couple in answer["pairs"] for each in couple)


@pytest.mark.parametrize("command", ["match", "seat"])
@pytest.mark.parametrize("begins", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
@pytest.mark.parametrize("name", ["people.xlsx", "people.csv", "people"])
def test_a_workbook_is_to_be_saved_as_csv_first(
    tmp_path: Path, command: str, begins: bytes, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(begins + b"\0" * 100)
    result = run(command, path)
    assert result.exit_code == 2
    assert "save the sheet as CSV" in result.stderr
    assert result.stderr.count("\n") == 1


def test_broken_json_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{\n "format": "brunch-match/1",\n "attendees": [,]\n}')
    assert run("match", path).stderr.startswith(f"line 3 of {path} is not JSON: ")


@pytest.mark.parametrize("command", ["match", "seat"])
@pytest.mark.parametrize("name", ["people.json", "people.csv"])
def test_a_file_that_is_not_there_is_told_so_whatever_its_name(
    command: str, name: str, tmp_path: Path
) -> None:
    result = run(command, tmp_path / name)
    assert result.exit_code == 2
    assert result.stderr == f"{tmp_path / name} cannot be read: No such file or directory.\n"


def test_a_kind_that_is_not_in_the_vocabulary_is_remarked_upon(tmp_path: Path) -> None:
    people = [
        {"id": "a", "org": "", "sector": "", "seeks": ["teleport etc."], "offers": []},
        {"id": "b", "org": "", "sector": "", "seeks": [], "offers": ["teleport etc."]},
    ]
    path = planted(tmp_path, "dev_m0024", edges=None, attendees=people, introduced=[])
    result = run("match", path, "--explain", "en")
    answer = json.loads(result.stdout)
    assert answer["pairs"] == [["a", "b"]]
    assert answer["matches"][0]["why"] == "a seeks what b offers: teleport etc."
    remark = "Not in the vocabulary, so met by the same word alone: teleport etc.\n"
    assert remark in result.stderr


@pytest.mark.parametrize("text", ["", "{", "[]", "\x00"])
def test_what_is_not_an_instance_at_all_is_told_so(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wrong.json"
    path.write_text(text)
    for command in ("match", "seat"):
        result = run(command, path)
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_a_missing_file_and_a_place_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    assert run("match", tmp_path / "none.json").exit_code == 2
    result = run("match", INSTANCES / "dev_m0024.json", "--out", tmp_path / "no" / "folder.json")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


def test_an_impossible_seating_is_refused_with_the_nearest_possible(tmp_path: Path) -> None:
    result = run("seat", planted(tmp_path, "dev_s0048_6x3", tables=7))
    assert result.exit_code == 2
    assert "8 tables of 6 or 7 tables of 7 would do." in result.stderr


def test_neither_command_loads_telegram_or_a_database_and_seating_no_solver() -> None:
    matching = imported("match", INSTANCES / "dev_m0024.json")
    seating = imported("seat", INSTANCES / "dev_s0048_6x3.json", "--seconds", 0.1)
    assert "scipy" in matching - seating
    assert {"aiogram", "sqlmodel", "babel"}.isdisjoint(matching | seating)


def imported(command: str, *arguments: object) -> set[str]:
    """The modules that running the command loads."""
    asked = f"from bot.commands.{command} import {command} as it; import typer; typer.run(it)"
    said = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", asked, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(re.findall(r"^import time:.*\| +(\S+)$", said.stderr, re.MULTILINE))
