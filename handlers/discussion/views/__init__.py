"""The screens of discussions: prompts in a list, one prompt with its answers, the collection."""
