"""What people seek and offer: the vocabulary, and reading it from their own words."""
