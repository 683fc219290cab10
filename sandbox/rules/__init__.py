"""The rules that break bots, each with the real server's code and wording."""
