"""The composition root: settings, command line, polling, jobs and delivery, put together."""
