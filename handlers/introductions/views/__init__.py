"""The screens about suggestions: for their two sides, for who looks for somebody, for organisers."""
