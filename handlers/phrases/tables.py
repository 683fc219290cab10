"""Phrases about a person's tables."""

from collections.abc import Sequence

from handlers.i18n import Html, Translator, lines


def table_lines(tables: Sequence[int], t: Translator) -> Html | None:
    """A line for each round with a table; with only one round, just the table."""
    if len(tables) == 1 and tables[0]:
        return t("🪑 Table {table}", table=tables[0])
    said = [
        t("🪑 Round {round}: table {table}", round=round_, table=table)
        for round_, table in enumerate(tables, start=1)
        if table
    ]
    return lines(*said) if said else None


def tables_in_short(tables: Sequence[int]) -> str:
    """The table numbers by round, for a button in a list."""
    return "/".join(str(table) if table else "–" for table in tables) if any(tables) else ""
