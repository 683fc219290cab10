"""How it is said at which tables somebody sits."""

from collections.abc import Sequence

from handlers.i18n import Html, Translator, lines


def table_lines(tables: Sequence[int], t: Translator) -> Html | None:
    """A line a round, those without a table left out; where there is one round, the table alone."""
    if len(tables) == 1 and tables[0]:
        return t("🪑 Table {table}", table=tables[0])
    said = [
        t("🪑 Round {round}: table {table}", round=round_, table=table)
        for round_, table in enumerate(tables, start=1)
        if table
    ]
    return lines(*said) if said else None


def tables_in_short(tables: Sequence[int]) -> str:
    """For a button on a list: the numbers, round by round."""
    return "/".join(str(table) if table else "–" for table in tables) if any(tables) else ""
