"""Settings of the whole suite."""

import os

from hypothesis import settings

# Times vary with what else the machine does, so examples have no deadline. In continuous
# integration the same examples are tried each time: there a failure tells of the change at hand.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")
