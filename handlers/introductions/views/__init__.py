"""The screens about suggestions: for their two sides, for people searching, for organisers."""
