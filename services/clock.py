"""The clock that services are given: domain time, which demo, tests and sandbox can move."""

from collections.abc import Callable
from datetime import datetime

# Returns the present as an aware UTC datetime.
Now = Callable[[], datetime]
