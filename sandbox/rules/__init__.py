"""Rules that bots stumble over, each with the real server's error code and wording."""
