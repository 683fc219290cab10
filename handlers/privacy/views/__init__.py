"""The screens about one's own data."""
