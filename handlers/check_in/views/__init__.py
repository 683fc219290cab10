"""The screens at the door, and about who came."""
