"""A room for files that nobody vouches for: a process that can be killed, with limits.

What runs in it gets bytes and plain arguments and gives bytes back; nothing else passes the door,
so a file that takes over the process can at worst make it tell nonsense or die.
"""

from extractor.sandbox.limits import Limits
from extractor.sandbox.sandbox import Call, Sandbox
from extractor.sandbox.steps import Steps, untold

__all__ = ["Call", "Limits", "Sandbox", "Steps", "untold"]
