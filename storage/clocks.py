"""The database's clock, the only one that several machines share."""

from sqlalchemy import Float, literal_column

CLOCKS = {
    dialect: literal_column(seconds, Float)
    for dialect, seconds in {
        "sqlite": "(julianday('now') - 2440587.5) * 86400.0",
        "postgresql": "CAST(extract(epoch FROM clock_timestamp()) AS double precision)",
    }.items()
}
"""The time in seconds, as an SQL expression for each dialect."""
