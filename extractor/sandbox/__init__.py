"""What reading a file may cost."""

from extractor.sandbox.limits import Limits

__all__ = ["Limits"]
