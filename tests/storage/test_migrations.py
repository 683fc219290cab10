"""A migration keeps what people told before it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from storage.migrate import upgrade

WHEN = "2026-11-01 08:00:00.000000"


def test_broadcasts_sent_before_audiences_keep_their_texts_and_their_people(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    url = f"sqlite+aiosqlite:///{path}"
    upgrade(url, "0001")
    with closing(sqlite3.connect(path)) as old, old:
        old.execute(
            "INSERT INTO host VALUES (7, 'c', 'Dialóg', 'hu', 'Europe/Budapest', 'k', ?)", [WHEN]
        )
        old.execute(
            "INSERT INTO event (id, host_id, code, language, starts_at, ends_at, zone, place, seats,"
            " status, attendance) VALUES (5, 7, 'e', 'hu', ?, ?, 'Europe/Budapest', '', 9,"
            " 'published', 'open')",
            [WHEN, WHEN],
        )
        old.execute(
            "INSERT INTO broadcast (id, event_id, segment, recipients, confirmed_at, reported_at)"
            " VALUES (3, 5, 'waitlisted', 2, ?, ?)",
            [WHEN, WHEN],
        )
        old.execute("INSERT INTO broadcast_text VALUES (1, 3, 'hu', 'Helló')")
    upgrade(url)
    with closing(sqlite3.connect(path)) as new:
        kept = new.execute("SELECT host_id, state, due_at, audience FROM broadcast").fetchone()
        texts = new.execute("SELECT text FROM broadcast_text").fetchall()
        broken = new.execute("PRAGMA foreign_key_check").fetchall()
    assert kept[:3] == (7, "done", WHEN)
    assert '"segments": ["waitlisted"], "event_ids": [5]' in kept[3]
    assert texts == [("Helló",)]
    assert broken == []
