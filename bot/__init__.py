"""The composition root: wires settings, command line, polling, jobs and delivery."""
