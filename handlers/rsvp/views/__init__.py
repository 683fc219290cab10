"""The screens about one's own answer and ticket."""
