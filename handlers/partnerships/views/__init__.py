"""The screens about what comes of introductions: for the two sides, for organisers, for a funder."""
