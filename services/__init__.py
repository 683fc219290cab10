"""The use cases, one module a noun. A method is a verb; it returns frozen cards, never rows."""
