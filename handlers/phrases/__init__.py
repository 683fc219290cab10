"""Phrases that several features share."""
