"""The screens about events, for participants and organisers."""
