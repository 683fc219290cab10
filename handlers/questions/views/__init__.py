"""The screens about questions."""
