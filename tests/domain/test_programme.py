"""Programmes as people type them, and the item under way."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.programme import (
    ItemKind,
    Line,
    Slot,
    ends_of,
    kind_of,
    lines_of,
    moment_of,
    now_and_next,
    read_line,
    read_slot,
)

WARSAW = ZoneInfo("Europe/Warsaw")
TEN = datetime(2026, 10, 17, 8, tzinfo=UTC)  # 10:00 there


def test_a_line_tells_time_title_speakers_and_room() -> None:
    assert read_line("• 10:15–11:00 Panel: what works | FISE, town hall | Room A") == Line(
        time(10, 15), time(11), "Panel: what works", "FISE, town hall", "Room A", ItemKind.PANEL
    )


@pytest.mark.parametrize(
    "text",
    [
        *("9.00 – Powitanie", "09:00: Powitanie", "9:00 Powitanie", "- 9:00 - Powitanie"),
        *(
            "godz. 9:00 Powitanie",
            "Godz. 9.00: Powitanie",
            "g. 9:00, Powitanie",
            "od 9:00 Powitanie",
        ),
        *("9:00 | Powitanie", "(9:00) Powitanie", "1. 9:00 Powitanie", "9:00; Powitanie"),
        *("9.00-tól Powitanie", "9:00-kor Powitanie", "9:00 óra Powitanie", "9.00 h Powitanie"),
    ],
)
def test_times_are_written_in_many_ways(text: str) -> None:
    line = read_line(text)
    assert line is not None
    assert (line.starts, line.ends, line.title) == (time(9), None, "Powitanie")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "9.00–9.30 Welcome",
            "9:00 ‑ 9:30 Welcome",
            "9.00 do 9.30 Welcome",
            "9:00 to 9:30 – Welcome",
        ),
        *("od 9.00 do 9.30: Welcome", "9:00-tól 9:30-ig Welcome", "9.00–9.30 óra Welcome"),
        *("godz. 9:00 - 9:30 | Welcome", "9:00–9:30h Welcome", "9:00\t9:30\tWelcome"),
    ],
)
def test_so_are_spans_of_time(text: str) -> None:
    line = read_line(text)
    assert line is not None
    assert (line.starts, line.ends, line.title) == (time(9), time(9, 30), "Welcome")


def test_words_that_only_look_like_a_span_stay_in_the_title() -> None:
    for title in ("Do zobaczenia", "To be continued", "Igazgatói köszöntő", "Hogyan tovább?", "h"):
        line = read_line(f"9:00 {title}")
        assert line is not None
        assert (line.ends, line.title) == (None, title)


def test_what_stands_above_a_programme_is_no_line_of_it() -> None:
    assert lines_of("Program śniadania:\n\n9:00 Kawa\n9:30 Panel") == ["9:00 Kawa", "9:30 Panel"]
    assert lines_of("Program") == ["Program"]
    assert lines_of("Powitanie\n9:30 Panel") == ["Powitanie", "9:30 Panel"]
    assert lines_of("25:00 Kawa\n9:30 Panel") == ["25:00 Kawa", "9:30 Panel"]


@pytest.mark.parametrize(
    "text", ["Powitanie", "25:00 Powitanie", "10:75 Powitanie", "10 osób", "10:00"]
)
def test_a_line_without_a_time_or_a_title_is_none(text: str) -> None:
    assert read_line(text) is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Panel dyskusyjny", ItemKind.PANEL),
        ("Kerekasztal: civilek és cégek", ItemKind.PANEL),
        ("Debata o kapitale", ItemKind.DEBATE),
        ("Vita a tőkéről", ItemKind.DEBATE),
        ("Dyskusja w grupach", ItemKind.DISCUSSION),
        ("Prezentacja wyników badań", ItemKind.PRESENTATION),
        ("Raport o stanie miasta", ItemKind.PRESENTATION),
        ("One-minute pitches", ItemKind.PITCHES),
        ("Przerwa kawowa", ItemKind.MEAL),
        ("Kávészünet", ItemKind.MEAL),
        ("Villásreggeli", ItemKind.MEAL),
        ("Networking", ItemKind.NETWORKING),
        ("Opening", ItemKind.TALK),
    ],
)
def test_the_title_tells_what_happens(title: str, kind: ItemKind) -> None:
    assert kind_of(title) is kind


def test_half_past_midnight_is_the_day_after() -> None:
    evening = datetime(2026, 10, 17, 18, tzinfo=UTC)
    assert moment_of(time(0, 30), evening, WARSAW) == datetime(2026, 10, 17, 22, 30, tzinfo=UTC)
    assert moment_of(time(9, 30), TEN, WARSAW) == TEN - timedelta(minutes=30)  # coffee before it


def test_an_item_ends_with_the_next_and_the_last_with_the_event() -> None:
    half, end = TEN + timedelta(minutes=30), TEN + timedelta(hours=3)
    assert ends_of([TEN, half], [None, None], end) == [half, end]
    assert ends_of([TEN, half], [TEN + timedelta(minutes=20), None], end)[0] < half


def test_in_a_break_only_the_next_is_known() -> None:
    minutes = [TEN + timedelta(minutes=n) for n in (0, 20, 30, 60)]
    items = [(minutes[0], minutes[1]), (minutes[2], minutes[3])]
    assert now_and_next(items, minutes[0]) == (0, 1)
    assert now_and_next(items, minutes[1]) == (None, 1)
    assert now_and_next(items, minutes[2]) == (1, None)
    assert now_and_next(items, minutes[3]) == (None, None)


def test_another_slot_may_name_a_room() -> None:
    slot = read_slot("11:15–12:00 | Room B")
    assert slot is not None
    assert (slot.starts, slot.ends, slot.room) == (time(11, 15), time(12), "Room B")
    for text in ("11:15 do 12:00", "od 11.15 do 12.00", "11:15-től 12:00-ig", "godz. 11:15–12:00"):
        assert read_slot(text) == Slot(time(11, 15), time(12), None)
    assert read_slot("later") is None
