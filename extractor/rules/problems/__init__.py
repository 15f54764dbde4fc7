"""Statements of problems, their lists, and what tells that one is no more."""
