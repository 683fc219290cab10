"""Every screen, with cards to show it by; `python -m tests.screens` lays them out on one page."""
