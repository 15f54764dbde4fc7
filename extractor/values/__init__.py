"""Readers of values: from the words of a mention to numbers, units and times."""
