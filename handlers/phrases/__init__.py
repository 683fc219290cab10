"""What several features say in the same words."""
