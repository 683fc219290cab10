"""The screens about oneself: home, the questions of registration, the profile."""
