"""The catalogues: every text of the bot in English, Polish and Hungarian."""
