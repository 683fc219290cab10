"""The clock that services are handed: domain time, which demo, tests and sandbox move."""

from collections.abc import Callable
from datetime import datetime

# Returns the present as an aware UTC datetime.
Now = Callable[[], datetime]
