"""The command `reform-facts`: a thin layer over the Python functions."""

from extractor.cli.main import main

__all__ = ["main"]
