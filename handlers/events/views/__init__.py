"""The screens about events: for those who come, and for those who organise."""
