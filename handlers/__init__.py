"""Everything Telegram: one package a feature, each a router, its views and its callbacks."""
