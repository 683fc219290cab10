"""Sending to Telegram. Features return what to show; none sends anything itself."""
