"""What the services hand out: frozen values, one module a noun."""
