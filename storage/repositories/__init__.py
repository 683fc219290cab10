"""The queries, one repository a noun. They add, find and delete rows, and never commit."""
