"""What the services return: frozen values, one module a noun."""
