"""The screens about tables."""
