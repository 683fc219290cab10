"""Telegram on your own machine: a Bot API server with the real one's rules, and scripted people."""
