"""Everything Telegram: a package for each feature, with a router, views and callbacks.

`phrases` and the modules beside the packages serve all features; `sending` serves the bot, and no feature
calls it.
"""
