"""A migration keeps the data people entered before it."""

import asyncio
import json
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from domain.broadcasts import as_plain
from storage.engine import create_engine
from storage.migrate import upgrade
from storage.revisions import is_up_to_date
from tests.postgres import new_database

WHEN, LATER = "2026-11-01 08:00:00.000000", "2026-11-20 08:00:00.000000"
BEFORE_AUDIENCES = (
    "INSERT INTO host (id, code, name, language, zone, pair_key, created_at)"
    f" VALUES (7, 'c', 'Dialóg', 'hu', 'Europe/Budapest', 'k', '{WHEN}')",
    "INSERT INTO event (id, host_id, code, language, starts_at, ends_at, zone, place, seats,"
    f" status, attendance) VALUES (5, 7, 'e', 'hu', '{WHEN}', '{WHEN}', 'Europe/Budapest', '', 9,"
    " 'published', 'open')",
    "INSERT INTO broadcast (id, event_id, segment, recipients, confirmed_at, reported_at)"
    f" VALUES (3, 5, 'waitlisted', 2, '{WHEN}', '{WHEN}')",
    "INSERT INTO broadcast_text (id, broadcast_id, language, text) VALUES (1, 3, 'hu', 'Helló')",
)

BEFORE_FOLDING = (
    "INSERT INTO host (id, code, name, language, zone, pair_key, created_at, needs_kept_days)"
    f" VALUES (7, 'c', 'Dialóg', 'hu', 'Europe/Budapest', 'k', '{WHEN}', 14)",
    "INSERT INTO organisation (id, host_id, name, sector, causes) VALUES (4, 7, 'Łąka Żółta', 'ngo', '[]')",
)


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without any migration."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'old.db'}"
        return
    with new_database() as url:
        yield url.render_as_string(hide_password=False)


def execute(url: str, *statements: str) -> Sequence[Any]:
    """Run the statements; the rows of the last."""

    async def run() -> Sequence[Any]:
        rows: Sequence[Any] = ()
        engine = create_engine(url)
        async with engine.begin() as connection:
            for statement in statements:
                result = await connection.exec_driver_sql(statement)
                rows = result.all() if result.returns_rows else ()
        await engine.dispose()
        return rows

    return asyncio.run(run())


def test_broadcasts_sent_before_audiences_keep_their_texts_and_their_people(bare_url: str) -> None:
    upgrade(bare_url, "0001")
    execute(bare_url, *BEFORE_AUDIENCES)
    upgrade(bare_url)
    question = (
        "SELECT host_id, state, CAST(audience AS TEXT) FROM broadcast WHERE due_at = confirmed_at"
    )
    [(host_id, state, audience)] = execute(bare_url, question)
    assert (host_id, state) == (7, "done")
    told = json.loads(audience)
    assert (told["segments"], told["event_ids"]) == (["waitlisted"], [5])
    assert [tuple(row) for row in execute(bare_url, "SELECT text FROM broadcast_text")] == [
        ("Helló",)
    ]
    if bare_url.startswith("sqlite"):  # where alone a reference can break
        assert execute(bare_url, "PRAGMA foreign_key_check") == []


def test_reminders_planned_before_there_were_plans_keep_their_numbers(bare_url: str) -> None:
    upgrade(bare_url, "0008")
    execute(
        bare_url,
        *BEFORE_AUDIENCES[:2],
        "INSERT INTO event_text (id, event_id, field, language, text)"
        " VALUES (1, 5, 'description', 'hu', 'a < b & c')",
        *(
            'INSERT INTO reminder (id, event_id, "offset", starts_at, due_at)'
            f" VALUES ({number}, 5, '{offset}', '{WHEN}', '{WHEN}')"
            for number, offset in enumerate(("2_hours", "7_days", "1_day"), start=1)
        ),
    )
    upgrade(bare_url)
    planned = execute(
        bare_url,
        "SELECT reminder.id, days, hours, audience FROM reminder JOIN reminder_rule"
        " ON reminder_rule.id = rule_id ORDER BY reminder.id",
    )
    assert [tuple(row) for row in planned] == [
        (1, 0, 2, "going"),
        (2, 7, 0, "going"),
        (3, 1, 0, "going"),
    ]
    texts = execute(bare_url, "SELECT text FROM event_text")
    assert [row[0] for row in texts] == ["a &lt; b &amp; c"]  # converted to Telegram's HTML


def test_on_sqlite_the_number_of_an_erased_row_never_returns(migrated_database: Path) -> None:
    with sqlite3.connect(migrated_database) as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        again = {name for name, sql in tables if sql and "AUTOINCREMENT" not in sql}
    kept_by_other_keys = {"alembic_version", "send_pace", "sqlite_sequence"}
    assert again - kept_by_other_keys == set()


def test_organisations_known_before_names_were_folded_are_found_all_the_same(bare_url: str) -> None:
    upgrade(bare_url, "0020")
    execute(bare_url, *BEFORE_FOLDING)
    upgrade(bare_url)
    [(folded,)] = execute(bare_url, "SELECT folded FROM organisation")
    assert folded == "laka zolta"


def test_invitations_made_before_they_had_kinds_give_what_they_gave(bare_url: str) -> None:
    upgrade(bare_url, "0027")
    execute(
        bare_url,
        BEFORE_FOLDING[0],
        *(
            "INSERT INTO invitation (id, token, host_id, role, expires_at)"
            f" VALUES ({number}, 't{number}', 7, {role}, '{WHEN}')"
            for number, role in enumerate(("'door'", "NULL"), start=1)
        ),
    )
    upgrade(bare_url)
    kinds = execute(bare_url, "SELECT kind FROM invitation ORDER BY id")
    assert [row[0] for row in kinds] == ["role", "seat"]


def test_pairs_introduced_before_there_were_advisers_let_none_look_on(bare_url: str) -> None:
    upgrade(bare_url, "0034")
    execute(
        bare_url,
        BEFORE_FOLDING[0],
        "INSERT INTO suggestion (id, host_id, a_organisation, b_organisation, a_sector, b_sector, weight,"
        " reasons, state, pinned, a_answer, b_answer, silent, made_at)"
        " VALUES (2, 7, 'A', 'B', 'ngo', 'business', 1, '{}', 'introduced', false, 'yes', 'yes', false,"
        f" '{WHEN}')",
        "INSERT INTO progress (id, suggestion_id, stage, told_at)"
        f" VALUES (3, 2, 'negotiating', '{WHEN}')",
    )
    upgrade(bare_url)
    told = execute(bare_url, "SELECT stage, let_in_at FROM progress")
    assert [tuple(row) for row in told] == [("negotiating", None)]


def test_who_worked_together_before_it_was_recorded_did_since_the_second_of_them_said_so(
    bare_url: str,
) -> None:
    upgrade(bare_url, "0036")
    execute(bare_url, BEFORE_FOLDING[0])
    said_by_the_other = ("'partnership', NULL", "'ended', 'done'", "'ended', 'no_time'")
    for number, theirs in enumerate(said_by_the_other, start=2):
        execute(
            bare_url,
            "INSERT INTO suggestion (id, host_id, a_organisation, b_organisation, a_sector, b_sector, weight,"
            " reasons, state, pinned, a_answer, b_answer, silent, made_at)"
            f" VALUES ({number}, 7, 'A', 'B', 'ngo', 'business', 1, '{{}}', 'introduced', false, 'yes', 'yes',"
            f" false, '{WHEN}')",
            *(
                "INSERT INTO progress (suggestion_id, stage, ending, furthest, told_at)"
                f" VALUES ({number}, {said}, 'partnership', '{when}')"
                for said, when in (("'partnership', NULL", LATER), (theirs, WHEN))
            ),
        )
    upgrade(bare_url)
    since = execute(
        bare_url, "SELECT SUBSTR(CAST(together_at AS TEXT), 1, 10) FROM suggestion ORDER BY id"
    )
    assert [row[0] for row in since] == [LATER[:10], LATER[:10], None]


def test_an_offer_made_before_its_end_had_another_name_ends_when_it_would_have(
    bare_url: str,
) -> None:
    upgrade(bare_url, "0037")
    execute(
        bare_url,
        BEFORE_FOLDING[0],
        "INSERT INTO event (id, host_id, code, language, starts_at, ends_at, zone, place, seats,"
        " companions_each, has_programme, has_questions, has_reminder_plan, status, attendance)"
        f" VALUES (5, 7, 'e', 'hu', '{WHEN}', '{WHEN}', 'Europe/Budapest', '', 9, 0, false, false, false,"
        " 'published', 'open')",
        "INSERT INTO rsvp (id, event_id, status, ticket, sector, seeks, offers, answered_at, companions,"
        " offer_number, offered_until, offer_lapsed)"
        f" VALUES (1, 5, 'offered', 't', 'ngo', '[]', '[]', '{WHEN}', 0, 1, '{LATER}', false)",
    )
    upgrade(bare_url)
    [(until,)] = execute(bare_url, "SELECT SUBSTR(CAST(offer_expires_at AS TEXT), 1, 10) FROM rsvp")
    assert until == LATER[:10]


def test_a_text_held_before_held_texts_were_formatted_is_the_same_text(bare_url: str) -> None:
    upgrade(bare_url, "0038")
    execute(
        bare_url,
        "INSERT INTO person (id, language, language_chosen, reachable, free_at, seen_at)"
        f" VALUES (2, 'pl', false, true, 0, '{WHEN}')",
        "INSERT INTO draft (id, person_id, flow, step, answers, held, revision, begun_at, changed_at)"
        f" VALUES (1, 2, 'f', 's', '{{}}', 'A & B <c>', 1, '{WHEN}', '{WHEN}')",
    )
    upgrade(bare_url)
    [(held,)] = execute(bare_url, "SELECT held FROM draft")
    assert as_plain(held) == "A & B <c>"


def test_an_upgrade_that_is_cut_off_leaves_nothing_and_begins_again(bare_url: str) -> None:
    upgrade(bare_url, "0033")
    in_the_way = "ix_suggestion_ask_at"  # of the second thing that 0034 makes
    execute(bare_url, f"CREATE INDEX {in_the_way} ON suggestion (made_at)")
    with pytest.raises(DBAPIError):
        upgrade(bare_url)
    execute(bare_url, f"DROP INDEX {in_the_way}")
    upgrade(bare_url)
    assert execute(bare_url, "SELECT stage FROM progress") == []


def test_a_file_is_up_to_date_once_the_newest_migration_has_been_run(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}"
    assert not is_up_to_date(url)
    upgrade(url, "0001")
    assert not is_up_to_date(url)
    upgrade(url)
    assert is_up_to_date(url)
