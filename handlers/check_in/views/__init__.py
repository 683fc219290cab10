"""The screens at the door, and about attendance."""
