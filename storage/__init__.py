"""The database: tables, repositories and the unit of work around them."""
