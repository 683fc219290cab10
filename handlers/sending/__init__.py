"""The way out to Telegram. Features return what is to be shown; none sends by itself."""
