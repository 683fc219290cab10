"""Everything Telegram: one package a feature, each a router, its views and its callbacks.

`phrases` and what stands beside the packages serve all features; `sending` serves the bot, and no feature calls it.
"""
